"""A letter's page: pictures to choose, and what to know before it is printed: whom it names, what is withheld."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass

from app.catalogue import Symbol
from app.exports.leaving.watch import Watch
from app.kit.words import gettext_lazy as _
from app.tellings.letters import TEXTS, LetterView

NAMES = _("This letter names a brother or sister ({names}). Print it only if {child} knows what it says about them.")
WITHHELD = _("This letter cannot be printed: it holds words that are withheld ({words}). Write it again without them.")
NOT_FOR = _("This letter holds words that are withheld from {parents}. Give it only where they do not read it.")


@dataclass(frozen=True)
class BeforePrinting:
    lines: tuple[str, ...] = ()
    stopped: bool = False


def before_printing(letter: LetterView, watch: Watch) -> BeforePrinting:
    texts = texts_of(letter)
    look, parents = watch.look(texts), watch.parents_not_to_see(texts)
    said = (
        NAMES.format(names=", ".join(look.siblings), child=watch.child.name) if look.siblings else "",
        WITHHELD.format(words=", ".join(look.withheld)) if look.withheld else "",
        NOT_FOR.format(parents=", ".join(parents)) if parents else "",
    )
    return BeforePrinting(tuple(line for line in said if line), bool(look.withheld))


def texts_of(letter: LetterView) -> Sequence[str]:
    return [getattr(letter, name) for name in TEXTS]


def picture_to_choose(symbol: Symbol) -> tuple[str, str, str]:
    """(id, what it shows, the picture itself): a council's own where there is one."""
    media, data = (symbol.own.media, symbol.own.data) if symbol.own else ("image/svg+xml", symbol.svg.encode())
    return symbol.id, symbol.alt.default, f"data:{media.replace(' ', '')};base64,{b64encode(data).decode()}"
