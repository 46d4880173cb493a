"""Words that can mean many things in a plan. Pure. They are pointed out with a question; they never stop anybody."""

import re
from typing import NamedTuple

VAGUE = (
    "home conditions poor", "poor home conditions", "home conditions", "cluttered", "chaotic", "inappropriate",
    "appropriate", "appropriately", "engage", "engages", "engaging", "engagement", "non-engagement", "disguised compliance",
    "good enough", "struggling", "struggles", "low-level", "low level", "minimise", "minimises", "hard to reach", "monitor",
    "monitored", "as necessary", "as required", "where possible",
)  # fmt: skip
_ANY = re.compile(r"\b(" + "|".join(re.escape(word) for word in sorted(VAGUE, key=len, reverse=True)) + r")\b", re.I)


class Piece(NamedTuple):
    text: str
    vague: bool


def pieces(text: str) -> tuple[Piece, ...]:
    """The text cut where a vague word begins and ends; joined again it is the same text."""
    parts = _ANY.split(text)
    return tuple(Piece(part, n % 2 == 1) for n, part in enumerate(parts) if part)


def has_vague(*texts: str) -> bool:
    return any(piece.vague for text in texts for piece in pieces(text))
