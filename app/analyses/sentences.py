"""The sentences two children's texts have alike, side by side. Pure. Shown for thought; nothing is refused."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.analyses.likeness import FEW_WORDS, NEARLY, normalise

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
Words = tuple[str, ...]


@dataclass(frozen=True)
class Pair:
    """Both as they were written."""

    mine: str
    theirs: str
    equal: bool


def pairs(mine: str, theirs: str, names: Sequence[str] = ()) -> list[Pair]:
    """For each of my sentences the first of theirs that is equal, or else nearly so; a swapped name hides nothing."""
    other = sentences(theirs, names)
    found = ((text, _match(words, other)) for text, words in sentences(mine, names))
    return [Pair(text, match[0], match[1]) for text, match in found if match]


def sentences(text: str, names: Iterable[str] = ()) -> list[tuple[str, Words]]:
    """Those with enough words to be a thought of their own, each with its bare words."""
    known = list(names)
    parts = (part.strip() for part in _SENTENCE.findall(text))
    return [(part, words) for part in parts if len(words := normalise(part, known)) >= FEW_WORDS]


def _match(words: Words, other: Sequence[tuple[str, Words]]) -> tuple[str, bool] | None:
    if same := next((text for text, theirs in other if theirs == words), None):
        return same, True
    near = next((text for text, theirs in other if _nearly(words, theirs)), None)
    return (near, False) if near else None


def _nearly(a: Words, b: Words) -> bool:
    """The lengths and the shared words rule most out before the slow comparison."""
    if min(len(a), len(b)) < NEARLY * max(len(a), len(b)) or len({*a} & {*b}) < NEARLY * len({*a}) - 1:
        return False
    return SequenceMatcher(None, " ".join(a), " ".join(b), autojunk=False).ratio() >= NEARLY
