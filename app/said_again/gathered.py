"""What was said again by some children, in a fixed number of queries however many there are. No words are opened."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.attachments.models import Attachment
from app.attachments.outcomes import OUTCOME_ID
from app.kit.dates import as_day
from app.plans.models import Action, Outcome, Plan
from app.responses.models import Response
from app.said_again.models import SaidTag, SaidTagUse
from app.said_again.rule import Act, Again, Saying, again

STEP = (Response.sitting_id, Response.activity, Response.step)
Step = tuple[UUID, str, str]
"""an answer with all its parts: what was told about it, and what the child said before a change of mind"""


@dataclass(frozen=True)
class SaidAgain:
    """`answers` are the responses it stands on, in the order they were given, each with its day."""

    child_id: UUID
    tag_id: UUID
    kind: str
    again: Again
    answers: tuple[tuple[UUID, date], ...]


def said_again(db: Session, child_ids: Sequence[UUID], today: date) -> list[SaidAgain]:
    """Of each child those tags that ask for something, in the order they were first said."""
    kinds = _kinds(db, child_ids)
    if not kinds:
        return []
    standing, places, acts = standing_uses(db, child_ids), places_of(db, child_ids), _acts(db, child_ids)
    found = (_one(tag_id, *kinds[tag_id], uses, places, acts, today) for tag_id, uses in standing.items())
    return sorted((one for one in found if one), key=lambda one: one.again.first)


def _one(
    tag_id: UUID, child_id: UUID, kind: str, uses: Sequence[Any], places: dict[Step, set[UUID]], acts: Sequence[Act], today: date
) -> SaidAgain | None:
    uses = sorted(uses, key=lambda use: use.given_at)
    sayings = [Saying(use.sitting_id, as_day(use.given_at), frozenset(places.get(step_of(use), ()))) for use in uses]
    found = again(sayings, acts, today)
    days = tuple((use.response_id, one.day) for use, one in zip(uses, sayings, strict=True))
    return SaidAgain(child_id, tag_id, kind, found, days) if found else None


def step_of(row: Any) -> Step:
    return row.sitting_id, row.activity, row.step


def _kinds(db: Session, child_ids: Sequence[UUID]) -> dict[UUID, tuple[UUID, str]]:
    rows = db.exec(select(SaidTag.id, SaidTag.child_id, SaidTag.kind).where(col(SaidTag.child_id).in_(child_ids)))
    return {id_: (child_id, kind) for id_, child_id, kind in rows}


def standing_uses(db: Session, child_ids: Sequence[UUID]) -> dict[UUID, list[Any]]:
    """By tag, the uses that were not taken back since."""
    rows = db.exec(
        select(SaidTagUse.tag_id, SaidTagUse.response_id, SaidTagUse.stands, Response.given_at, *STEP)
        .join(Response, col(Response.id) == SaidTagUse.response_id)
        .where(col(SaidTagUse.child_id).in_(child_ids))
        .order_by(col(SaidTagUse.created_at))
    )
    newest = {(row.tag_id, row.response_id): row for row in rows}
    found: dict[UUID, list[Any]] = defaultdict(list)
    for (tag_id, _response_id), row in newest.items():
        if row.stands:
            found[tag_id].append(row)
    return found


def places_of(db: Session, child_ids: Sequence[UUID]) -> dict[Step, set[UUID]]:
    """By answer, the outcomes it was placed in, or in whose actions; whichever part of it was."""
    rows = db.exec(
        select(OUTCOME_ID.label("outcome_id"), *STEP)
        .join(Response, col(Response.id) == Attachment.response_id)
        .where(col(Attachment.child_id).in_(child_ids), OUTCOME_ID.is_not(None))
    )
    found: dict[Step, set[UUID]] = defaultdict(set)
    for row in rows:
        found[step_of(row)].add(row.outcome_id)
    return found


def _acts(db: Session, child_ids: Sequence[UUID]) -> list[Act]:
    rows: Iterable[Any] = db.exec(
        select(Action.outcome_id, Action.by_when, Action.done_on, Plan.ended_on)
        .join(Outcome, col(Outcome.id) == Action.outcome_id)
        .join(Plan, col(Plan.id) == Outcome.plan_id)
        .where(col(Action.child_id).in_(child_ids))
    )
    return [Act(row.outcome_id, row.by_when, row.done_on, row.ended_on is None) for row in rows]
