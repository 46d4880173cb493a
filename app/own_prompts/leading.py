"""Is a question a worker wrote open? What makes it lead, in plain words, each with what to do. Pure."""

import re

from app.catalogue import catalogue, manners
from app.catalogue.readability import sentences, words
from app.kit.words import gettext_lazy as _

LONGEST = 200
_INVITES = re.compile(
    r"^(please )?(can you |could you )?(tell|show|draw|write|say|describe|choose|pick|make|sing|act|think|imagine|if|when|what|"
    r"how|who|where|which|let)\b|\?$",
    re.I,
)
_INVITING = re.compile(r"^(please )?(tell|show|say|write|draw|describe)\b", re.I)
NOT_ASKING = (_("This tells {child} something. It does not ask."), _("Begin with “Tell me about …”, “Show me …” or “What …?”"))
TOO_LONG = (_("This is too long to put to a child."), _("Keep it to one short question."))
LONG = (_("“{said}” has {n} words. For this child {most} is the most."), _("Make it shorter, or write it as two."))
NAMES_NOBODY = (_("The curly brackets are not needed."), _("Take them out."))
Found = list[tuple[str, str]]


def leads(text: str, band: str, language: str = "en") -> Found:
    """(what is wrong, what to do) of everything found; empty when it may be put to a child of this band.

    Only English can be looked through; a question in another language is the worker's and the interpreter's to weigh.
    """
    if len(text) > LONGEST:
        return [_told(TOO_LONG)]
    if "{" in text or "}" in text:
        return [_told(NAMES_NOBODY)]
    if language != "en" or not text.strip():
        return []
    found = [(_capital(what), _capital(remedy)) for what, remedy in _forms(text, band)]
    asking = [] if found or any(_INVITES.search(said.strip()) for said in sentences(text)) else [_told(NOT_ASKING, child=_("the child"))]
    return [*found, *asking, *_lengths(text, band)]


def _forms(text: str, band: str) -> Found:
    """As content is looked through before it ships; an invitation or a line without a stop is read as a question too."""
    known = catalogue().bands.get(band)
    found: dict[tuple[str, str], None] = {}
    for said in dict.fromkeys([text, *(_asked(one) for one in sentences(text))]):
        found |= dict.fromkeys(tuple(pair) for pair in (manners.leading(said, known) if known else manners.unmannerly(said)))
    return list(found)


def _asked(said: str) -> str:
    return f"{said.rstrip('.!')}?" if _INVITING.search(said) or said[-1:] not in ".!?…" else said


def _lengths(text: str, band: str) -> Found:
    known = catalogue().bands.get(band)
    most = known.words_per_sentence if known else 0
    long = [said for said in sentences(text) if most and words(said) > most]
    return [_told(LONG, said=said, n=words(said), most=most) for said in long]


def _told(pair: tuple, **slots: object) -> tuple[str, str]:
    return tuple(str(part).format(**slots) if slots else str(part) for part in pair)  # type: ignore[return-value]


def _capital(text: str) -> str:
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?", "!", "”", "…")) else f"{text}."
