"""Where a thing stands among the others of its envelope: by the number the tablet gave it, whenever it arrives.

Nothing a child gave is ever changed, so an order by arrival could not be put right afterwards. Each item therefore gets,
when it comes, a `given_at` that already fits: the latest moment, by the server's clock, at which it can have been given.
Alone or last, that is now. With a later number here already, it was given before that one came, so it stands just
before it: one microsecond for each number between. In this way any order of arrival leaves the same order of answers.
The tablet's own clock takes no part; it is kept beside, as a claim.
"""

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from app.envelopes.models import Envelope, SealedItem

SAME_NUMBER = "same-number"


def place_of(db: Session, envelope: Envelope, seq: int, now: datetime) -> datetime:
    """`given_at` for the item `seq`. The difference of two items is never less than that of their numbers, in microseconds."""
    later = _neighbour(db, envelope, SealedItem.seq > seq, col(SealedItem.seq))
    if later:
        return later.given_at - timedelta(microseconds=later.seq - seq)
    before = _neighbour(db, envelope, SealedItem.seq < seq, col(SealedItem.seq).desc())
    return max(now, before.given_at + timedelta(microseconds=seq - before.seq)) if before else now


def _neighbour(db: Session, envelope: Envelope, where, order) -> SealedItem | None:
    query = select(SealedItem).where(SealedItem.envelope_id == envelope.id, where, SealedItem.reason != SAME_NUMBER)
    return db.exec(query.order_by(order).limit(1)).first()


def overtaken(db: Session, envelope: Envelope, seq: int, sort: str) -> bool:
    """Whether a newer word of this sort has come before this older one."""
    query = select(SealedItem.id).where(
        SealedItem.envelope_id == envelope.id, SealedItem.seq > seq, SealedItem.sort == sort, SealedItem.state == "kept"
    )
    return db.exec(query.limit(1)).first() is not None


def all_before_are_here(db: Session, envelope: Envelope, seq: int) -> bool:
    """Numbers start at nought and leave none out."""
    query = select(SealedItem.seq).where(SealedItem.envelope_id == envelope.id, SealedItem.seq < seq).distinct()
    return len(db.exec(query).all()) == seq
