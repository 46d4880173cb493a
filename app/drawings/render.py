"""The picture for worker and paper: the same marks as on the child's screen, painted by Pillow. The strokes stay the record."""

import io
from collections.abc import Iterable
from typing import Any

from PIL import Image

from app.drawings.folding import fold
from app.drawings.materials import materials
from app.drawings.painting import Sheet, paint
from app.drawings.parsing import parse
from app.drawings.shapes import HEIGHT, WIDTH

_OVER = 2  # painted at twice the size, then halved: soft edges without jagged steps
_MANY = 600  # more marks than this hide each other's edges: painted at its own size, so that no sheet takes minutes
SMALLEST, LARGEST = 64, 3200


def picture(given: Any, width: int = WIDTH, sheet: str = "blank") -> Image.Image:
    """What is on the sheet at the end, `width` pixels wide and three quarters as high.

    `given` is anything `parse` takes; `sheet` is what is printed on the paper ("blank" or "house")."""
    width = max(SMALLEST, min(LARGEST, width))
    marks = fold(parse(given))
    over = _OVER if len(marks) <= _MANY else 1
    large = Image.new("RGB", (width * over, round(width * HEIGHT / WIDTH) * over), materials()["paper"])
    on = Sheet(large, large.width / WIDTH)
    on.printed(materials()["sheets"].get(sheet, ()))
    for mark in marks:
        paint(on, mark)
    return large.reduce(over)


def png(given: Any, width: int = WIDTH, sheet: str = "blank") -> bytes:
    """The picture as PNG, without any metadata; the same bytes for the same marks."""
    return _bytes(picture(given, width, sheet), "PNG", compress_level=4)


def jpeg(given: Any, width: int = WIDTH, sheet: str = "blank", quality: int = 85) -> bytes:
    """The picture as JPEG, for documents: a tenth of the time to set and half the size."""
    return _bytes(picture(given, width, sheet), "JPEG", quality=quality, optimize=True)


def _bytes(image: Image.Image, kind: str, **how: Iterable | int | bool) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()
