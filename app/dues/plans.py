"""What a plan makes due: conferences and core groups by their rules, a core group to write up, a category to look at, actions whose day has passed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from app.catalogue import catalogue
from app.deadlines.counting import deadline
from app.deadlines.timetable import Dated
from app.dues.due import Due, page_of
from app.evidence.gathered import Gathered
from app.evidence.timetables import category_waits, running_plans, timetables
from app.families.models import Child
from app.kit.dates import short
from app.kit.words import gettext_lazy as _
from app.plans.core_groups import days_of_groups
from app.plans.models import Action, Outcome

Children = Mapping[UUID, Child]
AHEAD = timedelta(weeks=4)
"""what lies further off is on the plan's own page"""
WORDS = {
    "initial-conference": _("Initial conference for {child}"),
    "first-core-group": _("First core group for {child}"),
    "next-core-group": _("Next core group for {child}"),
    "first-review": _("First review conference for {child}"),
    "next-review": _("Next review conference for {child}"),
    "after-conference": _("See {child} after the conference"),
    "visit": _("Next visit to {child}"),
}
WRITE_UP = _("Write up {child}’s core group of {day}")
CATEGORY = _("Look at the category of {child}’s plan again: nobody has since {day}")
ACTION, ACTIONS = _("An action in {child}’s plan has passed its day"), _("{n} actions in {child}’s plan have passed their day")


def plans(db: Session, gathered: Sequence[Gathered], today: date) -> Iterator[Due]:
    """For all of these children in a fixed number of queries."""
    children = {of.child.id: of.child for of in gathered}
    for part in (_dates, _categories, _write_ups, _actions):
        yield from part(db, children, today)


def _dates(db: Session, children: Children, today: date) -> Iterator[Due]:
    for one, found in timetables(db, list(children), today).items():
        child = children[one]
        for dated in found:
            if is_due(dated, today):
                words = WORDS[dated.name].format(child=child.name)
                yield Due(child, dated.name, words, dated.deadline.due_on, page_of(child, "/plan/dates"))


def _categories(db: Session, children: Children, today: date) -> Iterator[Due]:
    for one, day in category_waits(db, list(children), today).items():
        child = children[one]
        yield Due(child, "category", CATEGORY.format(child=child.name, day=short(day)), None, page_of(child, "/plan/category"))


def _write_ups(db: Session, children: Children, today: date) -> Iterator[Due]:
    for row in days_of_groups(db, list(children)):
        if row.held_on is None and row.planned_on < today:
            child, by = children[row.child_id], deadline(catalogue().deadlines, "write-up-other", row.planned_on)
            words = WRITE_UP.format(child=child.name, day=short(row.planned_on))
            yield Due(child, "core-group", words, by.due_on if by else None, page_of(child, f"/plan/core-groups/{row.id.hex}"))


def _actions(db: Session, children: Children, today: date) -> Iterator[Due]:
    for one, days in passed_actions(db, list(children), today).items():
        child, words = children[one], ACTION if len(days) == 1 else ACTIONS
        yield Due(child, "action", words.format(child=child.name, n=len(days)), min(days), page_of(child, "/plan"))


def is_due(dated: Dated, today: date) -> bool:
    """Not done, and the day is near or has passed. One that is planned in time is nothing to do."""
    due_on = dated.deadline.due_on
    if dated.name not in WORDS or dated.met_on or due_on is None:
        return False
    in_time = dated.planned_on is not None and today <= dated.planned_on <= due_on
    return not in_time and due_on <= today + AHEAD


def passed_actions(db: Session, child_ids: Sequence[UUID], today: date) -> dict[UUID, list[date]]:
    """By child, the days of actions in a running plan that have passed and were not done."""
    running = [plan.id for plan in running_plans(db, child_ids).values()]
    query = select(Action.child_id, Action.by_when).join(Outcome, col(Outcome.id) == Action.outcome_id)
    late = query.where(col(Outcome.plan_id).in_(running), col(Action.done_on).is_(None), col(Action.by_when) < today)
    found: dict[UUID, list[date]] = defaultdict(list)
    for child_id, day in db.exec(late):
        found[child_id].append(day)
    return found
