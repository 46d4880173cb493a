"""What stands around a child's evidence in the record: category, progress, core group, read back, advocate, agencies. Never for a family's copy."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlmodel import Session

from app.advocacy.service import OfferView, offers_of
from app.contributions.service import asks_of
from app.contributions.views import SENT, AgencyLine, lines_for
from app.evidence.timetables import asked_on
from app.families.models import Child
from app.identity.people import Person, people
from app.kit.clock import today
from app.plans.categories import categories_of
from app.plans.core_groups import core_groups_of
from app.plans.endings import endings_of
from app.plans.models import CoreGroup, Outcome, Plan, PlanCategory, PlanEnding, Progress
from app.plans.progress import progress_of
from app.read_backs.views import ReadBackView, open_read_backs, read_backs_of
from app.tags.service import Accepted, accepted
from app.trail.record import Actor


@dataclass
class Around:
    """Nothing of this is in a parent's or carer's copy, so for them it is never gathered."""

    categories: list[PlanCategory] = field(default_factory=list)
    endings: list[PlanEnding] = field(default_factory=list)
    group: CoreGroup | None = None
    """the last core group that was held"""
    progress: dict[UUID, list[Progress]] = field(default_factory=dict)
    asked_on: date | None = None
    read_backs: list[ReadBackView] = field(default_factory=list)
    offers: list[OfferView] = field(default_factory=list)
    silent: list[AgencyLine] = field(default_factory=list)
    """agencies that sent nothing, or were not asked"""
    tags: dict[UUID, list[Accepted]] = field(default_factory=dict)
    people: dict[UUID, Person] = field(default_factory=dict)


def around_of(db: Session, actor: Actor, child: Child, plan: Plan | None, outcomes: list[Outcome], purpose: str) -> Around:
    """Records the showing of what the child said when it was read back."""
    found = Around(
        endings=endings_of(db, child.id), asked_on=asked_on(db, child.id), offers=offers_of(db, child.id),
        read_backs=open_read_backs(db, actor, child, read_backs_of(db, child.id), purpose=purpose),
        silent=[line for line in lines_for(child, asks_of(db, [child.id]), today()) if line.state != SENT],
        tags=accepted(db, child), progress=progress_of(db, outcomes),
    )  # fmt: skip
    if plan is not None:
        found.categories = categories_of(db, [plan.id])[plan.id]
        found.group = next((group for group in core_groups_of(db, plan) if group.held_on), None)
    found.people = people(db, _named(found))
    return found


def _named(found: Around) -> Iterable[UUID | None]:
    yield from (row.practitioner_id for rows in found.progress.values() for row in rows)
    yield from (row.practitioner_id for row in found.endings)
    yield found.group.written_by if found.group else None
