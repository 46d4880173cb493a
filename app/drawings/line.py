"""From points to the line that is painted: smoothed, with a width that follows the hand. static/line.js does the same."""

import math
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from app.drawings.shapes import NO_SENSOR, PER_UNIT, Point, Stroke

Place = tuple[float, float, float]
"""x, y and the width of the line there, in units of the sheet"""
CLOSE = 0.18  # of the width: what lies closer together is one place
CHUNK = 500.0  # units of line after which the grain shifts, so that going over a place again fills it more


class Piece(NamedTuple):
    """One curved piece in units of the sheet: start, bend, end, its width, and the shift of the grain under it."""

    x0: float
    y0: float
    bx: float
    by: float
    x1: float
    y1: float
    width: float
    shift: int


def pieces(stroke: Stroke, tool: dict[str, Any]) -> Iterator[Piece]:
    """Curves from the middle of each step to the middle of the next, bending at the point between."""
    points = [(point.x / PER_UNIT, point.y / PER_UNIT) for point in stroke.points]
    seed, along = seed_of(stroke), 0.0
    x0, y0 = points[0]
    for place, width in enumerate(_widths(stroke.points, tool, stroke.size)):
        x1, y1 = _middle(points, place)
        bx, by = points[place]
        along += math.hypot(bx - x0, by - y0) + math.hypot(x1 - bx, y1 - by)
        swell = 1 + tool["wobble"] * (math.sin(along * 0.13 + seed) * 0.6 + math.sin(along * 0.051 + 2 * seed) * 0.4)
        yield Piece(x0, y0, bx, by, x1, y1, width * swell, seed + int(along / CHUNK) * 97)
        x0, y0 = x1, y1


def places_of(line: Sequence[Piece]) -> list[Place]:
    """Places along a line with its width at each: as many as it bends and no closer than can be seen."""
    found = [(line[0].x0, line[0].y0, line[0].width)]
    for piece in line:
        for x, y in _along(piece):
            near = max(1.0, CLOSE * piece.width)
            if abs(x - found[-1][0]) + abs(y - found[-1][1]) >= near:
                found.append((x, y, piece.width))
    return [*found, (line[-1].x1, line[-1].y1, line[-1].width)]


def _along(piece: Piece) -> Iterator[tuple[float, float]]:
    """After its start, so that no straight cut lies more than a unit off."""
    bend = math.hypot(piece.x0 - 2 * piece.bx + piece.x1, piece.y0 - 2 * piece.by + piece.y1) / 4
    steps = max(1, min(24, math.ceil(math.sqrt(bend))))
    for t in (step / steps for step in range(1, steps + 1)):
        a, b, c = (1 - t) * (1 - t), 2 * t * (1 - t), t * t
        yield a * piece.x0 + b * piece.bx + c * piece.x1, a * piece.y0 + b * piece.by + c * piece.y1


def seed_of(stroke: Stroke) -> int:
    """A number of the stroke's own, so that each lies differently on the grain and always the same way."""
    first = stroke.points[0]
    return (first.x * 31 + first.y * 17 + stroke.t) % 4099


def _middle(points: Sequence[tuple[float, float]], place: int) -> tuple[float, float]:
    if place + 1 >= len(points):
        return points[-1]
    (ax, ay), (bx, by) = points[place], points[place + 1]
    return (ax + bx) / 2, (ay + by) / 2


def _widths(points: Sequence[Point], tool: dict[str, Any], size: str) -> Iterator[float]:
    """Pressing harder is wider. Where nothing can feel the pressure, going slower presses harder."""
    (low, high), full = tool["press"], tool["widths"][size]
    felt, before = None, points[0]
    for point in points:
        press = point.p if point.p != NO_SENSOR else _pressed(before, point)
        felt = press if felt is None else felt + (press - felt) * 0.3
        yield full * (low + (high - low) * felt / 100)
        before = point


def _pressed(before: Point, point: Point) -> float:
    speed = math.hypot(point.x - before.x, point.y - before.y) / PER_UNIT / max(point.dt, 8)  # units a millisecond
    return 60 - min(30, 9 * speed)
