"""The sittings of a family that are packed, going on or just over; for the page a worker hands the tablet over from."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, or_, select

from app.families.models import Child, Family
from app.sittings.devices import CAN_OPEN
from app.sittings.models import Manner, Sitting, SittingStatus

WAITING = (*CAN_OPEN, SittingStatus.OPEN)


def at_hand(db: Session, children: Sequence[Child], since: datetime) -> dict[UUID, Sitting]:
    """Of each child the sitting packed last, if it can still be opened or ended since then."""
    ended = or_(col(Sitting.finished_at) >= since, col(Sitting.declined_at) >= since)
    rows = db.exec(
        select(Sitting)
        .where(col(Sitting.child_id).in_([child.id for child in children]))
        .where(or_(col(Sitting.status).in_(WAITING), ended))
        .order_by(col(Sitting.packed_at))
    )
    return {row.child_id: row for row in rows}


def family_of_last_hand_over(db: Session, practitioner_id: UUID) -> tuple[str, str] | None:
    """The references of the family and the child this practitioner's tablet was with last."""
    return db.exec(
        select(Family.reference, Child.reference)
        .join(Child, col(Child.family_id) == Family.id)
        .join(Sitting, col(Sitting.child_id) == Child.id)
        .where(Sitting.practitioner_id == practitioner_id, Sitting.manner == Manner.HANDED_OVER)
        .where(col(Sitting.opened_at).is_not(None))
        .order_by(col(Sitting.opened_at).desc())
        .limit(1)
    ).first()
