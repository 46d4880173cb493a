"""A worker has read what a child told. The first reading by somebody who works with the child ends the wait."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.identity.permissions import Role
from app.responses.models import Reading, Response
from app.trail import What, record

READERS = frozenset({Role.SOCIAL_WORKER, Role.TEAM_MANAGER})


def counts_as_read(roles: Iterable[Role]) -> bool:
    """A chair or another adult may look; only the child's own worker or manager has read it for the child."""
    return bool(READERS & frozenset(roles))


def mark_read(db: Session, actor: Any, *, child_id: UUID, responses: Sequence[Response]) -> list[Reading]:
    """One reading for each answer this practitioner had not read before."""
    mine = [row for row in responses if row.child_id == child_id]
    ids = [row.id for row in mine]
    known = select(Reading.response_id).where(
        col(Reading.response_id).in_(ids), Reading.practitioner_id == actor.practitioner_id
    )
    done = set(db.exec(known)) if ids else set()
    return [_mark(db, actor, row) for row in mine if row.id not in done]


def _mark(db: Session, actor: Any, response: Response) -> Reading:
    row = Reading(child_id=response.child_id, response_id=response.id, practitioner_id=actor.practitioner_id)
    db.add(row)
    record(db, actor, What.RESPONSE_READ, child_id=response.child_id, subject=response)
    return row
