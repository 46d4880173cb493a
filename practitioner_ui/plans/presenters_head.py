"""What stands above a plan: its category, since when, whether it was looked at again, its dates, and the plans before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.access.doors import OpenChild
from app.evidence.timetables import category_waits, timetables
from app.kit.clock import today
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.plans.categories import categories_of, named
from app.plans.models import Plan, PlanCategory
from practitioner_ui.desk.child import home_of
from practitioner_ui.plans.presenters_dates import DateLine, date_lines

NO_CATEGORY = _("No category is written down")


@dataclass(frozen=True)
class PlanHead:
    about: str
    first: str
    """the category it began with, where it is another one now"""
    review: str
    """asks to look at the category again"""
    dates: tuple[DateLine, ...]
    before: tuple[tuple[str, str], ...]
    """(address, words) of this child's other plans"""
    ended: bool


def plan_head(here: OpenChild, plan: Plan | None, plans: Sequence[Plan]) -> PlanHead:
    rows = categories_of(here.db, [plan.id])[plan.id] if plan else []
    running = plan is not None and plan.ended_on is None
    waits = category_waits(here.db, [here.child.id], today()).get(here.child.id) if running else None
    shows_dates = plan is None or running
    return PlanHead(
        about=_about(plan, rows) if plan else "", first=_first(rows), review=review_words(waits),
        dates=date_lines(timetables(here.db, [here.child.id], today())[here.child.id], today()) if shows_dates else (),
        before=tuple(_before(here, one) for one in plans if plan is None or one.id != plan.id),
        ended=plan is not None and not running,
    )  # fmt: skip


def category_now(rows: Sequence[PlanCategory]) -> str:
    return named(rows[-1].categories) if rows else str(NO_CATEGORY)


def review_words(since: date | None) -> str:
    if since is None:
        return ""
    return _("Look at the category again: nobody has since the meeting on {day}.").format(day=full(since))


def _about(plan: Plan, rows: Sequence[PlanCategory]) -> str:
    if plan.ended_on:
        return _("{category}, from {first} to {last}.").format(
            category=category_now(rows), first=full(plan.started_on), last=full(plan.ended_on)
        )
    if _changed(rows):
        since = next(row.from_on for n, row in enumerate(rows) if all(later.categories == rows[-1].categories for later in rows[n:]))
        return _("{category}, since {day}. The plan began on {first}.").format(
            category=category_now(rows), day=full(since), first=full(plan.started_on)
        )
    return _("{category}, since {day}.").format(category=category_now(rows), day=full(plan.started_on))


def _first(rows: Sequence[PlanCategory]) -> str:
    return _("At first: {category}.").format(category=named(rows[0].categories)) if _changed(rows) else ""


def _changed(rows: Sequence[PlanCategory]) -> bool:
    return bool(rows) and rows[0].categories != rows[-1].categories


def _before(here: OpenChild, plan: Plan) -> tuple[str, str]:
    words = _("Plan from {first} to {last}") if plan.ended_on else _("The plan that runs now, since {first}")
    last = full(plan.ended_on) if plan.ended_on else ""
    home = home_of(here.child)
    return f"{home}/plans/{plan.id.hex}" if plan.ended_on else f"{home}/plan", words.format(first=full(plan.started_on), last=last)
