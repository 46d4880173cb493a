"""The tooth of the paper: one small square of noise that repeats without a seam, the same file for browser and print."""

import random
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageFilter

from app.drawings.materials import STATIC

SIDE = 256  # pixels; one pixel is one unit of the sheet at grain 1
FILE = STATIC / "grain.png"
_SEED, _ROUND, _LEVELS = 7, 1.1, 16


@lru_cache
def grain() -> Image.Image:
    """Greyscale, evenly spread from 0 to 255: the share of pixels darker than v is v/255."""
    with Image.open(FILE) as picture:
        return picture.convert("L")


@lru_cache(maxsize=64)
def tooth(side: int, cover: float, soft: float) -> Image.Image:
    """The grain at `side` pixels as a mask that lets `cover` (0..1) of the colour through; `soft` is how gradual its edge is."""
    scaled = grain().resize((side, side), Image.Resampling.BICUBIC)
    return scaled.point([_through(value / 255, cover, soft) for value in range(256)])


def _through(height: float, cover: float, soft: float) -> int:
    return round(255 * max(0.0, min(1.0, (cover - height) / soft + 0.5)))


def make_grain(target: Path = FILE) -> None:
    """Writes the file again, the same to the last bit: `python -c "from app.drawings.grain import *; make_grain()"`."""
    noise = Image.frombytes("L", (SIDE, SIDE), random.Random(_SEED).randbytes(SIDE * SIDE))
    tiled = Image.new("L", (SIDE * 3, SIDE * 3))
    for place in range(9):
        tiled.paste(noise, (place % 3 * SIDE, place // 3 * SIDE))
    smooth = tiled.filter(ImageFilter.GaussianBlur(_ROUND))
    middle = smooth.crop((SIDE, SIDE, 2 * SIDE, 2 * SIDE))
    _evened(middle).save(target, optimize=True)


def _evened(picture: Image.Image) -> Image.Image:
    """Ranked, so that a cover of 0.6 really covers six tenths; few levels keep the file small."""
    values = picture.tobytes()
    order = sorted(range(len(values)), key=values.__getitem__)
    ranked = bytearray(len(values))
    for rank, place in enumerate(order):
        ranked[place] = rank * _LEVELS // len(values) * 255 // (_LEVELS - 1)
    return Image.frombytes("L", picture.size, bytes(ranked))
