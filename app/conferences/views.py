"""Conferences, checks and challenges as finished plain data for pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from app.conferences.models import Challenge, Check, Conference, ConferenceChild, Report
from app.identity.people import NOBODY, people
from app.vault import clear


@dataclass(frozen=True)
class CheckView:
    by: str
    made_at: datetime
    space: str
    voice: str
    audience: str
    influence: str
    participation: str
    category_reviewed: bool
    note: str


@dataclass(frozen=True)
class ChallengeView:
    id: UUID
    raised_by: str
    raised_at: datetime
    text: str
    answered_by: str
    answered_at: datetime | None
    answer: str
    closed_by: str
    closed_at: datetime | None
    outcome: str


def conferences_with(db: Session, child_ids: Sequence[UUID]) -> list[tuple[Conference, list[ConferenceChild]]]:
    """Each with those of these children that are on it, the newest first. Two queries."""
    links = list(db.exec(select(ConferenceChild).where(col(ConferenceChild.child_id).in_(child_ids)))) if child_ids else []
    ids = {link.conference_id for link in links}
    rows = db.exec(select(Conference).where(col(Conference.id).in_(ids)).order_by(col(Conference.starts_at).desc())) if ids else []
    return [(row, [link for link in links if link.conference_id == row.id]) for row in rows]


def reports_of(db: Session, conference_id: UUID) -> list[Report]:
    query = select(Report).where(Report.conference_id == conference_id)
    return list(db.exec(query.order_by(col(Report.made_at).desc())))


def newest_checks(db: Session, conference_id: UUID) -> dict[UUID, Check]:
    query = select(Check).where(Check.conference_id == conference_id).order_by(col(Check.created_at))
    return {row.child_id: row for row in db.exec(query)}


def challenges_on(db: Session, conference_id: UUID) -> dict[UUID, Challenge]:
    """The newest challenge of each child."""
    query = select(Challenge).where(Challenge.conference_id == conference_id).order_by(col(Challenge.raised_at))
    return {row.child_id: row for row in db.exec(query)}


def open_check(db: Session, row: Check | None) -> CheckView | None:
    if row is None:
        return None
    who = people(db, [row.practitioner_id]).get(row.practitioner_id, NOBODY)
    return CheckView(
        who.signed, row.created_at, row.space, row.voice, row.audience, row.influence, row.participation,
        row.category_reviewed, clear(row, "note") or "",
    )  # fmt: skip


def open_challenges(db: Session, rows: Sequence[Challenge]) -> list[ChallengeView]:
    names = people(db, (id_ for row in rows for id_ in (row.raised_by, row.answered_by, row.closed_by)))
    return [_challenge(row, names) for row in rows]


def _challenge(row: Challenge, names: dict) -> ChallengeView:
    raised, answered, closed = (names.get(id_, NOBODY).signed for id_ in (row.raised_by, row.answered_by, row.closed_by))
    return ChallengeView(
        row.id, raised, row.raised_at, clear(row, "text") or "", answered, row.answered_at, clear(row, "answer") or "",
        closed, row.closed_at, clear(row, "outcome") or "",
    )  # fmt: skip
