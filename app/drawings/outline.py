"""SVG path words to polygons, for the few commands our stamps use: M L H V C Q T Z and their small forms."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

Place = tuple[float, float]
_WORD = re.compile(r"[MLHVCQTZ]|-?\d*\.?\d+", re.IGNORECASE)
_NEEDS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "T": 2, "Z": 0}
_STEPS = 12  # pieces a curve is cut into


@lru_cache(maxsize=512)
def outlines(path: str) -> tuple[tuple[Place, ...], ...]:
    """Each subpath as the places along it, in the path's own units."""
    lines: list[list[Place]] = []
    bend: Place = (0, 0)
    for command, numbers in _commands(path):
        now = lines[-1][-1] if lines else (0.0, 0.0)
        to = _absolute(command, numbers, now)
        kind = command.upper()
        if kind == "M":
            lines.append([to[0]])
        elif kind == "Z":
            lines.append([lines[-1][0]])
        else:
            if kind == "T":
                to = [(2 * now[0] - bend[0], 2 * now[1] - bend[1]), *to]
            lines[-1].extend(_curve(now, to))
        bend = to[-2] if kind in "QT" else to[-1] if to else now
    return tuple(tuple(line) for line in lines if len(line) > 1)


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    words, command = _WORD.findall(path), ""
    place = 0
    while place < len(words):
        if words[place].isalpha():
            command, place = words[place], place + 1
        need = _NEEDS[command.upper()]
        yield command, [float(word) for word in words[place : place + need]]
        place += need
        command = {"M": "L", "m": "l"}.get(command, command)


def _absolute(command: str, numbers: list[float], now: Place) -> list[Place]:
    ox, oy = now if command.islower() else (0.0, 0.0)
    if command in "Hh":
        return [(ox + numbers[0], now[1])]
    if command in "Vv":
        return [(now[0], oy + numbers[0])]
    return [(ox + x, oy + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _curve(start: Place, to: list[Place]) -> list[Place]:
    """The places of a straight line, or of a curve with one or two bends (de Casteljau)."""
    if len(to) == 1:
        return to
    return [_along([start, *to], step / _STEPS) for step in range(1, _STEPS + 1)]


def _along(places: list[Place], t: float) -> Place:
    while len(places) > 1:
        places = [(a + (c - a) * t, b + (d - b) * t) for (a, b), (c, d) in pairwise(places)]
    return places[0]
