"""The tooth of the paper: one small square of noise that repeats without a seam, the same file for browser and print."""

import random
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageFilter

from app.drawings.materials import STATIC

SIDE, LEAST = 256, 8  # pixels; one pixel is one unit of the sheet at grain 1
FILE = STATIC / "grain.png"
_SEED, _ROUND, _LEVELS = 7, 1.1, 16


@lru_cache
def grain() -> Image.Image:
    """Greyscale, evenly spread from 0 to 255: the share of pixels darker than v is v/255."""
    with Image.open(FILE) as picture:
        return picture.convert("L")


@lru_cache(maxsize=12)
def grained(side: int, step: int, width: int, height: int) -> Image.Image:
    """The grain at `side` pixels, in `step` heights from 0, repeated over a sheet that any part can be cut from."""
    tile = grain().resize((side, side), Image.Resampling.BICUBIC).point([value * step // 256 for value in range(256)])
    sheet = Image.new("L", (width, height))
    for x in range(0, width, side):
        for y in range(0, height, side):
            sheet.paste(tile, (x, y))
    return sheet


@lru_cache(maxsize=64)
def let_through(layers: tuple[tuple[float, float], ...], soft: float, step: int) -> list[int]:
    """For the innermost of these layers over a pixel (times `step`, 0 for none) plus the height of the grain: the colour
    let through by it and all around it, 0 to 255. A layer is how much of the grain it covers, and its ink."""
    found = [0] * 256
    for value in range(step, 256):
        kept = 1.0
        for cover, ink in layers[: value // step]:
            kept *= 1 - ink * _through((value % step + 0.5) / step, cover, soft)
        found[value] = round(255 * (1 - kept))
    return found


def _through(height: float, cover: float, soft: float) -> float:
    return max(0.0, min(1.0, (cover - height) / soft + 0.5))


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
