"""Of a thousand sittings only what a page about many children shows: the newest of each way, those of late, those not written up."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, String, cast, func, or_
from sqlmodel import col, select

from app.sittings.models import Sitting, SittingStatus

OVER = (SittingStatus.FINISHED, SittingStatus.LOCKED)
DAYS = (Sitting.child_id, Sitting.id, Sitting.opened_at, Sitting.declined_at)


def ways(ids: Sequence[UUID]) -> Select[Any]:
    """One row for each way it was laid out, however often it was; `activities` is the JSON as it was kept."""
    what = cast(col(Sitting.activities), String)
    kind = (col(Sitting.child_id), col(Sitting.status), col(Sitting.seen_alone), what)
    days = (
        func.min(Sitting.packed_at).label("packed_at"), func.max(Sitting.opened_at).label("opened_at"),
        func.max(Sitting.declined_at).label("declined_at"),
    )  # fmt: skip
    columns = (Sitting.child_id, Sitting.status, Sitting.seen_alone, what.label("activities"), *days)
    return select(*columns).where(col(Sitting.child_id).in_(ids)).group_by(*kind)


def sittings_since(ids: Sequence[UUID], since: datetime) -> Select[Any]:
    """Opened or declined since then, in the order of time."""
    late = or_(col(Sitting.opened_at) >= since, col(Sitting.declined_at) >= since)
    return select(*DAYS).where(col(Sitting.child_id).in_(ids), late).order_by(col(Sitting.packed_at))


def without_write_up(ids: Sequence[UUID]) -> Select[Any]:
    """Alone or not is known once somebody has said who was in the room."""
    wants = (col(Sitting.status).in_(OVER), col(Sitting.opened_at).is_not(None), col(Sitting.seen_alone).is_(None))
    return select(*DAYS).where(col(Sitting.child_id).in_(ids), *wants).order_by(col(Sitting.packed_at))


def opened_since(ids: Sequence[UUID], since: datetime) -> Select[Any]:
    return select(Sitting.child_id, Sitting.opened_at).where(col(Sitting.child_id).in_(ids), col(Sitting.opened_at) >= since)


def last_opened(ids: Sequence[UUID]) -> Select[Any]:
    last = select(Sitting.child_id, func.max(Sitting.opened_at).label("opened_at")).group_by(col(Sitting.child_id))
    return last.where(col(Sitting.child_id).in_(ids), col(Sitting.opened_at).is_not(None))
