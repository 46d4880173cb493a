"""The picture as SVG, for those who open it elsewhere: nothing in it but numbers, our own shapes and the colours of the tray."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape

from app.drawings.folding import fold
from app.drawings.line import Piece, pieces
from app.drawings.materials import materials
from app.drawings.palette import hex_of
from app.drawings.parsing import parse
from app.drawings.shapes import HEIGHT, PER_UNIT, WIDTH, Mark, Stamp, Stroke

# The grain cannot be had here; wet paint at least lets the paper through.
OPACITY = {"pencil": 0.85, "crayon": 0.95, "brush": 0.7}
ALIKE = 0.05  # share of its width that a line may swell before it is drawn as another


def svg(given: Any, sheet: str = "blank", title: str = "") -> str:
    """What is on the sheet at the end. `given` is anything `parse` takes; `title` is told to a screen reader."""
    marks = "".join(_mark(mark) for mark in fold(parse(given)))
    printed = "".join(_shapes(materials()["sheets"].get(sheet, ())))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'stroke-linecap="round" stroke-linejoin="round" role="img">{_title(title)}'
        f'<path fill="{materials()["paper"]}" d="M0 0H{WIDTH}V{HEIGHT}H0Z"/>{printed}{marks}</svg>'
    )


def _title(title: str) -> str:
    """XML cannot hold control characters at all, escaped or not."""
    words = escape("".join(letter for letter in title if letter.isprintable()))
    return f"<title>{words}</title>" if words else ""


def _mark(mark: Mark) -> str:
    return _stamp(mark) if isinstance(mark, Stamp) else _stroke(mark)


def _stroke(stroke: Stroke) -> str:
    line = list(pieces(stroke, materials()["tools"][stroke.tool]))
    paths = "".join(_path(run) for run in _runs(line))
    return f'<g fill="none" stroke="{hex_of(stroke.colour)}" opacity="{OPACITY[stroke.tool]}">{paths}</g>'


def _runs(line: Iterable[Piece]) -> Iterator[Sequence[Piece]]:
    """Pieces next to each other of nearly one width are one path."""
    run: list[Piece] = []
    for piece in line:
        if run and abs(piece.width - run[0].width) > run[0].width * ALIKE:
            yield run
            run = []
        run.append(piece)
    yield run


def _path(run: Sequence[Piece]) -> str:
    width = sum(piece.width for piece in run) / len(run)
    start = f"M{_number(run[0].x0)} {_number(run[0].y0)}"
    # A touch is a mark too: a line of no length would not be drawn by every program.
    curves = "".join(f"Q{_number(p.bx)} {_number(p.by)} {_number(p.x1 + 0.1)} {_number(p.y1)}" for p in run)
    return f'<path stroke-width="{_number(width)}" d="{start}{curves}"/>'


def _stamp(stamp: Stamp) -> str:
    drawn, scale = materials()["stamps"][stamp.what], materials()["stampSizes"][stamp.size]
    left, top = (
        middle / PER_UNIT - side * scale / 2 for middle, side in zip((stamp.x, stamp.y), drawn["box"], strict=True)
    )
    placed = f"translate({_number(left)} {_number(top)}) scale({_number(scale)})"
    return f'<g transform="{placed}">{"".join(_shapes(drawn["shapes"]))}</g>'


def _shapes(shapes: Iterable[dict[str, Any]]) -> Iterator[str]:
    for shape in shapes:
        if "round" in shape:
            x, y, radius = map(_number, shape["round"])
            yield f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{shape["fill"]}"/>'
        elif "fill" in shape:
            yield f'<path d="{shape["d"]}" fill="{shape["fill"]}"/>'
        else:
            yield f'<path d="{shape["d"]}" fill="none" stroke="{shape["line"]}" stroke-width="{_number(shape["width"])}"/>'


def _number(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
