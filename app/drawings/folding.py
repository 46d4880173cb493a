"""From everything that was done to what can be seen: undo, redo and taking a new sheet."""

from collections.abc import Iterable
from dataclasses import replace

from app.drawings.shapes import Clear, Mark, Op, Redo, Stroke, Undo


def fold(ops: Iterable[Op]) -> tuple[Mark, ...]:
    """The marks on the sheet at the end, in the order they were made; a stroke that came in parts is one mark.

    Undo with nothing to undo does nothing. A new mark forgets what was undone. Clear can be undone."""
    done: list[Mark | Clear] = []
    undone: list[Mark | Clear] = []
    for op in ops:
        if isinstance(op, Redo):
            _move(undone, done)
        elif isinstance(op, Clear):
            done.append(op)
            undone.clear()
        elif isinstance(op, Undo):
            _move(done, undone)
        else:
            _add(done, undone, op)
    return _since_clear(done)


def _move(source: list, target: list) -> None:
    if source:
        target.append(source.pop())


def _add(done: list, undone: list, mark: Mark) -> None:
    if isinstance(mark, Stroke) and mark.on and not undone and done and isinstance(done[-1], Stroke):
        done[-1] = joined(done[-1], mark)
    else:
        done.append(mark)
    undone.clear()


def joined(first: Stroke, rest: Stroke) -> Stroke:
    """One stroke of two parts; the second repeats the last point of the first, which is kept once."""
    points = rest.points[1:] if rest.points[0][:2] == first.points[-1][:2] else rest.points
    return replace(first, points=first.points + points)


def _since_clear(done: list[Mark | Clear]) -> tuple[Mark, ...]:
    last = max((place for place, op in enumerate(done) if isinstance(op, Clear)), default=-1)
    return tuple(op for op in done[last + 1 :] if not isinstance(op, Clear))
