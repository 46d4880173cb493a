"""Reading questions aloud beforehand: which texts have a voice, whose, and which comes next."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.catalogue import catalogue
from app.kit.dates import full
from app.kit.words import PSEUDO
from app.kit.words import gettext_lazy as _
from app.voices.files import shipped
from app.voices.models import Voice
from app.voices.texts import Group, Read

HOME = "/practitioner/voices"


@dataclass(frozen=True)
class Line:
    """One text and how it stands: read by a person, by a clip that came with Heard, or not at all."""

    href: str
    text: str
    lang: str
    bands: str
    state: str
    read: bool
    sound: str


@dataclass(frozen=True)
class Shelf:
    href: str
    title: str
    done: str
    all_done: bool


def languages() -> list[tuple[str, str]]:
    return [(one.code, one.english) for one in catalogue().languages.values() if one.code != PSEUDO]


def standing_voices(db: Session, language: str) -> dict[str, Voice]:
    """The newest reading of each text, without its sound."""
    columns = (Voice.key, Voice.reader, Voice.created_at, Voice.digest)
    rows = db.exec(select(*columns).where(Voice.language == language).order_by(col(Voice.created_at)))
    return {row.key: row for row in rows}


def shelf(group: Group, language: str, known: dict[str, Voice]) -> Shelf:
    read = sum(one.key in known for one in group.texts)
    done = _("{n} of {all} read").format(n=read, all=len(group.texts))
    return Shelf(f"{HOME}/{language}/{group.id}", group.title, str(done), read == len(group.texts))


def lines_of(group: Group, language: str, known: dict[str, Voice]) -> list[Line]:
    return [line_of(group, one, language, known) for one in group.texts]


def line_of(group: Group, one: Read, language: str, known: dict[str, Voice]) -> Line:
    voice, clip = known.get(one.key), shipped(language).get(one.key, "")
    sound = f"/voices/{language}/{one.key}?v={voice.digest[:10]}" if voice else clip
    return Line(
        f"{HOME}/{language}/{group.id}/{one.key}", one.text, one.lang, _bands(one), _state(voice, clip), voice is not None, sound
    )


def next_unread(group: Group, key: str, known: dict[str, Voice]) -> str:
    """The next text nobody has read, going on from here and round; empty when all are read."""
    keys = [one.key for one in group.texts]
    place = keys.index(key) + 1 if key in keys else 0
    return next((one for one in (*keys[place:], *keys[:place]) if one not in known), "")


def place_in(group: Group, key: str) -> tuple[int, int]:
    keys: Sequence[str] = [one.key for one in group.texts]
    return keys.index(key) + 1, len(keys)


def _state(voice: Voice | None, clip: str) -> str:
    if voice:
        return _("Read by {who}, {day}").format(who=voice.reader, day=full(voice.created_at))
    return str(_("A clip that came with Heard")) if clip else str(_("No voice yet"))


def _bands(one: Read) -> str:
    names = catalogue().bands
    return ", ".join(names[band].name for band in one.bands if band in names)
