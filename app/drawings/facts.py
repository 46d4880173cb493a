"""What can be said of a drawing without reading anything into it: how long, how many. Never what it means."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.drawings.folding import fold
from app.drawings.shapes import Clear, Op, Redo, Stamp, Stroke, Undo


@dataclass(frozen=True)
class Facts:
    """Times in milliseconds. `marks` are on the sheet at the end; `made` counts all ever made; the others count presses."""

    lasted_ms: int
    marks: int
    strokes: int
    stamps: tuple[str, ...]
    made: int
    undone: int
    redone: int
    cleared: int

    @property
    def empty(self) -> bool:
        return self.marks == 0


def facts(ops: Iterable[Op]) -> Facts:
    """Counted from parsed ops. `lasted_ms` runs from the first thing done to the end of the last."""
    ops = tuple(ops)
    seen = fold(ops)
    return Facts(
        lasted_ms=max((op.ends for op in ops), default=0) - min((op.t for op in ops), default=0),
        marks=len(seen),
        strokes=sum(isinstance(mark, Stroke) for mark in seen),
        stamps=tuple(mark.what for mark in seen if isinstance(mark, Stamp)),
        made=sum(isinstance(op, Stamp) or (isinstance(op, Stroke) and not op.on) for op in ops),
        undone=sum(type(op) is Undo for op in ops),
        redone=sum(isinstance(op, Redo) for op in ops),
        cleared=sum(isinstance(op, Clear) for op in ops),
    )
