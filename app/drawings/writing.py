"""Writing ops back in the form they came in: the document that is kept, exported and replayed."""

from collections.abc import Iterable
from typing import Any

from app.drawings.shapes import HEIGHT, VERSION, WIDTH, Clear, Op, Point, Redo, Stamp, Stroke, Undo

_BARE = {Undo: "undo", Redo: "redo", Clear: "clear"}


def document(ops: Iterable[Op]) -> dict[str, Any]:
    """{"v": 1, "w": 1600, "h": 1200, "ops": [...]}: parse(document(ops)) gives the same ops."""
    return {"v": VERSION, "w": WIDTH, "h": HEIGHT, "ops": [written(op) for op in ops]}


def written(op: Op) -> dict[str, Any]:
    if isinstance(op, Stroke):
        on = {"on": True} if op.on else {}
        return (
            {"op": "stroke", "tool": op.tool, "colour": op.colour, "size": op.size, "t": op.t} | on | {"d": _flat(op)}
        )
    if isinstance(op, Stamp):
        return {"op": "stamp", "what": op.what, "x": op.x, "y": op.y, "size": op.size, "t": op.t}
    return {"op": _BARE[type(op)], "t": op.t}


def _flat(stroke: Stroke) -> list[int]:
    flat, before = [], Point(0, 0, 0, 0)
    for point in stroke.points:
        flat += [point.x - before.x, point.y - before.y, point.p, point.dt]
        before = point
    return flat
