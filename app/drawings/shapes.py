"""The shapes of a drawing: what a child did, one op after another. Coordinates are tenths of a unit of the 1600x1200 sheet."""

from dataclasses import dataclass
from typing import NamedTuple

VERSION = 1
WIDTH, HEIGHT = 1600, 1200  # units of the sheet
PER_UNIT = 10  # coordinates are integers, tenths of a unit
MOST_STROKES = 2_000
MOST_POINTS = 200_000
MOST_BYTES = 2_000_000
MOST_OPS = 20_000
NO_SENSOR = 50  # the pressure a finger or a mouse reports


class Refused(Exception):
    """This is not a drawing we can keep. `words` says why, plainly."""

    def __init__(self, words: object) -> None:
        super().__init__(str(words))
        self.words = words


class Point(NamedTuple):
    """x, y in tenths of a unit; p pressure 0..100; dt milliseconds since the point before."""

    x: int
    y: int
    p: int
    dt: int


@dataclass(frozen=True)
class Stroke:
    """One pull of a tool. `on` marks a part that carries on from the part before (long strokes are sent in parts)."""

    tool: str
    colour: str
    size: str
    t: int
    points: tuple[Point, ...]
    on: bool = False

    @property
    def ends(self) -> int:
        """Milliseconds since the sheet was opened, when the tool was lifted."""
        return self.t + sum(point.dt for point in self.points)


@dataclass(frozen=True)
class Stamp:
    """A picture put down with its middle at x, y."""

    what: str
    x: int
    y: int
    size: str
    t: int

    @property
    def ends(self) -> int:
        return self.t


@dataclass(frozen=True)
class Undo:
    t: int

    @property
    def ends(self) -> int:
        return self.t


@dataclass(frozen=True)
class Redo(Undo):
    pass


@dataclass(frozen=True)
class Clear(Undo):
    """A new sheet was taken. The marks before it stay in the record, and undo brings them back."""


Mark = Stroke | Stamp
Op = Stroke | Stamp | Undo | Redo | Clear
