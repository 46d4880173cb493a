"""Write a child's recording down, word for word. The recording and every earlier writing out stay as they are."""

from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.trail import What, record
from app.transcripts.models import Transcript
from app.vault import seal

WRITE_IT = _("Write what you heard, word for word")


def transcribe(db: Session, actor: Any, *, child_id: UUID, response_id: UUID, text: str) -> Transcript:
    """Raises Incomplete when there is nothing to keep; the database refuses another child's answer."""
    faults = text_faults(transcript=text)
    if not text.strip():
        faults["transcript"] = WRITE_IT
    raise_if_any(faults)
    row = Transcript(child_id=child_id, response_id=response_id, practitioner_id=actor.practitioner_id)
    seal(db, row, text=text)
    db.add(row)
    record(db, actor, What.TRANSCRIBED, child_id=child_id, subject=row)
    return row
