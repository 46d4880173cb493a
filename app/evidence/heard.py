"""Is each child heard? What adults did with what a child gave: seen alone, read, analysed, used, told. Pure."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from app.catalogue import catalogue
from app.deadlines.counting import deadline
from app.deadlines.working_days import read_by
from app.evidence.areas import asks
from app.evidence.cells import Cell, Sort
from app.evidence.gathered import Gathered
from app.kit.clock import local
from app.kit.dates import as_day, clock_time, short
from app.kit.words import gettext_lazy as _
from app.settings import Settings

NOT_BORN, TOO_YOUNG = _("Not born yet"), _("Too young")
NONE, NO_EVIDENCE, NO_PLAN, NOTHING = _("None recorded"), _("No child evidence"), _("No plan yet"), _("Nothing to read")


def seen_alone(of: Gathered, today: date) -> Cell:
    if (no := _cannot(of)) is not None:
        return no
    day = day_seen_alone(of)
    if day is None:
        return Cell(Sort.LATE, str(_("Not seen alone")))
    by = deadline(catalogue().deadlines, "seen-alone", day)
    if by and by.passed(today):
        return Cell(Sort.LATE, _("Late, last {day}").format(day=short(day)))
    return Cell(Sort.DONE, short(day))


def day_seen_alone(of: Gathered) -> date | None:
    """The last day, in direct work or written down by an adult."""
    alone = [row.opened_at for row in of.ways if row.seen_alone]
    return _last([*alone, *(row.seen_on for row in of.observations if row.seen_alone)])


def read(of: Gathered, now: datetime, settings: Settings) -> Cell:
    if of.unread:
        return due_cell(read_by(of.unread[0].given_at, settings.read_within_days), now)
    return Cell(Sort.DONE, short(of.read_on)) if of.read_on else Cell(Sort.NOT_YET, str(NOTHING))


def due_cell(due: datetime, now: datetime) -> Cell:
    if due < now:
        return Cell(Sort.LATE, _("Late, due {day}").format(day=short(due)))
    if as_day(due) == local(now).date():
        return Cell(Sort.DUE, _("Due {time} today").format(time=clock_time(due)))
    return Cell(Sort.DUE, _("Due {day}").format(day=short(due)))


def analysed(of: Gathered, today: date, settings: Settings) -> Cell:
    day = _last(row.created_at for row in of.analyses)
    if day is None:
        return Cell(Sort.GAP, str(NONE))
    if today - day > timedelta(weeks=settings.stale_weeks):
        return Cell(Sort.GAP, _("Out of date, {day}").format(day=short(day)))
    return Cell(Sort.DONE, short(day))


def in_report(of: Gathered) -> Cell:
    """Placed in this child's own assessment, which is what the conference report is made of."""
    day = _last(row.attached_at for row in of.attachments if row.section_id)
    return Cell(Sort.DONE, short(day)) if day else Cell(Sort.GAP, str(NO_EVIDENCE))


def in_plan(of: Gathered) -> Cell:
    live = [plan.id for plan in of.plans if plan.ended_on is None]
    if not live:
        return Cell(Sort.NOT_YET, str(NO_PLAN))
    used = {row.outcome_id for row in of.attachments if row.outcome_id}
    numbers = [str(row.number) for row in of.outcomes if row.plan_id in live and row.id in used]
    if not numbers:
        return Cell(Sort.GAP, str(NO_EVIDENCE))
    words = _("Outcome {numbers}") if len(numbers) == 1 else _("Outcomes {numbers}")
    return Cell(Sort.DONE, words.format(numbers=", ".join(numbers)))


def told(of: Gathered) -> Cell:
    if (no := _cannot(of)) is not None:
        return no
    day = _last(row.told_on for row in of.tellings)
    return Cell(Sort.DONE, short(day)) if day else Cell(Sort.GAP, str(NONE))


def _cannot(of: Gathered) -> Cell | None:
    if of.child.unborn:
        return Cell(Sort.NOT_YET, str(NOT_BORN))
    return None if asks(of.child) else Cell(Sort.NOT_YET, str(TOO_YOUNG))


def _last(moments: Iterable[Any]) -> date | None:
    return max((as_day(moment) for moment in moments if moment), default=None)
