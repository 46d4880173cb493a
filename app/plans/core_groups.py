"""A core group of one child's plan: planned, then written up, or why it did not take place. Each step once."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.kit.clock import now
from app.kit.errors import Conflict
from app.kit.faults import needed_faults, past_day_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.plans.models import CoreGroup, Plan
from app.trail import What, record
from app.vault import seal

AGENCIES = {
    "social-care": _("Children’s social care"), "family": _("Family"), "school": _("School or nursery"),
    "health": _("Health visitor, school nurse or midwife"), "gp": _("GP"), "housing": _("Housing"), "police": _("Police"),
    "family-support": _("Family support"), "advocate": _("Advocate"), "other": _("Somebody else"),
}  # fmt: skip
VOICES = {
    "came": _("The child came and said it"),
    "advocate": _("An advocate said it for the child"),
    "words": _("The child’s own words or drawing were shown or read out"),
    "observed": _("What was seen of a child who is not asked was told"),
    "none": _("It was not brought"),
}
SAY_PLANNED = _("Enter the day it is planned for, such as 9 December 2026")
SAY_HELD = _("Enter the day it was held, such as 20 November 2026")
NOT_YET = _("The day it was held must be today or before")
BEFORE_PLAN = _("This is before the plan began. Check the day")
WHO_CAME = _("Choose who came")
WHICH_VOICE = _("Choose how the child’s part was brought, or say that it was not")
SAY_WHY_NOT = _("Write why it did not take place")
WRITTEN = _("This core group is written up already. What is there stays as it is.")


def plan_core_group(db: Session, actor: Any, *, plan: Plan, planned_on: date | None) -> CoreGroup:
    """Raises Incomplete."""
    raise_if_any(_planned_faults(plan, planned_on))
    row = CoreGroup(child_id=plan.child_id, plan_id=plan.id, planned_on=planned_on, planned_by=actor.practitioner_id)
    db.add(row)
    record(db, actor, What.CORE_GROUP_PLANNED, child_id=plan.child_id, subject=row, planned_on=planned_on.isoformat())
    return row


def write_up(
    db: Session, actor: Any, *, group: CoreGroup, held_on: date | None, came: Sequence[str], voice: str, came_note: str = "",
    voice_note: str = "", done_since: str = "", what_next: str = "",
) -> CoreGroup:  # fmt: skip
    """That it was held, who came, what was done since, how the child's part was brought, what is next and who. Raises Incomplete, or Conflict the second time."""
    check_open(group)
    texts = {"came_note": came_note, "voice_note": voice_note, "done_since": done_since, "what_next": what_next}
    raise_if_any(text_faults(**texts) | held_faults(held_on, came, voice))
    seal(db, group, **{name: text or None for name, text in texts.items()})
    group.held_on, group.came, group.voice = held_on, [one for one in AGENCIES if one in came], voice
    return _written(db, actor, group, held=True)


def did_not_take_place(db: Session, actor: Any, *, group: CoreGroup, why: str) -> CoreGroup:
    """Raises Incomplete, or Conflict when it is written up already."""
    check_open(group)
    raise_if_any(needed_faults(SAY_WHY_NOT, not_held=why))
    seal(db, group, not_held=why)
    return _written(db, actor, group, held=False)


def _written(db: Session, actor: Any, group: CoreGroup, held: bool) -> CoreGroup:
    group.written_by, group.written_at = actor.practitioner_id, now()
    db.add(group)
    record(db, actor, What.CORE_GROUP_WRITTEN_UP, child_id=group.child_id, subject=group, held=held)
    return group


def check_open(group: CoreGroup) -> None:
    if not is_open(group):
        raise Conflict(WRITTEN)


def is_open(group: CoreGroup) -> bool:
    return group.written_at is None


def held_faults(held_on: date | None, came: Sequence[str], voice: str) -> dict[str, Any]:
    found = past_day_faults("held_on", held_on, missing=SAY_HELD, ahead=NOT_YET)
    if not came or not set(came) <= set(AGENCIES):
        found["came"] = WHO_CAME
    if voice not in VOICES:
        found["voice"] = WHICH_VOICE
    return found


def _planned_faults(plan: Plan, planned_on: date | None) -> dict[str, Any]:
    if planned_on is None:
        return {"planned_on": SAY_PLANNED}
    return {"planned_on": BEFORE_PLAN} if planned_on < plan.started_on else {}


def core_groups_of(db: Session, plan: Plan) -> list[CoreGroup]:
    """The newest first, by the day it was held or is planned for."""
    rows = db.exec(select(CoreGroup).where(CoreGroup.plan_id == plan.id).order_by(col(CoreGroup.created_at)))
    return sorted(rows, key=lambda row: row.held_on or row.planned_on, reverse=True)


def held_before(groups: Sequence[CoreGroup], group: CoreGroup) -> date | None:
    """The day of the last one that was held before this. Pure."""
    day = group.held_on or group.planned_on
    return max((row.held_on for row in groups if row.held_on and row.id != group.id and row.held_on < day), default=None)


def days_of_groups(db: Session, child_ids: Sequence[UUID]) -> list[CoreGroup]:
    """Those that were held or may still be; one query, no words opened."""
    rows = db.exec(select(CoreGroup).where(col(CoreGroup.child_id).in_(child_ids)).order_by(col(CoreGroup.planned_on)))
    return [row for row in rows if row.held_on or row.written_at is None]
