"""What a batch of answers needs besides itself, read in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from app.identity.models import Practitioner
from app.own_prompts.service import asked_in
from app.responses.models import Response
from app.responses.order import changes
from app.responses.view import RECORDING
from app.sittings.models import Sitting
from app.transcripts.models import Transcript
from app.transcripts.views import TranscriptView, open_transcripts, transcripts_of
from app.translations.models import Translation
from app.translations.views import TranslationView, languages_said, open_translations


@dataclass(frozen=True)
class Around:
    sittings: dict[UUID, Sitting]
    workers: dict[UUID, str]
    later: dict[UUID, UUID]
    earlier: dict[UUID, UUID]
    own: dict[UUID, str]
    """what a worker asked in words of their own"""
    tongues: dict[UUID, str]
    translations: dict[UUID, tuple[TranslationView, ...]]
    transcripts: dict[UUID, tuple[TranscriptView, ...]]


def holds_something(row: Response) -> bool:
    return any(part is not None for part in (row.words, row.value, row.drawing_id, row.media_id))


def transcripts_beside(db: Session, rows: Sequence[Response]) -> list[Transcript]:
    spoken = [row.id for row in rows if row.kind == RECORDING]
    return transcripts_of(db, spoken) if spoken else []


def around_of(db: Session, rows: Sequence[Response], said: Sequence[Translation], written: Sequence[Transcript]) -> Around:
    sittings = {s.id: s for s in db.exec(select(Sitting).where(col(Sitting.id).in_({r.sitting_id for r in rows})))}
    people = {sitting.practitioner_id for sitting in sittings.values()}
    workers = dict(db.exec(select(Practitioner.id, Practitioner.name).where(col(Practitioner.id).in_(people))).all())
    day = select(Response.id, Response.sitting_id, Response.activity, Response.step, Response.part, Response.given_at)
    later = changes(db.exec(day.where(col(Response.sitting_id).in_(list(sittings)))))
    return Around(
        sittings, workers, later, {newer: older for older, newer in later.items()}, asked_in(db, rows),
        languages_said(db, [row.id for row in rows]), open_translations(db, said),
        open_transcripts(db, written),
    )  # fmt: skip
