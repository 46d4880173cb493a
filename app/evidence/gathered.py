"""Everything the grid and Today need about some children, in a fixed number of queries however many there are. No words are opened."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func
from sqlmodel import Session, col, select

from app.analyses.models import Analysis
from app.attachments.models import Attachment
from app.attachments.outcomes import OUTCOME_ID
from app.cross_references.models import CrossReference
from app.evidence import laid_out
from app.evidence.latest import ARRIVING, newest_standing, read_on, told_days, unread
from app.families.models import Child, Parent
from app.kit.clock import ago
from app.observations.models import Observation
from app.plans.models import Outcome, Plan
from app.responses.models import Response
from app.settings import settings
from app.sittings.latest import sittings_since, ways
from app.tellings.models import Telling


@dataclass
class Gathered:
    """Of one child; each list in the order of time. Of the answers only what a page about many children can use."""

    child: Child
    parents: list[Any] = field(default_factory=list)
    ways: list[Any] = field(default_factory=list)
    """each way direct work was laid out (what for, how it stands, alone or not): when first packed, last opened, last declined"""
    sittings: list[Any] = field(default_factory=list)
    """those of the weeks that count as recent"""
    standing: list[Any] = field(default_factory=list)
    """of the answers as they stand (where the child changed one, the later) the newest in each area, told or not told"""
    told_days: list[Any] = field(default_factory=list)
    """for each sitting of the weeks that count as recent in which something was told: when the first and the last of it was given"""
    unread: list[Any] = field(default_factory=list)
    """what the child told and neither their worker nor the manager has read"""
    observations: list[Any] = field(default_factory=list)
    analyses: list[Any] = field(default_factory=list)
    attachments: list[Any] = field(default_factory=list)
    plans: list[Any] = field(default_factory=list)
    outcomes: list[Any] = field(default_factory=list)
    tellings: list[Any] = field(default_factory=list)
    held: list[Any] = field(default_factory=list)
    """areas in which something is held on another child's record"""
    read_on: datetime | None = None
    """when their own worker or manager last read something"""

    @cached_property
    def declined(self) -> dict[str | None, date]:
        return laid_out.declined(self.ways)

    @cached_property
    def beside_others(self) -> dict[str | None, date]:
        return laid_out.beside_others(self.ways)


AREA = func.coalesce(Response.area, Observation.area, "").label("area")
"""of whatever a view or a placing is about"""


def gather(db: Session, children: Sequence[Child]) -> list[Gathered]:
    """In the order of `children`."""
    found = {child.id: Gathered(child) for child in children}
    for name, query in _parts(list(found)).items():
        for child_id, rows in _by_child(db, query).items():
            getattr(found[child_id], name).extend(rows)
    for child_id, moment in db.exec(read_on(list(found))):
        found[child_id].read_on = moment
    return list(found.values())


def _parts(ids: list[UUID]) -> dict[str, Select[Any]]:
    """Each list with its one query. Sealed columns are never among them."""
    since = ago(weeks=settings().stale_weeks, days=1)
    return {
        "standing": newest_standing(ids), "unread": unread(ids), "told_days": told_days(ids, since),
        "ways": ways(ids), "sittings": sittings_since(ids, since),
        "parents": _of(ids, Parent.created_at, Parent.child_id, Parent.name, Parent.relation),
        "observations": _of(
            ids, Observation.seen_on, Observation.child_id, Observation.id, Observation.seen_on, Observation.area,
            Observation.seen_alone,
        ),
        "analyses": _about(ids, Analysis, Analysis.created_at, Analysis.created_at),
        "attachments": _about(
            ids, Attachment, Attachment.attached_at, Attachment.section_id, OUTCOME_ID.label("outcome_id"), Attachment.attached_at
        ),
        "plans": _of(ids, Plan.started_on, Plan.child_id, Plan.id, Plan.started_on, Plan.ended_on),
        "outcomes": _of(ids, Outcome.number, Outcome.child_id, Outcome.id, Outcome.plan_id, Outcome.number),
        "tellings": _tellings(ids),
        "held": _of(ids, CrossReference.created_at, CrossReference.child_id, CrossReference.area),
    }  # fmt: skip


def _of(ids: list[UUID], order: Any, *columns: Any) -> Select[Any]:
    return select(*columns).where(col(columns[0]).in_(ids)).order_by(order)


def _about(ids: list[UUID], table: Any, order: Any, *columns: Any) -> Select[Any]:
    """With the area of the answer or the observation a row is about."""
    query = select(table.child_id, *columns, AREA).outerjoin(Response, col(Response.id) == table.response_id)
    return query.outerjoin(Observation, col(Observation.id) == table.observation_id).where(table.child_id.in_(ids)).order_by(order)


def _tellings(ids: list[UUID]) -> Select[Any]:
    area = func.coalesce(Response.area, "").label("area")
    query = select(Telling.child_id, Telling.told_on, area).outerjoin(Response, col(Response.id) == Telling.response_id)
    return query.where(col(Telling.child_id).in_(ids)).order_by(col(Telling.told_on))


def _by_child(db: Session, query: Select[Any]) -> dict[UUID, list[Any]]:
    rows: dict[UUID, list[Any]] = defaultdict(list)
    for row in db.exec(query):  # type: ignore[call-overload]
        rows[row.child_id].append(row)
    return rows


__all__ = ["ARRIVING", "Gathered", "gather"]
