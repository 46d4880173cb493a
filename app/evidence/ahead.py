"""The conference that comes next for some children, and the last one there was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from app.conferences.models import Conference, ConferenceChild
from app.identity.models import Practitioner


@dataclass(frozen=True)
class Meeting:
    """`child_ids` are those in reach only."""

    reference: str
    kind: str
    starts_at: datetime
    chair: str
    family_id: UUID
    child_ids: tuple[UUID, ...]


def meetings(db: Session, child_ids: Sequence[UUID]) -> list[Meeting]:
    """All conferences these children are on, in the order of time; one query."""
    found = db.exec(
        select(Conference, Practitioner.name, ConferenceChild.child_id)
        .join(ConferenceChild, col(ConferenceChild.conference_id) == Conference.id)
        .join(Practitioner, col(Practitioner.id) == Conference.chair_id)
        .where(col(ConferenceChild.child_id).in_(child_ids))
        .order_by(col(Conference.starts_at))
    ).all()
    children: dict[UUID, list[UUID]] = {}
    for conference, _chair, child_id in found:
        children.setdefault(conference.id, []).append(child_id)
    seen = {conference.id: (conference, chair) for conference, chair, _child in found}
    return [
        Meeting(c.reference, c.kind, c.starts_at, chair, c.family_id, tuple(children[c.id])) for c, chair in seen.values()
    ]


def next_of(found: Sequence[Meeting], now: datetime) -> Meeting | None:
    return next((meeting for meeting in found if meeting.starts_at >= now), None)


def last_of(found: Sequence[Meeting], now: datetime) -> Meeting | None:
    return next((meeting for meeting in reversed(found) if meeting.starts_at < now), None)
