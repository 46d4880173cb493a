"""Which day direct work really was, where its answers reached us later: said by the worker, beside what the clocks say."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.kit.clock import today
from app.kit.dates import as_day
from app.kit.faults import raise_if_any
from app.kit.words import gettext_lazy as _
from app.sittings.models import Sitting, SittingDay
from app.trail import What, record

AN_HOUR = timedelta(hours=1)
AHEAD = _("This day has not come yet. Write the day you sat together.")
TOO_EARLY = _("The pages were packed after that day. Write the day you sat together.")
TOO_LATE = _("What was told had come in before that day. Write the day you sat together.")


def say_day(db: Session, actor: Any, sitting: Sitting, day: date) -> SittingDay:
    """One more line beside the sitting, never a change to it; the newest stands. Raises Incomplete."""
    raise_if_any(day_faults(day, packed=as_day(sitting.packed_at), came=as_day(sitting.happened_at), now=today()))
    row = SittingDay(child_id=sitting.child_id, sitting_id=sitting.id, day=day, practitioner_id=actor.practitioner_id)
    db.add(row)
    record(db, actor, What.SITTING_DAY_SAID, child_id=row.child_id, subject=row, day=day.isoformat())
    return row


def day_faults(day: date, *, packed: date, came: date, now: date) -> dict[str, Any]:
    """Pure. It was after packing, and before the first answer of it reached us."""
    fault = AHEAD if day > now else TOO_EARLY if day < packed else TOO_LATE if day > came else None
    return {"day": fault} if fault else {}


def days_said(db: Session, sitting_ids: Iterable[UUID]) -> dict[UUID, SittingDay]:
    """The newest of each sitting, in one query."""
    query = select(SittingDay).where(col(SittingDay.sitting_id).in_(list(sitting_ids)))
    return {row.sitting_id: row for row in db.exec(query.order_by(col(SittingDay.created_at)))}


def tablet_said(device_at: datetime | None, given_at: datetime) -> datetime | None:
    """What a tablet's own clock said, where that is more than an hour from when it reached us."""
    return device_at if device_at and abs(device_at - given_at) > AN_HOUR else None
