"""Take a photo in: look at what it is, decode it under limits, make it new without its metadata, or refuse in plain words."""

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from app.kit.words import gettext_lazy as _

FORMATS = ("PNG", "JPEG", "WEBP")
PIXELS = 40_000_000
LONGEST = 2400


class Refused(Exception):
    """This file cannot be kept; `words` says what to do instead."""

    def __init__(self, words: object) -> None:
        super().__init__(str(words))
        self.words = words


NOT_A_PICTURE = _("That is not a picture we can open. Choose a photo (JPEG, PNG or WebP), or take a new one.")
TOO_MANY_PIXELS = _("That picture is too large to open. Take it again with a smaller size.")


@dataclass(frozen=True)
class Picture:
    """`data` is a JPEG we made ourselves: upright, without place, time or camera; sizes in pixels."""

    data: bytes
    width: int
    height: int
    type: str = "image/jpeg"


TOO_BIG = _("That picture is too big to send. Choose a smaller picture, or take it again with a smaller size.")


def accept_photo(data: bytes, most: int | None = None) -> Picture:
    """Raises Refused, never anything else, whatever the bytes are. `most` is the largest size in bytes."""
    if most is not None and len(data) > most:
        raise Refused(TOO_BIG)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _make_new(data)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise Refused(TOO_MANY_PIXELS) from error
    except Refused:
        raise
    except (UnidentifiedImageError, Exception) as error:  # Pillow raises OSError, SyntaxError, ValueError and more
        raise Refused(NOT_A_PICTURE) from error


def _make_new(data: bytes) -> Picture:
    with Image.open(io.BytesIO(data), formats=FORMATS) as found:
        if found.width * found.height > PIXELS:
            raise Refused(TOO_MANY_PIXELS)
        found.draft("RGB", (LONGEST, LONGEST))
        upright = ImageOps.exif_transpose(found).convert("RGBA")
    upright.thumbnail((LONGEST, LONGEST))
    paper = Image.new("RGB", upright.size, "white")
    paper.paste(upright, mask=upright.getchannel("A"))
    out = io.BytesIO()
    paper.save(out, "JPEG", quality=85)
    return Picture(out.getvalue(), paper.width, paper.height)
