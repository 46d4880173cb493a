"""How pencil, crayon, brush and stamp meet the paper: a mask of where each colour gets through, laid on the sheet."""

from collections.abc import Iterable
from itertools import groupby
from math import ceil
from typing import Any

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from app.drawings.grain import LEAST, SIDE, grained, let_through
from app.drawings.line import Piece, Place, pieces, places_of
from app.drawings.materials import materials
from app.drawings.outline import outlines
from app.drawings.palette import hex_of
from app.drawings.shapes import PER_UNIT, Mark, Stamp, Stroke

Box = tuple[int, int, int, int]
_SMALL = 2  # pixels of the picture to one of the little sheet wet paint is mixed on


class Sheet:
    """The paper being painted on; `scale` is pixels to a unit of the sheet."""

    def __init__(self, image: Image.Image, scale: float, *, plain: bool = False) -> None:
        self.image, self.scale, self.plain = image, scale, plain

    def colour(self, mask: Image.Image, box: Box, hex_: str) -> None:
        self.image.paste(hex_, box, mask)

    def printed(self, shapes: Iterable[dict[str, Any]]) -> None:
        _shapes(self, shapes, self.scale, (0.0, 0.0))


def paint(sheet: Sheet, mark: Mark) -> None:
    if isinstance(mark, Stamp):
        return _stamp(sheet, mark)
    tool = materials()["tools"][mark.tool]
    if sheet.plain:
        return _plain(sheet, mark, tool)
    line = list(pieces(mark, tool))
    if "blur" in tool:
        return _wet(sheet, mark, tool, line)
    for shift, part in groupby(line, key=lambda piece: piece.shift):
        _dry(sheet, mark, tool, list(part), shift)
    return None


def _plain(sheet: Sheet, mark: Stroke, tool: dict[str, Any]) -> None:
    places = [(point.x / PER_UNIT * sheet.scale, point.y / PER_UNIT * sheet.scale) for point in mark.points]
    _line(ImageDraw.Draw(sheet.image), places, hex_of(mark.colour), tool["widths"][mark.size] * sheet.scale)


def _dry(sheet: Sheet, mark: Stroke, tool: dict[str, Any], line: list[Piece], shift: int) -> None:
    """Wax and lead build up: each part of the line lies a little differently on the grain."""
    if (box := _bounds(sheet.image.size, sheet.scale, line)) is not None:
        sheet.colour(_through(tool, line, box, sheet.scale, shift), box, hex_of(mark.colour))


def _wet(sheet: Sheet, mark: Stroke, tool: dict[str, Any], line: list[Piece]) -> None:
    """Wet paint is one layer however often it crosses itself. It is mixed small and drawn large, which softens its edges."""
    size, scale = (sheet.image.width // _SMALL, sheet.image.height // _SMALL), sheet.scale / _SMALL
    if (box := _bounds(size, scale, line)) is not None:
        mask = _through(tool, line, box, scale, 0).filter(ImageFilter.BoxBlur(tool["blur"] * scale / 2))
        large = (box[0] * _SMALL, box[1] * _SMALL, box[2] * _SMALL, box[3] * _SMALL)
        mask = mask.resize((large[2] - large[0], large[3] - large[1]), Image.Resampling.BILINEAR)
        sheet.colour(mask, large, hex_of(mark.colour))


def _through(tool: dict[str, Any], line: list[Piece], box: Box, scale: float, shift: int) -> Image.Image:
    """How much colour gets through to each pixel of the box. A tool's layers lie inside one another, so one look at the
    innermost layer over a pixel and at the grain under it tells what all of them let through."""
    step = 256 // (len(tool["layers"]) + 1)
    mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
    draw = ImageDraw.Draw(mask)
    places = [(x * scale - box[0], y * scale - box[1], width * scale) for x, y, width in places_of(line)]
    for number, layer in enumerate(tool["layers"], 1):
        _trace(draw, places, layer["wide"], number * step)
    return ImageChops.add(mask, _under(tool, box, scale, shift, step)).point(let_through(_key(tool), tool["soft"], step))


def _key(tool: dict[str, Any]) -> tuple[tuple[float, float], ...]:
    return tuple((layer["cover"], layer["ink"]) for layer in tool["layers"])


def _under(tool: dict[str, Any], box: Box, scale: float, shift: int, step: int) -> Image.Image:
    """The grain under a box of the sheet, moved by `shift` (static/paint.js moves it alike)."""
    side = max(LEAST, round(SIDE * tool["grain"] * scale))
    ox, oy = (round(shift * by % SIDE * tool["grain"] * scale) for by in (97, 61))
    x, y, width, height = (box[0] - ox) % side, (box[1] - oy) % side, box[2] - box[0], box[3] - box[1]
    whole = grained(side, step, ceil((side + width) / 1024) * 1024, ceil((side + height) / 1024) * 1024)
    return whole.crop((x, y, x + width, y + height))


def _bounds(size: tuple[int, int], scale: float, line: list[Piece]) -> Box | None:
    """Pixels the line can touch, cut to the size of the picture."""
    room = max(piece.width for piece in line) * 0.6 + 12
    xs = [x for piece in line for x in (piece.x0, piece.bx, piece.x1)]
    ys = [y for piece in line for y in (piece.y0, piece.by, piece.y1)]
    box = (
        max(0, int((min(xs) - room) * scale)), max(0, int((min(ys) - room) * scale)),
        min(size[0], ceil((max(xs) + room) * scale)), min(size[1], ceil((max(ys) + room) * scale)),
    )  # fmt: skip
    return box if box[0] < box[2] and box[1] < box[3] else None


def _trace(draw: ImageDraw.ImageDraw, places: list[Place], wide: float, ink: int) -> None:
    """A line of round ends and joints, as wide at each place as the hand made it there."""
    before: list[tuple[float, float]] = []
    for thick, run in groupby(places, key=lambda place: max(1, round(place[2] * wide))):
        line = [place[:2] for place in run]
        draw.line(before + line, ink, thick)
        before = line[-1:]
        for at in line if thick > 2 else ():
            _dot(draw, at, (thick - 1) / 2, ink)  # Pillow's ellipse takes its far edge in


def _dot(draw: ImageDraw.ImageDraw, place: tuple[float, float], radius: float, ink: str | int = 255) -> None:
    x, y = place
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), ink)


def _stamp(sheet: Sheet, stamp: Stamp) -> None:
    drawn, sizes = materials()["stamps"][stamp.what], materials()["stampSizes"]
    scale = sizes[stamp.size] * sheet.scale
    left = stamp.x / PER_UNIT * sheet.scale - drawn["box"][0] * scale / 2
    top = stamp.y / PER_UNIT * sheet.scale - drawn["box"][1] * scale / 2
    _shapes(sheet, drawn["shapes"], scale, (left, top))


def _shapes(sheet: Sheet, shapes: Iterable[dict[str, Any]], scale: float, at: tuple[float, float]) -> None:
    draw = ImageDraw.Draw(sheet.image)
    for shape in shapes:
        if "round" in shape:
            x, y, radius = (number * scale for number in shape["round"])
            _dot(draw, (at[0] + x, at[1] + y), radius, shape["fill"])
            continue
        for outline in outlines(shape["d"]):
            places = [(at[0] + x * scale, at[1] + y * scale) for x, y in outline]
            if "fill" in shape:
                draw.polygon(places, shape["fill"])
            else:
                _line(draw, places, shape["line"], shape["width"] * scale)


def _line(draw: ImageDraw.ImageDraw, places: list[tuple[float, float]], hex_: str, width: float) -> None:
    draw.line(places, hex_, max(1, round(width)), joint="curve")
    for end in (places[0], places[-1]):
        _dot(draw, end, width / 2, hex_)
