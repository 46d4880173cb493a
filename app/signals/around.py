"""Who can see a signal, and the sitting it was raised in; for pages, in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from app.families.models import Allocation
from app.identity.models import Practitioner
from app.identity.permissions import Permission, Role, may
from app.signals.escalation import anybody_on_duty
from app.signals.models import Signal
from app.sittings.models import Sitting


@dataclass(frozen=True)
class Around:
    sittings: dict[UUID, Sitting]
    names: dict[UUID, str]
    """of every practitioner that the signals, their sittings and their children name"""
    watchers: dict[UUID, list[UUID]]
    """by child: those whose role today lets them take a signal on, at once"""
    duty: dict[UUID, list[UUID]]
    """by child: those it went to because nobody had taken it"""
    goes_on: bool
    """there is somebody on duty to go to"""


def around(db: Session, signals: Sequence[Signal], day: date) -> Around:
    sittings = {row.id: row for row in db.exec(select(Sitting).where(col(Sitting.id).in_({s.sitting_id for s in signals})))}
    children = {signal.child_id for signal in signals}
    watchers: dict[UUID, list[UUID]] = {child: [] for child in children}
    duty: dict[UUID, list[UUID]] = {child: [] for child in children}
    for row in db.exec(select(Allocation).where(col(Allocation.child_id).in_(children)).order_by(col(Allocation.created_at))):
        if row.live_on(day) and may(frozenset({row.as_role}), Permission.SIGNAL_ACKNOWLEDGE):
            (duty if row.as_role == Role.DUTY else watchers)[row.child_id].append(row.practitioner_id)
    named = {s.acknowledged_by for s in signals} | {s.practitioner_id for s in sittings.values()}
    ids = [id for id in named.union(*watchers.values(), *duty.values()) if id]
    names = dict(db.exec(select(Practitioner.id, Practitioner.name).where(col(Practitioner.id).in_(ids))).all())
    return Around(sittings, names, watchers, duty, anybody_on_duty(db))
