"""Take a photo or a recording in: made new in the jail without its metadata, or refused in plain words."""

from dataclasses import dataclass
from typing import Any

from app.kit.words import Lazy
from app.kit.words import gettext_lazy as _
from app.media.jail import Broke, remade

RECORDING_MEGABYTES = 20


class Refused(Exception):
    """This file cannot be kept; `words` says what to do instead."""

    def __init__(self, words: object) -> None:
        super().__init__(str(words))
        self.words = words


NOT_A_PICTURE = _("That is not a picture we can open. Choose a photo (JPEG, PNG or WebP), or take a new one.")
TOO_MANY_PIXELS = _("That picture is too large to open. Take it again with a smaller size.")
TOO_BIG = _("That picture is too big to send. Choose a smaller picture, or take it again with a smaller size.")
NOT_A_SOUND = _("That is not a recording we can open. Record it again, or use another way.")
TOO_LONG = _("That recording is longer than 3 minutes. Record a shorter one. You can record more after it.")
TOO_LARGE_A_SOUND = _("That recording is too big to send. Record a shorter one. You can record more after it.")

PICTURE_WORDS = {"too-many-pixels": TOO_MANY_PIXELS}
SOUND_WORDS = {"too-long": TOO_LONG}


@dataclass(frozen=True)
class Picture:
    """`data` is a JPEG we made ourselves: upright, without place, time or camera; sizes in pixels."""

    data: bytes
    width: int
    height: int
    type: str = "image/jpeg"
    kind: str = "photo"
    milliseconds: int = 0


@dataclass(frozen=True)
class Sound:
    """`data` is an MP3 we made ourselves, one voice, without name, place or time."""

    data: bytes
    milliseconds: int
    type: str = "audio/mpeg"
    kind: str = "recording"
    width: int = 0
    height: int = 0


Taken = Picture | Sound


def accept_photo(data: bytes, most: int | None = None) -> Picture:
    """Raises Refused, never anything else, whatever the bytes are. `most` is the largest size in bytes."""
    if most is not None and len(data) > most:
        raise Refused(TOO_BIG)
    told, made = _made("picture", data, PICTURE_WORDS, NOT_A_PICTURE)
    width, height = _number(told, "width", 10_000), _number(told, "height", 10_000)
    if not (width and height and made[:3] == b"\xff\xd8\xff"):
        raise Refused(NOT_A_PICTURE)
    return Picture(made, width, height)


def accept_recording(data: bytes, most: int | None = RECORDING_MEGABYTES * 1_000_000) -> Sound:
    """Raises Refused, never anything else, whatever the bytes are. `most` is the largest size in bytes."""
    if most is not None and len(data) > most:
        raise Refused(TOO_LARGE_A_SOUND)
    told, made = _made("sound", data, SOUND_WORDS, NOT_A_SOUND)
    milliseconds = _number(told, "milliseconds", 200_000)
    if not milliseconds or made[:1] != b"\xff":
        raise Refused(NOT_A_SOUND)
    return Sound(made, milliseconds)


def _made(job: str, data: bytes, words: dict[str, Lazy], otherwise: Lazy) -> tuple[dict[str, Any], bytes]:
    try:
        told, made = remade(job, data)
    except Broke as error:
        raise Refused(otherwise) from error
    if "refused" in told:
        raise Refused(words.get(str(told["refused"]), otherwise))
    return told, made


def _number(told: dict[str, Any], name: str, most: int) -> int:
    """Nought for anything that is not a number in bounds."""
    value = told.get(name)
    return value if type(value) is int and 0 < value <= most else 0
