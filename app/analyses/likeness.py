"""Is this the same text as in a brother's or sister's record? Pure. It asks once; it never refuses."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from uuid import UUID

NEARLY = 0.9
FEW_WORDS = 5
LONG_SENTENCE = 9
_SENTENCE_ENDS = re.compile(r"[.!?…\n]+")
_NOT_A_WORD = re.compile(r"[^\w]+")


@dataclass(frozen=True)
class Likeness:
    """The same text stands in this child's record. Whose it is, never what it says."""

    child_id: UUID
    equal: bool


def normalise(text: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """The words alone, in small letters; a child's name counts as any name, so that a swapped name hides no copy."""
    known = {part for name in names for part in _words(name)}
    return tuple("*" if word in known else word for word in _words(text))


def equal(mine: str, theirs: str, names: Sequence[str] = ()) -> bool:
    words = normalise(mine, names)
    return bool(words) and words == normalise(theirs, names)


def alike(mine: str, theirs: str, names: Sequence[str] = ()) -> bool:
    """Equal, nearly equal, or sharing a long sentence. A few common words are not a likeness."""
    a, b = normalise(mine, names), normalise(theirs, names)
    if not a or not b:
        return False
    return a == b or _nearly(a, b) or bool(_long_sentences(mine, names) & _long_sentences(theirs, names))


def likenesses(mine: str, others: Iterable[tuple[UUID, str]], names: Sequence[str] = ()) -> list[Likeness]:
    """One for each child whose record holds such a text, in the order met."""
    found: dict[UUID, Likeness] = {}
    for child_id, theirs in others:
        if alike(mine, theirs, names) and not (child_id in found and found[child_id].equal):
            found[child_id] = Likeness(child_id, equal(mine, theirs, names))
    return list(found.values())


def _nearly(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if min(len(a), len(b)) < FEW_WORDS:
        return False
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    # The two quick ones are upper bounds: they spare long, unlike texts the slow comparison.
    return matcher.real_quick_ratio() >= NEARLY and matcher.quick_ratio() >= NEARLY and _close(a, b, matcher)


def _close(a: tuple[str, ...], b: tuple[str, ...], matcher: "SequenceMatcher[str]") -> bool:
    """By words, or by letters where the texts are short enough for one typing slip to cost a whole word."""
    if matcher.ratio() >= NEARLY:
        return True
    return len(a) + len(b) < 400 and SequenceMatcher(None, " ".join(a), " ".join(b), autojunk=False).ratio() >= NEARLY


def _long_sentences(text: str, names: Sequence[str]) -> set[tuple[str, ...]]:
    sentences = (normalise(part, names) for part in _SENTENCE_ENDS.split(text))
    return {words for words in sentences if len(words) >= LONG_SENTENCE}


def _words(text: str) -> list[str]:
    return [word for word in _NOT_A_WORD.split(text.casefold()) if word]
