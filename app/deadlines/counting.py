"""From the day something happened to the day it makes something due, under the rule of that day. Pure."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.deadlines.rules import Rule, in_force
from app.deadlines.working_days import BeyondTable, after
from app.kit.dates import as_day


@dataclass(frozen=True)
class Deadline:
    """`due_on` is never moved on. It is empty where the days cannot be counted: `refused` then says why."""

    rule: Rule
    started_on: date
    due_on: date | None
    refused: str = ""

    def passed(self, today: date) -> bool:
        """The day itself still counts."""
        return self.due_on is not None and self.due_on < today


def deadline(rules: Iterable[Rule], id_: str, started: date | datetime) -> Deadline | None:
    """None when no rule of this name was in force on that day."""
    day = as_day(started)
    rule = in_force(rules, id_, day)
    if rule is None:
        return None
    try:
        return Deadline(rule, day, _due_on(rule, day))
    except BeyondTable as beyond:
        return Deadline(rule, day, None, str(beyond.words))


def _due_on(rule: Rule, day: date) -> date:
    if rule.counted == "working-days":
        return after(day, rule.within)
    if rule.counted == "months":
        return months_after(day, rule.within)
    return day + timedelta(days=rule.within * (7 if rule.counted == "weeks" else 1))


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last: 31 August and six months is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
