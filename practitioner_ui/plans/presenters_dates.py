"""Dates under their rules, in words: by when, how it stands, which rule of which edition. A passed date is said, never moved on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.deadlines.timetable import Dated
from app.kit.dates import full
from app.kit.words import gettext_lazy as _


@dataclass(frozen=True)
class DateLine:
    what: str
    by: str
    stands: str
    rule: str
    passed: bool
    """it is due, and nobody wrote that it was done"""
    late: bool


def date_lines(found: Sequence[Dated], today: date) -> tuple[DateLine, ...]:
    return tuple(_line(one, today) for one in found)


def _line(one: Dated, today: date) -> DateLine:
    rule, due_on = one.deadline.rule, one.deadline.due_on
    by = _("By {day}.").format(day=full(due_on)) if due_on else one.deadline.refused
    return DateLine(
        what=rule.due, by=by, stands=stands(one, today), passed=one.passed(today), late=one.met_late or one.planned_late(),
        rule=_("{rule} on {day}. {edition}.").format(
            rule=rule.words[:1].upper() + rule.words[1:], day=full(one.deadline.started_on), edition=rule.edition
        ),
    )  # fmt: skip


def stands(one: Dated, today: date) -> str:
    """What is known of it, in a sentence or two; nothing while there is only the day."""
    said = []
    if one.met_on:
        says = _("Done {day}, after it was due.") if one.met_late else _("Done {day}.")
        said.append(says.format(day=full(one.met_on)))
    elif one.passed(today):
        said.append(str(_("This day has passed, and nobody has written that it was done.")))
    if one.planned_on:
        late = one.planned_late() and not one.passed(today)
        says = _("Planned for {day}, which is too late.") if late else _("Planned for {day}.")
        said.append(says.format(day=full(one.planned_on)))
    return " ".join(said)
