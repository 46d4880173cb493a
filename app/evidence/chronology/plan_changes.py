"""The plan and its changes: started, category, outcomes, actions done, core groups, ended. Never what was written in it."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import Session

from app.evidence.chronology.entry import Entry
from app.evidence.chronology.rows import rows_of
from app.families.models import Child
from app.kit.dates import as_day
from app.kit.words import gettext_lazy as _
from app.plans.categories import named
from app.plans.models import Action, CoreGroup, Outcome, Plan, PlanCategory, PlanEnding

STARTED, ENDED = _("The plan started."), _("The plan ended.")
CATEGORY, LEFT = _("Category: {categories}."), _("The category was looked at and left: {categories}.")
ENDINGS = {"ended": ENDED, "stepped-down": _("The plan was stepped down.")}
WRITTEN, CHANGED, DONE = _("Outcome {n} was written."), _("Outcome {n} was changed."), _("An action of outcome {n} was done.")
MET, NOT_MET = _("The core group met."), _("A core group that was planned did not meet.")
PAGE = "/plan"


def plans(db: Session, child: Child) -> Iterable[Entry]:
    found, endings = rows_of(db, Plan, child), {row.plan_id: row for row in rows_of(db, PlanEnding, child)}
    for row in found:
        yield Entry(row.started_on, "plan", str(STARTED), PAGE)
        if row.ended_on:
            end = endings.get(row.id)
            yield Entry(row.ended_on, "plan", str(ENDINGS[end.kind] if end else ENDED), PAGE, end.practitioner_id if end else None)
    yield from _categories(rows_of(db, PlanCategory, child))
    yield from _core_groups(rows_of(db, CoreGroup, child))
    outcomes = rows_of(db, Outcome, child)
    for row in outcomes:
        yield from _outcome(row)
    yield from _done(rows_of(db, Action, child), {row.id: row.number for row in outcomes})


def _categories(rows: Iterable[PlanCategory]) -> Iterable[Entry]:
    """The first and each change of a plan; one that was left as it was says so."""
    stood: dict[UUID, list[str]] = {}
    for row in sorted(rows, key=lambda row: (row.from_on, row.created_at)):
        says = LEFT if stood.get(row.plan_id) == row.categories else CATEGORY
        stood[row.plan_id] = row.categories
        yield Entry(row.from_on, "plan", says.format(categories=named(row.categories)), PAGE, row.practitioner_id)


def _core_groups(rows: Iterable[CoreGroup]) -> Iterable[Entry]:
    """One that was held or did not take place; one that is still planned has not happened."""
    for row in rows:
        if row.held_on:
            yield Entry(row.held_on, "plan", str(MET), PAGE, row.written_by)
        elif row.not_held:
            yield Entry(row.planned_on, "plan", str(NOT_MET), PAGE, row.written_by)


def _outcome(row: Outcome) -> Iterable[Entry]:
    """When it was first written and, where it was changed since, when last."""
    href, first = f"{PAGE}#outcome-{row.number}", row.written_by if row.version == 1 else None
    yield Entry(as_day(row.created_at), "plan", WRITTEN.format(n=row.number), href, first)
    if row.version > 1 and row.written_at:
        yield Entry(as_day(row.written_at), "plan", CHANGED.format(n=row.number), href, row.written_by)


def _done(rows: Iterable[Action], numbers: dict[UUID, int]) -> Iterable[Entry]:
    for row in rows:
        if row.done_on:
            n = numbers[row.outcome_id]
            yield Entry(row.done_on, "plan", DONE.format(n=n), f"{PAGE}#outcome-{n}")
