"""Recordings written down, as finished plain data: the child's words, who wrote them down, when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from app.identity.people import NOBODY, people
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.transcripts.models import Transcript
from app.vault import clear


@dataclass(frozen=True)
class TranscriptView:
    """`text` is what the child said, as this person heard it: it may stand in quotation marks, always with `line`."""

    id: UUID
    text: str
    by: str
    line: str
    made_at: datetime


NOT_YET = _("A recording. Not written out yet.")


def transcripts_of(db: Session, response_ids: Sequence[UUID]) -> list[Transcript]:
    """Newest first. Still sealed: record the showing of these rows before opening them."""
    query = select(Transcript).where(col(Transcript.response_id).in_(response_ids))
    return list(db.exec(query.order_by(col(Transcript.created_at).desc())))


def open_transcripts(db: Session, rows: Iterable[Transcript]) -> dict[UUID, tuple[TranscriptView, ...]]:
    """By the answer they belong to, newest first. Raises app.vault.words.NotShown for rows not shown before."""
    rows = list(rows)
    writers, found = people(db, (row.practitioner_id for row in rows)), {}
    for row in rows:
        by = writers.get(row.practitioner_id, NOBODY).name
        found.setdefault(row.response_id, []).append(_view(row, by))
    return {response_id: tuple(views) for response_id, views in found.items()}


def _view(row: Transcript, by: str) -> TranscriptView:
    line = _("Written down from the recording by {who}, {day}.").format(who=by, day=full(row.created_at))
    return TranscriptView(row.id, clear(row, "text") or "", by, line, row.created_at)
