"""What happened to one child's enquiry and plan, and from it each date that is or was due. Pure."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.deadlines.counting import Deadline, deadline
from app.deadlines.rules import Rule


@dataclass(frozen=True)
class Events:
    """Days, each list in order of time. Conferences to come are among theirs; `groups` are (planned, held or nothing)."""

    strategy_on: date | None = None
    initial_on: Sequence[date] = ()
    reviews_on: Sequence[date] = ()
    plan_from: date | None = None
    groups: Sequence[tuple[date, date | None]] = ()
    seen_on: Sequence[date] = ()


@dataclass(frozen=True)
class Dated:
    """One date under its rule; `met_on` is when it was done, `planned_on` when it is to be."""

    deadline: Deadline
    met_on: date | None = None
    planned_on: date | None = None

    @property
    def name(self) -> str:
        return self.deadline.rule.id

    @property
    def met_late(self) -> bool:
        return bool(self.met_on and self.deadline.due_on and self.met_on > self.deadline.due_on)

    def passed(self, today: date) -> bool:
        return self.met_on is None and self.deadline.passed(today)

    def planned_late(self) -> bool:
        return bool(self.planned_on and self.deadline.due_on and self.planned_on > self.deadline.due_on)


Asked = tuple[str, date, date | None, date | None]
"""the rule's name, the day that starts the clock, when it was done, when it is planned"""


def timetable(events: Events, rules: Sequence[Rule], today: date) -> list[Dated]:
    """In the order of a child's way. What no rule was in force for is left out."""
    found = (one for part in PARTS for one in part(events, today))
    return [Dated(due, met, planned) for name, start, met, planned in found if (due := deadline(rules, name, start))]


def conference_that_began(events: Events, today: date) -> date | None:
    """The initial conference a running plan comes from: the last on or before the day the plan started."""
    if events.plan_from is None:
        return None
    return _last(day for day in events.initial_on if day <= min(events.plan_from, today))


def _initial(events: Events, today: date) -> Iterator[Asked]:
    if start := events.strategy_on:
        yield ("initial-conference", start, *_met(events.initial_on, start, today))


def _groups(events: Events, today: date) -> Iterator[Asked]:
    if start := conference_that_began(events, today):
        held = [day for _, day in events.groups if day and day >= start]
        planned = [day for day, held_on in events.groups if held_on is None and day >= max([start, *held])]
        yield "first-core-group", start, _first(held), _first(planned) if not held else None
        if held:
            yield "next-core-group", max(held), None, _first(planned)


def _reviews(events: Events, today: date) -> Iterator[Asked]:
    if start := conference_that_began(events, today):
        later = [day for day in events.reviews_on if day > start]
        yield ("first-review", start, *_met(later, start, today))
        if last := _last(day for day in later if day <= today):
            yield "next-review", last, None, _first(day for day in later if day > today)


def _seeing(events: Events, today: date) -> Iterator[Asked]:
    if events.plan_from is None:
        return
    if met := _last(day for day in (*events.initial_on, *events.reviews_on) if day <= today):
        yield "after-conference", met, _first(day for day in events.seen_on if day > met), None
    if seen := _last(events.seen_on):
        yield "visit", seen, None, None


PARTS: tuple[Callable[[Events, date], Iterable[Asked]], ...] = (_initial, _groups, _reviews, _seeing)


def _met(days: Iterable[date], start: date, today: date) -> tuple[date | None, date | None]:
    """(held, planned): the first on or after the start has been, or is still to come."""
    first = _first(day for day in days if day >= start)
    return (first, None) if first and first <= today else (None, first)


def _first(days: Iterable[date]) -> date | None:
    return min(days, default=None)


def _last(days: Iterable[date]) -> date | None:
    return max(days, default=None)
