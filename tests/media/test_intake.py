"""A photo becomes a new picture of ours, or is refused in plain words; nothing else ever happens."""

import contextlib
import io
import random
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.media.intake import Refused, accept_photo
from app.media.jailed import pictures as decoder


def picture(kind: str = "JPEG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **more) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 120).save(out, kind, **more)
    return out.getvalue()


def bomb(width: int = 50_000, height: int = 50_000) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_an_honest_picture_is_accepted(kind):
    made = accept_photo(picture(kind))
    assert (made.width, made.height, made.type) == (60, 40, "image/jpeg")


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "RGBA", "LA", "1", "I;16"])
def test_odd_but_honest_pictures_are_accepted(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert accept_photo(picture(kind, mode=mode)).width == 60


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_picture_taken_sideways_comes_out_upright(turned):
    exif = Image.Exif()
    exif[0x0112] = turned
    made = accept_photo(picture(exif=exif))
    assert (made.width, made.height) == ((60, 40) if turned <= 4 else (40, 60))


def test_no_trace_of_place_camera_or_comment_is_left():
    """S38: the stored bytes are parsed and scanned raw."""
    exif = Image.Exif()
    exif[0x010F], exif[0x9286] = "CANARY-camera", "CANARY-comment"
    exif.get_ifd(0x8825)[1] = "N"
    made = accept_photo(picture(exif=exif, comment=b"CANARY-comment"))
    assert b"CANARY" not in made.data and b"Exif" not in made.data
    assert not Image.open(io.BytesIO(made.data)).getexif()


@pytest.mark.parametrize(
    "lie",
    [
        b"", b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", b"%PDF-1.7\n%", b"GIF89a" + b"\0" * 40,
        b"<html><script>alert(1)</script></html>", b"\x89PNG\r\n\x1a\n", picture()[:40], b"\xff\xd8\xff" + b"\0" * 200, bomb(),
        b"II*\0" + b"\0" * 100, b"8BPS" + b"\0" * 100, b"%!PS-Adobe-3.0 EPSF-3.0",
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused_in_plain_words(lie):
    with pytest.raises(Refused) as refused:
        accept_photo(lie)
    assert "picture" in str(refused.value.words)


def test_a_script_hidden_behind_a_picture_is_gone():
    made = accept_photo(picture("PNG") + b"<?php system('id'); ?><script>alert(1)</script>")
    assert b"script" not in made.data and b"php" not in made.data


@settings(max_examples=150, deadline=None)
@given(st.integers(), st.integers(1, 40), st.sampled_from(["JPEG", "PNG", "WEBP"]))
def test_a_damaged_picture_is_accepted_or_refused_and_never_a_fault(seed, damage, kind):
    """S34, small: the decoder itself in this process, 150 mutants a run here, 30,000 in the bench."""
    rng = random.Random(seed)
    data = bytearray(picture(kind, size=(24, 24)))
    for _ in range(damage):
        data[rng.randrange(len(data))] = rng.randrange(256)
    if rng.random() < 0.3:
        del data[rng.randrange(len(data)) :]
    with contextlib.suppress(OSError, SyntaxError, ValueError, IndexError, struct.error, zlib.error, EOFError):
        told, made = decoder.remake(bytes(data))
        assert told.get("refused") or Image.open(io.BytesIO(made)).format == "JPEG"
