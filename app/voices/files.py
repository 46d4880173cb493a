"""Which texts have a voice, and where it is fetched: a person's first, else the clip that came with Heard."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from sqlmodel import Session, col, select

from app.kit.assets import FOLDERS, asset
from app.voices.keys import key_of
from app.voices.models import Voice

SHIPPED = "/static/voices"
Sounds = dict[str, str]


def keys_and_addresses(db: Session, language: str) -> Sounds:
    """Key -> address. What begins with /static/voices/ is a clip; everything else was read by a person."""
    return shipped(language) | _recorded(db, language)


def files_for(db: Session, language: str, texts: Iterable[str]) -> list[str]:
    """What a page without signal needs in order to speak these texts: the list itself, then each sound."""
    known, wanted = keys_and_addresses(db, language), {key_of(language, text) for text in texts}
    return [list_address(language), *(known[key] for key in sorted(wanted & set(known)))]


def list_address(language: str) -> str:
    return f"/voices/{language}.json"


def standing(db: Session, language: str, key: str) -> Voice | None:
    """The newest reading of this text."""
    query = select(Voice).where(Voice.language == language, Voice.key == key)
    return db.exec(query.order_by(col(Voice.created_at).desc()).limit(1)).first()


@cache
def shipped(language: str) -> Sounds:
    """The clips of one language, by the file names in content/voices."""
    folder = _folder(language)
    files = sorted(folder.glob("*.mp3")) if folder else []
    return {file.stem: asset(f"{SHIPPED}/{language}/{file.name}") for file in files}


def _folder(language: str) -> Path | None:
    """Only a folder that is there by that very name: the language comes from an address."""
    return next((one for one in FOLDERS[SHIPPED].glob("*/") if one.name == language), None)


def _recorded(db: Session, language: str) -> Sounds:
    columns = (Voice.key, Voice.digest)
    rows = db.exec(select(*columns).where(Voice.language == language).order_by(col(Voice.created_at)))
    return {key: f"/voices/{language}/{key}?v={digest[:10]}" for key, digest in rows}
