"""The category of harm of one child's plan: decided by people, at a time, for a reason. Never worked out, and its history is kept."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.kit.faults import needed_faults, past_day_faults, raise_if_any
from app.kit.words import gettext_lazy as _
from app.plans.models import Plan, PlanCategory
from app.trail import What
from app.vault import keep_new

CATEGORIES = {
    "neglect": _("Neglect"),
    "physical": _("Physical abuse"),
    "sexual": _("Sexual abuse"),
    "emotional": _("Emotional abuse"),
}
WHERE = {"core-group": _("At a core group"), "conference": _("At a conference"), "other": _("At another time")}
"""where a category is looked at again; `start` is where it begins"""
CHOOSE = _("Choose one or more of the four categories")
CHOOSE_WHERE = _("Choose where this was decided")
SAY_WHEN = _("Enter the day this was decided, such as 20 November 2026")
NOT_YET = _("The day this was decided must be today or before")
BEFORE_PLAN = _("This is before the plan began. Enter the day the category was looked at again")
SAY_WHY = _("Write why these categories fit what this child lives with")


def decide_category(
    db: Session, actor: Any, *, plan: Plan, categories: Sequence[str], at: str, from_on: date | None, reason: str
) -> PlanCategory:
    """Looked at again: changed, or left as it is, which is written down too. Raises Incomplete."""
    faults = categories_faults(categories) | _day_faults(plan, from_on) | ({} if at in WHERE else {"at": CHOOSE_WHERE})
    raise_if_any(faults | needed_faults(SAY_WHY, reason=reason))
    return keep_category(db, actor, plan=plan, categories=categories, at=at, from_on=from_on, reason=reason)


def keep_category(
    db: Session, actor: Any, *, plan: Plan, categories: Sequence[str], at: str, from_on: date | None, reason: str = ""
) -> PlanCategory:
    """The row itself, once it is known to be whole."""
    held = [name for name in CATEGORIES if name in categories]
    row = PlanCategory(
        child_id=plan.child_id, plan_id=plan.id, categories=held, from_on=from_on, at=at, practitioner_id=actor.practitioner_id
    )
    return keep_new(db, actor, row, What.CATEGORY_DECIDED, {"reason": reason}, categories=held, at=at)


def categories_faults(categories: Sequence[str]) -> dict[str, Any]:
    return {} if categories and set(categories) <= set(CATEGORIES) else {"categories": CHOOSE}


def _day_faults(plan: Plan, from_on: date | None) -> dict[str, Any]:
    return past_day_faults("from_on", from_on, missing=SAY_WHEN, ahead=NOT_YET, since=plan.started_on, before=BEFORE_PLAN)


def categories_of(db: Session, plan_ids: Iterable[UUID]) -> dict[UUID, list[PlanCategory]]:
    """By plan, the first at the front and the newest at the end. One query."""
    found: dict[UUID, list[PlanCategory]] = {id_: [] for id_ in plan_ids}
    query = select(PlanCategory).where(col(PlanCategory.plan_id).in_(list(found)))
    for row in db.exec(query.order_by(col(PlanCategory.from_on), col(PlanCategory.created_at))):
        found[row.plan_id].append(row)
    return found


def named(categories: Sequence[str]) -> str:
    """Neglect and emotional abuse"""
    names = [str(CATEGORIES[name]) for name in CATEGORIES if name in categories]
    names = names[:1] + [name[:1].lower() + name[1:] for name in names[1:]]
    return str(_(" and ")).join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def not_reviewed_since(reviewed_on: Iterable[date], met_on: Iterable[date]) -> date | None:
    """The last core group or conference at which, and since which, nobody looked at the category. Pure."""
    last_met, last_reviewed = max(met_on, default=None), max(reviewed_on, default=date.min)
    return last_met if last_met and last_reviewed < last_met else None
