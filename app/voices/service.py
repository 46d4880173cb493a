"""Keep a reading of one text. What was read before stays in the record; the newest is what children hear."""

import hashlib
from typing import Any

from sqlmodel import Session

from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.media.intake import Sound
from app.trail import What, record
from app.voices.keys import key_of
from app.voices.models import Voice

WHO_READ = _("Write the name of the person who read it")


def keep_voice(db: Session, actor: Any, *, language: str, text: str, reader: str, sound: Sound) -> Voice:
    """Raises Incomplete without the reader's name."""
    faults = text_faults(reader=reader)
    if not reader.strip():
        faults["reader"] = WHO_READ
    raise_if_any(faults)
    row = Voice(
        key=key_of(language, text), language=language, wording=text, reader=reader.strip(),
        practitioner_id=actor.practitioner_id, type=sound.type, milliseconds=sound.milliseconds,
        digest=hashlib.sha256(sound.data).hexdigest(), content=sound.data,
    )  # fmt: skip
    db.add(row)
    db.flush()
    record(db, actor, What.VOICE_KEPT, subject=row, language=language, key=row.key)
    return row
