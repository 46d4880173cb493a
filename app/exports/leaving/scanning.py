"""The last look through a finished copy: brothers' and sisters' names, adults this reader may not know of, withheld words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from app.exports.gathered.evidence import Evidence
from app.families.siblings import everyday, masked, others, still_named
from app.kit.errors import AppError
from app.kit.words import gettext_lazy as _
from app.sharing.terms import found_in

STILL_NAMED = _(
    "This report was not made: it still holds the name of a brother or sister ({names}). Take out what holds it, or have it"
    " reworded, and look through the copy again."
)
STRANGER = _("This copy was not made: it holds the name of an adult in a brother’s or sister’s life ({names}). Have that passage reworded, or take it out.")
WITHHELD = _("This copy was not made: it holds words that are withheld ({names}). Have that passage reworded, or take it out.")


APART = "\n\x00\n"
"""between two texts looked through at once: no name reaches over it"""


class SiblingNamed(AppError):
    """The last look found another child's name. Nothing leaves; `names` says which."""

    status = 409

    def __init__(self, names: list[str]) -> None:
        super().__init__(STILL_NAMED.format(names=", ".join(names)))
        self.names = names


class HoldsWithheld(AppError):
    """The last look found words that must not leave."""

    status = 409


@dataclass(frozen=True)
class Look:
    """What was found. Any of it stops the copy."""

    siblings: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        return not (self.siblings or self.strangers or self.withheld)

    @property
    def words(self) -> tuple[str, ...]:
        said = ((STILL_NAMED, self.siblings), (STRANGER, self.strangers), (WITHHELD, self.withheld))
        return tuple(sentence.format(names=", ".join(names)) for sentence, names in said if names)


def look_through(texts: Iterable[str], of: Evidence, allowed: Iterable[str]) -> Look:
    """`allowed` are whole texts of our own: adults' names, a question from content."""
    texts, allowed = list(dict.fromkeys(texts)), {of.child.name, of.audience.to, *of.adults, *allowed}
    whole = [APART.join(texts)]
    return Look(
        siblings=tuple(still_named(whole, others(of.siblings, of.child.name), allowed)),
        strangers=tuple(still_named(whole, strangers(of), allowed)) if of.audience.is_parent else (),
        withheld=tuple(withheld_in(texts, of.withheld, others(of.siblings, of.child.name))),
    )


def withheld_in(texts: Iterable[str], withheld: Iterable[str], names: Sequence[str]) -> list[str]:
    """Also as a copy holds it, with a brother's or sister's name taken out of the middle of what is withheld."""
    ways = {words: {words, masked(words, names, "\n")} for words in withheld}
    found = set(found_in(texts, [way for one in ways.values() for way in one]))
    return sorted(words for words, one in ways.items() if one & found)


def strangers(of: Evidence) -> tuple[str, ...]:
    """Parents of brothers and sisters who are not this child's. Their own parents' names stay."""
    return others(of.strangers, " ".join([of.child.name, *of.parents]))


def cannot_be_found(of: Evidence) -> list[str]:
    """Names that are everyday words too: nobody but a person can tell them apart."""
    names = (*others(of.siblings, of.child.name), *(strangers(of) if of.audience.is_parent else ()))
    return [name for name in names if everyday(name)]


def raise_if_found(look: Look) -> None:
    if look.siblings:
        raise SiblingNamed(list(look.siblings))
    if not look.clean:
        raise HoldsWithheld(" ".join(look.words))


def contents(paper: Any) -> list[str]:
    """What content asks may hold a word that is a name elsewhere."""
    days = (*paper.days, *paper.earlier)
    return [*(t.question for day in days for t in day.told), *(q for fact in paper.asked for q in fact.questions)]
