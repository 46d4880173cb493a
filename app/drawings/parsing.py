"""Reading a drawing that came over the wire. Whatever comes, the outcome is ops we understand or Refused with plain words."""

import json
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate, islice
from typing import Any

from app.drawings import palette
from app.drawings.shapes import (
    HEIGHT,
    MOST_BYTES,
    MOST_OPS,
    MOST_POINTS,
    MOST_STROKES,
    PER_UNIT,
    VERSION,
    WIDTH,
    Clear,
    Op,
    Point,
    Redo,
    Refused,
    Stamp,
    Stroke,
    Undo,
)  # fmt: skip
from app.kit.words import gettext_lazy as _

LATEST = 24 * 3_600_000  # a sheet is not open for longer than a day
NOT_A_DRAWING = _("This is not a drawing we can read.")
TOO_BIG = _("This drawing is too big to keep. Start another sheet for the rest.")
NUMBERS = _("There is something other than a whole number in this drawing.")
_FAR = 100_000_000  # more than a day, and keeps sums small whatever is sent


def parse(given: bytes | str | list[Any] | Mapping[str, Any] | Iterable[Op]) -> tuple[Op, ...]:
    """Ops from a document (JSON text, or the object), or from a plain list of ops. Raises only Refused.

    Numbers a little outside are brought back to the edge of the sheet; what cannot be understood is refused whole."""
    if isinstance(given, bytes | str):
        given = _from_text(given)
    if isinstance(given, Mapping):
        given = _from_document(given)
    if not isinstance(given, list | tuple):
        raise Refused(NOT_A_DRAWING)
    if len(given) > MOST_OPS:
        raise Refused(TOO_BIG)
    return _within_limits(tuple(_op(one) for one in given))


def _from_text(text: bytes | str) -> Any:
    if len(text) > MOST_BYTES:
        raise Refused(TOO_BIG)
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused(NOT_A_DRAWING) from error


def _from_document(document: Mapping[str, Any]) -> Any:
    if any(document.get(key) != right for key, right in (("v", VERSION), ("w", WIDTH), ("h", HEIGHT))):
        raise Refused(NOT_A_DRAWING)
    return document.get("ops")


def _within_limits(ops: tuple[Op, ...]) -> tuple[Op, ...]:
    strokes = [op for op in ops if isinstance(op, Stroke)]
    if len(strokes) > MOST_STROKES or sum(len(stroke.points) for stroke in strokes) > MOST_POINTS:
        raise Refused(TOO_BIG)
    return ops


def _op(one: Any) -> Op:
    if isinstance(one, Op):
        return one
    read = _READERS.get(_word(one, "op")) if isinstance(one, Mapping) else None
    if read is None:
        raise Refused(NOT_A_DRAWING)
    return read(one)


def _stroke(one: Mapping[str, Any]) -> Stroke:
    _only(one, "tool", "colour", "size", "d", "on")
    tool, colour = _named(one, "tool", palette.TOOLS), _named(one, "colour", palette.INKS)
    size, on = _named(one, "size", palette.STROKE_SIZES), one.get("on", False)
    if not isinstance(on, bool):
        raise Refused(NOT_A_DRAWING)
    return Stroke(tool, colour, size, _time(one), _points(one.get("d")), on)


def _points(flat: Any) -> tuple[Point, ...]:
    """[x, y, p, dt, dx, dy, p, dt, ...]: the first x, y are places, the others steps from the point before."""
    if not isinstance(flat, list | tuple) or not flat or len(flat) % 4:
        raise Refused(NOT_A_DRAWING)
    if len(flat) > 4 * MOST_POINTS:
        raise Refused(TOO_BIG)
    if set(map(type, flat)) != {int}:  # True is a number to Python, not to us
        raise Refused(NUMBERS)
    if max(flat) > _FAR or min(flat) < -_FAR:
        flat = [_whole(number) for number in flat]
    xs, ys = (_all_held(accumulate(flat[place::4]), most * PER_UNIT) for place, most in enumerate((WIDTH, HEIGHT)))
    return tuple(map(Point, xs, ys, _all_held(flat[2::4], 100), _all_held(flat[3::4], LATEST)))


def _all_held(numbers: Iterable[int], most: int) -> list[int]:
    """Thousands of points a drawing: looked at one by one only where one of them is out of bounds."""
    found = list(numbers)
    return found if min(found) >= 0 and max(found) <= most else [_held(number, most) for number in found]


def _point(x: int, y: int, p: int, dt: int) -> Point:
    return Point(_held(x, WIDTH * PER_UNIT), _held(y, HEIGHT * PER_UNIT), _held(p, 100), _held(dt, LATEST))


def _stamp(one: Mapping[str, Any]) -> Stamp:
    _only(one, "what", "x", "y", "size")
    place = _point(_whole(one.get("x")), _whole(one.get("y")), 0, 0)
    what, size = _named(one, "what", palette.STAMPS), _named(one, "size", palette.STAMP_SIZES)
    return Stamp(what, place.x, place.y, size, _time(one))


def _bare(kind: type[Undo]) -> Callable[[Mapping[str, Any]], Op]:
    def read(one: Mapping[str, Any]) -> Op:
        _only(one)
        return kind(_time(one))

    return read


_READERS: dict[str, Callable[[Mapping[str, Any]], Op]] = {
    "stroke": _stroke, "stamp": _stamp, "undo": _bare(Undo), "redo": _bare(Redo), "clear": _bare(Clear),
}  # fmt: skip


def _only(one: Mapping[str, Any], *known: str) -> None:
    # A key nobody reads would be kept with a child's drawing and never looked at.
    if len(one) > len(known) + 2 or any(key not in (*known, "op", "t") for key in islice(one, 20)):
        raise Refused(NOT_A_DRAWING)


def _word(one: Mapping[str, Any], key: str) -> str:
    word = one.get(key)
    return word if isinstance(word, str) else ""


def _named(one: Mapping[str, Any], key: str, known: Iterable[str]) -> str:
    if (word := _word(one, key)) not in known:
        raise Refused(_("This drawing was made with something that is not in the tray."))
    return word


def _time(one: Mapping[str, Any]) -> int:
    return _held(_whole(one.get("t")), LATEST)


def _whole(number: Any) -> int:
    if not isinstance(number, int) or isinstance(number, bool):  # True is a number to Python, not to us
        raise Refused(NUMBERS)
    return max(-_FAR, min(_FAR, number))


def _held(number: int, most: int) -> int:
    return max(0, min(most, number))
