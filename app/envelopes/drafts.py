"""What a child had typed and not sent: the newest of it is held, until they send it, pass the question or empty it."""

from sqlmodel import Session, col, select

from app.envelopes.models import Draft, Envelope, SealedItem
from app.kit.clock import now
from app.sittings.door import ChildHere
from app.trail import What, record
from app.vault import seal


def keep_draft(here: ChildHere, envelope: Envelope, *, key: str, seq: int, path: str, typed: dict[str, list[str]]) -> None:
    """Older than what is held, or than the answer itself: nothing more is kept of it."""
    row = _draft(here.db, envelope, key)
    if (row and row.seq > seq) or _answered_later(here.db, envelope, key, seq):
        return
    if row is None:
        row = Draft(child_id=envelope.child_id, envelope_id=envelope.id, key=key, seq=seq, path=path, typed_at=now())
        here.db.add(row)
        record(here.db, here.actor, What.DRAFT_KEPT, child_id=row.child_id, subject=row)
    row.seq, row.path, row.typed_at = seq, path, now()
    row.ended_at = None if typed else now()
    seal(here.db, row, text=typed or None)


def end_draft(db: Session, envelope: Envelope, key: str, seq: int) -> None:
    """The same page was sent or passed: what had been typed on it before is held no longer."""
    row = _draft(db, envelope, key)
    if row and row.seq < seq:
        row.seq, row.ended_at, row.text = seq, now(), None


def open_drafts(db: Session, child_ids) -> list[Draft]:
    query = select(Draft).where(col(Draft.child_id).in_(child_ids), col(Draft.ended_at).is_(None))
    return list(db.exec(query.order_by(col(Draft.typed_at))))


def _draft(db: Session, envelope: Envelope, key: str) -> Draft | None:
    return db.exec(select(Draft).where(Draft.envelope_id == envelope.id, Draft.key == key)).first()


def _answered_later(db: Session, envelope: Envelope, key: str, seq: int) -> bool:
    query = select(SealedItem.id).where(
        SealedItem.envelope_id == envelope.id, SealedItem.form_key == key, SealedItem.seq > seq, SealedItem.sort != "draft"
    )
    return db.exec(query.limit(1)).first() is not None
