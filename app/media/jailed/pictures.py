"""Decode a picture under limits, make it anew: upright, of a kind size, without anything that was written beside it."""

import io
import warnings
from typing import Any

from PIL import Image, ImageOps

FORMATS = ("PNG", "JPEG", "WEBP")
PIXELS = 40_000_000
LONGEST = 2400
CPU_SECONDS = 10

Made = tuple[dict[str, Any], bytes]


def remake(data: bytes) -> Made:
    """({"width", "height"}, a JPEG) or ({"refused": key}, nothing). Raises whatever Pillow raises for what is no picture."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _remade(data)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError):
        return {"refused": "too-many-pixels"}, b""


def _remade(data: bytes) -> Made:
    with Image.open(io.BytesIO(data), formats=FORMATS) as found:
        if found.width * found.height > PIXELS:
            return {"refused": "too-many-pixels"}, b""
        found.draft("RGB", (LONGEST, LONGEST))
        upright = _small(ImageOps.exif_transpose(_small(found)).convert("RGBA"))
    paper = Image.new("RGB", upright.size, "white")
    paper.paste(upright, mask=upright.getchannel("A"))
    out = io.BytesIO()
    paper.save(out, "JPEG", quality=85)
    return {"width": paper.width, "height": paper.height}, out.getvalue()


def _small(image: Image.Image) -> Image.Image:
    """Made small before it is turned and copied, so that a large one fits in memory; a palette cannot be blended."""
    if image.mode not in ("1", "P", "I;16"):
        image.thumbnail((LONGEST, LONGEST))
    return image


def warm() -> None:
    """Load what is loaded late, while files can still be opened."""
    for kind in FORMATS:
        out = io.BytesIO()
        Image.new("RGB", (8, 8)).save(out, kind)
        remake(out.getvalue())
