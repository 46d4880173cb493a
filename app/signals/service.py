"""I need to talk to someone: raised by the child, taken on by an adult."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, or_, select

from app.kit.clock import now
from app.kit.errors import Conflict
from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.signals.models import Signal
from app.sittings.door import ChildHere
from app.trail import What, record
from app.vault import seal

TAKEN = _("Somebody else has said that they have this. Go back to Today to see who.")


def raise_signal(here: ChildHere) -> Signal:
    """Seen by the worker and the manager at once. Nothing more is asked of the child."""
    row = Signal(child_id=here.sitting.child_id, sitting_id=here.sitting.id)
    here.db.add(row)
    record(here.db, here.actor, What.SIGNAL_RAISED, child_id=row.child_id, subject=row)
    return row


def signals_of(db: Session, child_ids: Sequence[UUID], since: datetime) -> list[Signal]:
    """Those nobody has said they have, and those taken on since then; the longest waiting first."""
    query = select(Signal).where(
        col(Signal.child_id).in_(child_ids),
        or_(col(Signal.acknowledged_at).is_(None), col(Signal.acknowledged_at) >= since),
    )
    return list(db.exec(query.order_by(col(Signal.raised_at))))


def acknowledge(db: Session, actor: Any, signal: Signal, note: str = "") -> None:
    """An adult says they have this. Said once: the first stays, with their name. Raises Incomplete, or Conflict for anybody later."""
    raise_if_any(text_faults(note=note))
    if signal.acknowledged_by == actor.practitioner_id:
        return
    if signal.acknowledged_by is not None:
        raise Conflict(TAKEN)
    signal.acknowledged_by, signal.acknowledged_at = actor.practitioner_id, now()
    seal(db, signal, note=note or None)
    record(db, actor, What.SIGNAL_ACKNOWLEDGED, child_id=signal.child_id, subject=signal)
