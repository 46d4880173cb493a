"""Brothers and sisters stay out of a copy: their names are put in brackets, and nothing leaves that still holds one. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from app.kit.words import gettext_lazy as _

IN_OWN_WORDS, IN_AN_ADULTS = _("[my brother or sister]"), _("[a brother or sister]")
# Names that are everyday words as well: taken out only where they are written as a name.
_WORDS = (
    "april art autumn august bay bill bob brook charity clay dale dawn dean drew faith fern flora frank gene grace grant"
    " guy hazel heath holly hope iris ivy jack jade jewel joy june lily mark max may miles olive pat penny poppy ray"
    " river rob robin rose rosie ruby rusty sandy scarlet skip sky star summer sue sunny violet will willow winter"
)
EVERYDAY = frozenset(_WORDS.split())
_UNDECOMPOSED = str.maketrans("łŁøØđĐħĦıßæÆœŒ", "lLoOdDhHisaAoO")
_UNSEEN = "[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*"
"""signs nobody sees, such as a soft hyphen that came with pasted words"""
_MARKS = "[\\u0300-\\u036f]*"


@dataclass(frozen=True)
class Sibling:
    """`name` as in the record; a child not born yet has a label more often than a name."""

    name: str
    reference: str
    unborn: bool = False
    id: UUID | None = None


def others(siblings: Iterable[Sibling], own_name: str) -> tuple[str, ...]:
    """Every way each is named: whole, by each part, by reference. What this child is called too stays."""
    own = {fold(part) for part in (own_name, *own_name.split())}
    found: dict[str, None] = {}
    for one in siblings:
        parts = () if one.unborn else one.name.split()
        for name in (one.name, *parts, one.reference):
            if len(name) > 1 and fold(name) not in own:
                found[name] = None
    return tuple(sorted(found, key=len, reverse=True))


def masked(text: str, names: Sequence[str], instead: object = IN_OWN_WORDS, keep: Sequence[str] = ()) -> str:
    """The copy's text; the record itself is never touched. `keep` are whole names of adults that may hold a child's."""
    if not text or not names:
        return text
    if whole := [name for name in keep if " " in name and name in text]:
        pieces = re.split(f"({'|'.join(map(re.escape, whole))})", text)
        return "".join(piece if piece in whole else masked(piece, names, instead) for piece in pieces)
    bracket = str(instead)

    def put(found: re.Match) -> str:
        return bracket[:1] + bracket[1:2].upper() + bracket[2:] if _begins(text, found.start()) else bracket

    for pattern in (_pattern(tuple(n for n in names if not everyday(n)), True), _pattern(tuple(filter(everyday, names)), False)):
        text = pattern.sub(put, text) if pattern else text
    return text


def still_named(texts: Iterable[str], names: Sequence[str], allowed: Iterable[str] = ()) -> list[str]:
    """The names that are still there. Everyday words cannot be told from a name, so they are left to the masking.

    `allowed` are whole texts of our own that may hold such a word: an adult's name, a question from content.
    """
    pattern = _pattern(tuple(n for n in names if not everyday(n)), True)
    if not pattern:
        return []
    keep = sorted({text for text in allowed if text}, key=len, reverse=True)
    found = set()
    for text in texts:
        for ours in keep:
            text = text.replace(ours, " ")
        found.update(match.group() for match in pattern.finditer(text))
    return sorted(found)


def everyday(name: str) -> bool:
    return len(name) < 3 or fold(name) in EVERYDAY


def fold(text: str) -> str:
    """For comparing: no accents, no capitals."""
    plain = unicodedata.normalize("NFD", text.translate(_UNDECOMPOSED))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...], any_case: bool) -> re.Pattern | None:
    if not names:
        return None
    either = "|".join(_loosely(name) for name in names)
    return re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])", re.IGNORECASE if any_case else 0)


def _loosely(name: str) -> str:
    """The name with or without accents, its own or any other, however they are encoded, and with any space between its parts."""
    return _UNSEEN.join(_letter(c) for c in unicodedata.normalize("NFC", name))


def _letter(c: str) -> str:
    """A letter as anybody may type it: Zoe as Zoë, Zoë as Zoe; then accents of their own."""
    if c.isspace():
        return r"\s+"
    alike = {c, _plain(c), *_accented().get(_plain(c), ())}
    either = "".join(map(re.escape, sorted(alike)))
    if not c.isalpha():
        return re.escape(c)
    return f"(?:[{either}]{_MARKS}|{re.escape(unicodedata.normalize('NFD', c))})"


def _plain(c: str) -> str:
    return unicodedata.normalize("NFD", c)[0].translate(_UNDECOMPOSED)


@lru_cache(maxsize=1)
def _accented() -> dict[str, set[str]]:
    """Every Latin letter with an accent, under the plain one."""
    found: dict[str, set[str]] = {}
    for c in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))):
        if c.isalpha():
            found.setdefault(_plain(c), set()).add(c)
    return found


def _begins(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \t“\"‘'(")
    return not before or before[-1] in ".!?…\n"
