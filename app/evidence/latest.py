"""Of thousands of answers only what a page about many children shows: the database is asked for the newest, never for all of them."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func
from sqlmodel import col, select

from app.families.models import Allocation
from app.responses.models import How, Reading, Response
from app.responses.reading import READERS
from app.sittings.models import Sitting

ARRIVING = "arriving"
"""who was there: part of arriving, and tells nothing of a life"""


def newest_standing(ids: list[UUID]) -> Select[Any]:
    """For each child, area and manner (told, skipped, not now, I don't know) the newest answer that was not changed later."""
    stands = _standing(ids)
    newest = _last(stands.c.child_id, stands.c.area, stands.c.how, by=(stands.c.given_at,))
    latest = select(*stands.c, newest.label("newest")).where(stands.c.place == 1).subquery()
    return select(*latest.c).where(latest.c.newest == 1).order_by(latest.c.given_at)


def _standing(ids: list[UUID]) -> Any:
    """Every answer with its place: 1 where no later one was given to the same question. As app.responses.order has it."""
    place = _last(
        Response.sitting_id, Response.activity, Response.step, Response.part, by=(Response.given_at, Response.created_at)
    )
    columns = (Response.child_id, Response.id, Response.sitting_id, Response.how, Response.area, Response.given_at)
    return select(*columns, place.label("place")).where(*_theirs(ids)).subquery()


def _last(*of: Any, by: tuple[Any, ...]) -> ColumnElement[int]:
    return func.row_number().over(partition_by=of, order_by=[col(one).desc() for one in by])


def told_days(ids: list[UUID]) -> Select[Any]:
    first, last = func.min(Response.given_at).label("first"), func.max(Response.given_at).label("last")
    query = select(Response.child_id, Response.sitting_id, first, last).where(*_theirs(ids), Response.how == How.TOLD)
    return query.group_by(col(Response.child_id), col(Response.sitting_id)).order_by(first)


def beside_others(ids: list[UUID]) -> Select[Any]:
    query = select(Response.child_id, Response.sitting_id, Response.area).join(Sitting, col(Sitting.id) == Response.sitting_id)
    return query.where(*_theirs(ids), col(Sitting.seen_alone).is_(False)).distinct()


def unread(ids: list[UUID]) -> Select[Any]:
    """Told, and read by nobody who works with this child; a chair or another adult may have looked."""
    columns = (Response.child_id, Response.id, Response.sitting_id, Response.activity, Response.step, Response.given_at)
    seen = exists().where(col(Reading.response_id) == Response.id, _by_their_own())
    query = select(*columns).where(*_theirs(ids), Response.how == How.TOLD, ~seen)
    return query.order_by(col(Response.given_at))


def read_on(ids: list[UUID]) -> Select[Any]:
    query = select(Reading.child_id, func.max(Reading.read_at)).where(col(Reading.child_id).in_(ids), _by_their_own())
    return query.group_by(col(Reading.child_id))


def _by_their_own() -> ColumnElement[bool]:
    """The reader is, or was, this child's worker or manager."""
    works = and_(
        col(Allocation.child_id) == Reading.child_id, col(Allocation.practitioner_id) == Reading.practitioner_id,
        col(Allocation.role).in_(list(READERS)),
    )  # fmt: skip
    return exists().where(works)


def _theirs(ids: list[UUID]) -> tuple[ColumnElement[bool], ...]:
    return col(Response.child_id).in_(ids), col(Response.activity) != ARRIVING
