"""The labelled pieces of an answer for a page: under each label what was picked, and the child's own words to it."""

from dataclasses import dataclass
from math import cos, pi, sin

from app.responses.views import ResponseView
from app.translations.views import TranslationView

SHORT = 40
"""characters: a name stands in its line, a sentence on a line of its own"""
MIDDLE, STEP = 28, 34


@dataclass(frozen=True)
class Piece:
    """`words` are the child's own, in quotation marks; `picked` never. `number` leads to the picture of the circles."""

    picked: str
    words: str
    number: int = 0
    translations: tuple[TranslationView, ...] = ()

    @property
    def short(self) -> bool:
        return len(self.words) <= SHORT and "\n" not in self.words


@dataclass(frozen=True)
class Group:
    label: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Dot:
    x: float
    y: float
    number: int


@dataclass(frozen=True)
class Rings:
    """Circles from the middle outward, each person a number in theirs; the list beside it says who."""

    size: int
    radii: tuple[int, ...]
    dots: tuple[Dot, ...]

    @property
    def middle(self) -> float:
        return self.size / 2


@dataclass(frozen=True)
class Pieces:
    groups: tuple[Group, ...]
    rings: Rings | None
    lang: str


def pieces_of(view: ResponseView) -> Pieces | None:
    """None for an answer that has no pieces. In the order of the page; circles from the middle outward."""
    if not view.parts:
        return None
    order = list(dict.fromkeys([*(r for r in view.rings if any(p.label == r for p in view.parts)), *(p.label for p in view.parts)]))
    held: dict[str, list[Piece]] = {label: [] for label in order}
    numbered = sorted(enumerate(view.parts), key=lambda pair: order.index(pair[1].label))
    for number, (n, part) in enumerate(numbered, 1):
        picked = "; ".join(part.picked)
        held[part.label].append(Piece(picked, part.words, number if view.rings else 0, view.translated(str(n))))
    groups = tuple(Group(label, tuple(p for p in pieces if p.picked or p.words)) for label, pieces in held.items())
    return Pieces(groups, _rings(view.rings, groups) if view.rings else None, view.words_language)


def _rings(labels: tuple[str, ...], groups: tuple[Group, ...]) -> Rings:
    radii = tuple(MIDDLE + STEP * n + 12 for n in range(len(labels)))
    size = 2 * (radii[-1] + 6)
    held = {group.label: group.pieces for group in groups}
    dots = [dot for n, label in enumerate(labels) for dot in _round(held.get(label, ()), n, radii, size / 2)]
    return Rings(size, radii, tuple(dots))


def _round(pieces: tuple[Piece, ...], ring: int, radii: tuple[int, ...], middle: float) -> list[Dot]:
    """Spread evenly; on the way round each ring starts a little later, so that numbers do not stand in a row."""
    inner = radii[ring - 1] if ring else 0
    away = (inner + radii[ring]) / 2 if ring or len(pieces) > 1 else 0
    turn = [2 * pi * n / len(pieces) + ring * 0.7 - pi / 2 for n in range(len(pieces))]
    return [Dot(round(middle + away * cos(t), 1), round(middle + away * sin(t), 1), p.number) for t, p in zip(turn, pieces, strict=True)]


def asked_line(view: ResponseView) -> str:
    """Before a question that is the worker's own wording."""
    return view.asked_line
