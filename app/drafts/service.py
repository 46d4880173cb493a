"""Keep what an adult has typed so far, offer it to them again, and let go of it."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.drafts.models import AdultDraft, SentForm
from app.kit.clock import now
from app.trail import What, record
from app.vault import clear_json, seal

Fields = Mapping[str, Sequence[str]]


def keep_draft(db: Session, actor: Any, *, child_id: UUID, page: str, form: str, fields: Fields) -> AdultDraft | None:
    """The newest only; None when nothing is left of it. The trail says that it was begun, not every time it grew."""
    row = _one(db, actor, page, form)
    if not any(text.strip() for texts in fields.values() for text in texts):
        return throw_away(db, actor, row) if row else None
    if row is None:
        row = AdultDraft(child_id=child_id, practitioner_id=actor.practitioner_id, page=page, form=form)
        db.add(row)
        record(db, actor, What.WRITING_KEPT, child_id=child_id, subject=row)
    row.typed_at = now()
    seal(db, row, fields={name: list(texts) for name, texts in fields.items()})
    return row


def drafts_on(db: Session, actor: Any, page: str) -> list[AdultDraft]:
    """What this practitioner, and nobody else, has typed on this page and not sent; the newest first."""
    mine = select(AdultDraft).where(AdultDraft.practitioner_id == actor.practitioner_id, AdultDraft.page == page)
    return list(db.exec(mine.order_by(col(AdultDraft.typed_at).desc())))


def typed_in(row: AdultDraft) -> dict[str, list[str]]:
    return clear_json(row, "fields") or {}


def throw_away(db: Session, actor: Any, row: AdultDraft) -> None:
    db.delete(row)
    record(db, actor, What.WRITING_LET_GO, child_id=row.child_id, subject=row)


def was_sent(db: Session, actor: Any, form: str) -> None:
    """The form was kept in earnest: what had been typed for it is needed no longer."""
    mine = select(AdultDraft).where(AdultDraft.practitioner_id == actor.practitioner_id, AdultDraft.form == form)
    for row in db.exec(mine):
        db.delete(row)


def throw_away_old(db: Session, actor: Any, days: int) -> int:
    """Everything that nobody came back for; for a session that reaches every child."""
    limit = now() - timedelta(days=days)
    old = db.exec(select(AdultDraft).where(AdultDraft.typed_at < limit)).all()
    for row in old:
        throw_away(db, actor, row)
    for sent in db.exec(select(SentForm).where(SentForm.created_at < limit)):
        db.delete(sent)
    return len(old)


def _one(db: Session, actor: Any, page: str, form: str) -> AdultDraft | None:
    mine = select(AdultDraft).where(AdultDraft.practitioner_id == actor.practitioner_id)
    return db.exec(mine.where(AdultDraft.page == page, AdultDraft.form == form)).first()
