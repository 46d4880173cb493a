"""All there is of one child in one area of life, the newest first, every word still closed: who, when, to which question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, or_, select

from app.analyses.models import Analysis
from app.attachments.models import Attachment
from app.evidence.latest import ARRIVING
from app.families.models import Child
from app.identity.people import Person, people
from app.observations.models import Observation
from app.own_prompts.service import asked_in
from app.responses.models import Response
from app.tellings.models import Telling


@dataclass(frozen=True)
class Asked:
    """One question of one sitting, and what became of it: told, skipped, not now, or I don't know."""

    id: UUID
    question: str
    language: str
    how: str
    given_at: datetime
    changed: bool


@dataclass(frozen=True)
class InArea:
    said: Sequence[Asked]
    observations: Sequence[Observation]
    analyses: Sequence[Analysis]
    uses: Sequence[Attachment]
    tellings: Sequence[Telling]
    people: dict[UUID, Person]


def in_area(db: Session, child: Child, area: str) -> InArea:
    """A fixed number of queries."""
    rows = _newest(db, Response, child, col(Response.given_at), Response.area == area, Response.activity != ARRIVING)
    seen = _newest(db, Observation, child, col(Observation.seen_on), Observation.area == area)
    told, watched = [row.id for row in rows], [row.id for row in seen]
    views = _newest(db, Analysis, child, col(Analysis.created_at), _of_either(Analysis, told, watched))
    uses = _newest(db, Attachment, child, col(Attachment.attached_at), _of_either(Attachment, told, watched))
    tellings = _newest(db, Telling, child, col(Telling.told_on), col(Telling.response_id).in_(told))
    by = people(db, (row.practitioner_id for row in (*seen, *views, *tellings)))
    return InArea(_asked(db, rows), seen, views, uses, tellings, by)


def _newest(db: Session, table: Any, child: Child, order: Any, *where: Any) -> list[Any]:
    return list(db.exec(select(table).where(table.child_id == child.id, *where).order_by(order.desc())))


def _of_either(table: Any, told: list[UUID], seen: list[UUID]) -> Any:
    return or_(col(table.response_id).in_(told), col(table.observation_id).in_(seen))


def _asked(db: Session, rows: Sequence[Response]) -> list[Asked]:
    """A step's answer and what was told about it count once; the newest answer of its own speaks for it."""
    own, steps = asked_in(db, list(rows)), {}
    for row in rows:
        steps.setdefault((row.sitting_id, row.activity, row.step), []).append(row)
    return [_step(group, own) for group in steps.values()]


def _step(group: list[Response], own: dict[UUID, str]) -> Asked:
    mine = [row for row in group if not row.part] or group
    newest, shown = mine[0], mine[0].shown
    question = shown.get("question") or own.get(newest.id) or ""
    return Asked(newest.id, question, shown.get("language") or "en", newest.how, newest.given_at, len(mine) > 1)
