"""What tablets still hold: how many things, and since when nothing was heard of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from app.envelopes.models import Envelope
from app.kit.clock import now
from app.sittings.models import Sitting, SittingStatus

SILENCE = timedelta(hours=48)


@dataclass(frozen=True)
class OnTablet:
    """Of one child. `taken` counts what went along without signal and has not been heard of since."""

    child_id: UUID
    waiting: int
    since: datetime
    silent: bool
    taken: bool = False
    label: str = ""


def still_waiting(db: Session, envelope: Envelope, count: int) -> None:
    envelope.waiting, envelope.heard_at = count, now()
    db.info.setdefault("covered", set()).add(envelope.child_id)  # a heartbeat is no event


def on_tablets(db: Session, child_ids: Iterable[UUID]) -> list[OnTablet]:
    """Two queries, however many children: what is said to be waiting, then what was taken along and is still out."""
    ids = list(child_ids)
    held = select(Envelope).where(col(Envelope.child_id).in_(ids), Envelope.waiting > 0)
    out = (
        select(Envelope)
        .join(Sitting, col(Sitting.id) == Envelope.sitting_id)
        .where(col(Envelope.child_id).in_(ids), col(Envelope.made_by).is_not(None), col(Envelope.heard_at).is_(None))
        .where(Sitting.status == SittingStatus.PACKED)
        .order_by(col(Envelope.created_at))
    )
    newest = {row.sitting_id: row for row in db.exec(out)}
    return [*map(_waiting, db.exec(held.order_by(col(Envelope.heard_at)))), *map(_taken, newest.values())]


def _waiting(row: Envelope) -> OnTablet:
    since = row.heard_at or row.created_at
    return OnTablet(row.child_id, row.waiting, since, now() - since > SILENCE, label=row.label)


def _taken(row: Envelope) -> OnTablet:
    return OnTablet(row.child_id, 0, row.created_at, now() - row.created_at > SILENCE, True, row.label)
