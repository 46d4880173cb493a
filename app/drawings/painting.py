"""How pencil, crayon, brush and stamp meet the paper. Each layer of a tool lets through its own share of the grain."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from math import ceil, hypot, sqrt
from typing import Any

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from app.drawings.grain import SIDE, tooth
from app.drawings.line import Piece, pieces
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
    size = (sheet.image.width // _SMALL, sheet.image.height // _SMALL)
    if (box := _bounds(size, sheet.scale / _SMALL, line)) is not None:
        mask = _through(tool, line, box, sheet.scale / _SMALL, 0)
        large = (box[0] * _SMALL, box[1] * _SMALL, box[2] * _SMALL, box[3] * _SMALL)
        mask = mask.resize((large[2] - large[0], large[3] - large[1]), Image.Resampling.BILINEAR)
        sheet.colour(mask, large, hex_of(mark.colour))


def _through(tool: dict[str, Any], line: list[Piece], box: Box, scale: float, shift: int) -> Image.Image:
    """How much colour gets through to each pixel of the box: all layers of the tool, one over the other."""
    whole = None
    for layer in tool["layers"]:
        mask = _trace(line, box, scale, layer["wide"])
        if "blur" in tool:
            mask = mask.filter(ImageFilter.BoxBlur(tool["blur"] * scale / 2))
        mask = ImageChops.multiply(mask, _tiled(tool, layer, box, scale, shift))
        if layer["ink"] < 1:
            mask = mask.point([round(value * layer["ink"]) for value in range(256)])
        whole = ImageChops.screen(whole, mask) if whole else mask
    return whole


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


def _trace(line: list[Piece], box: Box, scale: float, wide: float) -> Image.Image:
    mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
    draw = ImageDraw.Draw(mask)
    for piece in line:
        width = max(1, round(piece.width * wide * scale))
        places = [(x * scale - box[0], y * scale - box[1]) for x, y in _flat(piece)]
        draw.line(places, 255, width)
        if width > 2:
            for place in places:
                _dot(draw, place, (width - 1) / 2)  # Pillow's ellipse takes its far edge in
    return mask


def _flat(piece: Piece) -> Iterator[tuple[float, float]]:
    """Places along a curved piece: as many as it bends, so that no straight cut lies more than a third of a unit off."""
    bend = hypot(piece.x0 - 2 * piece.bx + piece.x1, piece.y0 - 2 * piece.by + piece.y1) / 4
    steps = max(1, min(24, ceil(sqrt(bend * 3))))
    for t in (step / steps for step in range(steps + 1)):
        a, b, c = (1 - t) * (1 - t), 2 * t * (1 - t), t * t
        yield a * piece.x0 + b * piece.bx + c * piece.x1, a * piece.y0 + b * piece.by + c * piece.y1


def _dot(draw: ImageDraw.ImageDraw, place: tuple[float, float], radius: float, ink: str | int = 255) -> None:
    x, y = place
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), ink)


def _tiled(tool: dict[str, Any], layer: dict[str, Any], box: Box, scale: float, shift: int) -> Image.Image:
    """The grain under a box of the sheet, moved by `shift` (static/paint.js moves it alike)."""
    side = max(8, round(SIDE * tool["grain"] * scale))
    tile = tooth(side, layer["cover"], tool["soft"])
    mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
    ox, oy = (round(shift * step % SIDE * tool["grain"] * scale) for step in (97, 61))
    for x in range(-((box[0] - ox) % side), mask.width, side):
        for y in range(-((box[1] - oy) % side), mask.height, side):
            mask.paste(tile, (x, y))
    return mask


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
