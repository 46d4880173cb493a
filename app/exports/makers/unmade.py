"""A picture for paper before it is made, and how it is made: the strokes stay the record, a photograph loses all but its pixels. Pure."""

import io
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PIL import Image

from app.drawings.render import jpeg

WIDTH, LONGEST = 840, 1600
"""pixels: a drawing is 128 mm wide where it stands alone on the first page, and 70 mm elsewhere"""
Key = tuple[UUID, int, str]
"""a drawing, how many batches of it there are, and what was printed on the paper"""


@dataclass(frozen=True)
class Unmade:
    """`ops` of a drawing as they came, the bytes of a photograph, or a picture that was `kept`."""

    file: str
    ops: tuple[Any, ...] = ()
    photo: bytes = b""
    kept: bytes = b""
    key: Key | None = None


def make(unmade: Unmade) -> bytes:
    """A JPEG that prints well and weighs little."""
    if unmade.kept:
        return unmade.kept
    return _photo(unmade.photo) if unmade.photo else jpeg(list(unmade.ops), WIDTH, unmade.key[2] if unmade.key else "blank")


def _photo(data: bytes) -> bytes:
    """Painted anew, so that no place, time, comment or name that a camera wrote beside the pixels is in it."""
    with Image.open(io.BytesIO(data)) as photo:
        small = photo.convert("RGB")
    small.thumbnail((LONGEST, LONGEST))
    bare, out = Image.new("RGB", small.size), io.BytesIO()
    bare.paste(small)
    bare.save(out, "JPEG", quality=80)
    return out.getvalue()
