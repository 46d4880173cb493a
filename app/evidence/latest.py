"""Of thousands of answers only what a page about many children shows: the database is asked for the newest, never for all of them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, exists, func, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from app.families.models import Allocation
from app.responses.models import How, Reading, Response
from app.responses.reading import READERS

ARRIVING = "arriving"
"""who was there: part of arriving, and tells nothing of a life"""


def newest_standing(ids: list[UUID]) -> Select[Any]:
    """For each child, area and manner (told, skipped, not now, I don't know) the newest answer that was not changed later."""
    kinds = select(Response.child_id, Response.how, Response.area).where(*_theirs(ids)).distinct().subquery()
    columns = (Response.child_id, Response.id, Response.sitting_id, Response.how, Response.area, Response.given_at)
    return select(*columns).join(kinds, col(Response.id) == _newest_of(kinds)).order_by(col(Response.given_at))


def _newest_of(kinds: Any) -> ScalarSelect[UUID]:
    """Looked for from the newest back, and found as a rule at once."""
    one = aliased(Response)
    same = (one.child_id == kinds.c.child_id, one.how == kinds.c.how, one.area == kinds.c.area, one.activity != ARRIVING)
    query = select(one.id).where(*same, ~_changed_later(one)).correlate(kinds)
    return query.order_by(one.given_at.desc(), one.created_at.desc()).limit(1).scalar_subquery()


def _changed_later(one: Any) -> ColumnElement[bool]:
    """A later answer was given to the same question. As app.responses.order has it."""
    later = aliased(Response)
    place = (getattr(later, name) == getattr(one, name) for name in ("sitting_id", "activity", "step", "part"))
    after = or_(later.given_at > one.given_at, and_(later.given_at == one.given_at, later.created_at > one.created_at))
    return select(later.id).where(*place, after).exists()


def told_days(ids: list[UUID], since: datetime) -> Select[Any]:
    first, last = func.min(Response.given_at).label("first"), func.max(Response.given_at).label("last")
    told = (*_theirs(ids), Response.how == How.TOLD, Response.given_at >= since)
    query = select(Response.child_id, Response.sitting_id, first, last).where(*told)
    return query.group_by(col(Response.child_id), col(Response.sitting_id)).order_by(first)


def unread(ids: list[UUID]) -> Select[Any]:
    """Told, and read by nobody who works with this child; a chair or another adult may have looked."""
    columns = (Response.child_id, Response.id, Response.sitting_id, Response.activity, Response.step, Response.given_at)
    seen = exists().where(col(Reading.response_id) == Response.id, _works_with(Response.child_id))
    query = select(*columns).where(*_theirs(ids), Response.how == How.TOLD, ~seen)
    return query.order_by(col(Response.given_at))


def read_on(ids: list[UUID]) -> Select[Any]:
    """The last reading of each reader first; then of those who work with the child."""
    last = func.max(Reading.read_at).label("last")
    each = select(Reading.child_id, Reading.practitioner_id, last).where(col(Reading.child_id).in_(ids))
    by = each.group_by(col(Reading.child_id), col(Reading.practitioner_id)).subquery()
    theirs = exists().where(_reads(by.c.child_id, by.c.practitioner_id))
    return select(by.c.child_id, func.max(by.c.last)).where(theirs).group_by(by.c.child_id)


def _works_with(child_id: Any) -> ColumnElement[bool]:
    """The reader is, or was, this child's worker or manager."""
    return exists().where(_reads(child_id, Reading.practitioner_id)).correlate_except(Allocation)


def _reads(child_id: Any, practitioner_id: Any) -> ColumnElement[bool]:
    role = col(Allocation.role).in_(list(READERS))
    return and_(col(Allocation.child_id) == child_id, col(Allocation.practitioner_id) == practitioner_id, role)


def _theirs(ids: list[UUID]) -> tuple[ColumnElement[bool], ...]:
    return col(Response.child_id).in_(ids), col(Response.activity) != ARRIVING
