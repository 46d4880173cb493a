"""A signal nobody has taken goes to those on duty: they reach this child, for this reason, until the next working day is over."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, or_, select

from app.access.reach import everything, reaching
from app.deadlines.working_days import no_later_than
from app.families.models import Allocation, Child
from app.families.service import allocate
from app.identity.actors import SystemActor
from app.identity.models import Practitioner
from app.identity.permissions import Permission, Role, may
from app.kit.clock import now, today
from app.kit.database import take_turn
from app.kit.dates import clock_time, full
from app.signals.models import Signal
from app.trail import What, record

AGAIN = timedelta(days=1)
BY_ITSELF = SystemActor("a signal that nobody took")


def escalate(db: Session, minutes: int) -> int:
    """How many went on now. Asked for again and again, by whoever's page is open and by a command: each goes once a day."""
    with reaching(db, everything("a signal nobody took goes to those on duty")):
        if not _untaken(db, minutes) or not (duty := _on_duty(db)):
            return 0
        take_turn(db)  # another page may have asked at the same moment
        waiting = _untaken(db, minutes)
        for signal in waiting:
            _pass_on(db, signal, duty)
        db.flush()
    return len(waiting)


def goes_on_at(signal: Signal, minutes: int) -> datetime:
    return signal.raised_at + timedelta(minutes=minutes)


def anybody_on_duty(db: Session) -> bool:
    return bool(_on_duty(db))


def _untaken(db: Session, minutes: int) -> Sequence[Signal]:
    """For longer than so many minutes; once passed on, again after a day, because those on duty reach a child for a short time."""
    passed = or_(col(Signal.escalated_at).is_(None), col(Signal.escalated_at) <= now() - AGAIN)
    late = select(Signal).where(col(Signal.acknowledged_at).is_(None), passed)
    return db.exec(late.where(Signal.raised_at <= now() - timedelta(minutes=minutes)).order_by(col(Signal.raised_at))).all()


def _on_duty(db: Session) -> Sequence[Practitioner]:
    ready = select(Practitioner).where(col(Practitioner.duty), col(Practitioner.active), ~col(Practitioner.administers))
    return db.exec(ready.order_by(col(Practitioner.name))).all()


def _pass_on(db: Session, signal: Signal, duty: Sequence[Practitioner]) -> None:
    child, seen_by = db.get_one(Child, signal.child_id), _watchers(db, signal.child_id)
    reason = f"on duty: nobody had taken the signal of {clock_time(signal.raised_at)} on {full(signal.raised_at)}"
    for who in duty:
        if who.id not in seen_by:
            allocate(
                db, BY_ITSELF, practitioner=who, child=child, role=Role.DUTY, reason=reason, to_on=no_later_than(today(), 1)
            )
    signal.escalated_at = now()
    db.add(signal)
    record(db, BY_ITSELF, What.SIGNAL_ESCALATED, child_id=signal.child_id, subject=signal, to=[who.name for who in duty])


def _watchers(db: Session, child_id: UUID) -> set[UUID]:
    """Those who have this signal before them already."""
    rows = db.exec(select(Allocation).where(Allocation.child_id == child_id)).all()
    return {row.practitioner_id for row in rows if row.live_on(today()) and may(frozenset({row.as_role}), Permission.SIGNAL_ACKNOWLEDGE)}
