"""From what happened to what is due: which day starts which clock, what meets it, and what has passed."""

from datetime import date

from app.catalogue import catalogue
from app.deadlines.timetable import Dated, Events, timetable

TODAY = date(2026, 11, 23)
INITIAL = date(2026, 6, 9)


def dates(events: Events, today: date = TODAY) -> dict[str, Dated]:
    return {one.name: one for one in timetable(events, catalogue().deadlines, today)}


def test_the_initial_conference_is_counted_from_the_strategy_discussion():
    waiting = dates(Events(strategy_on=date(2026, 11, 2)))["initial-conference"]
    assert waiting.deadline.due_on == TODAY and not waiting.passed(TODAY) and waiting.passed(date(2026, 11, 24))
    held = dates(Events(strategy_on=date(2026, 5, 20), initial_on=[INITIAL]))["initial-conference"]
    assert held.met_on == INITIAL and not held.met_late


def test_a_conference_held_late_says_so_and_one_planned_late_too():
    late = dates(Events(strategy_on=date(2026, 5, 1), initial_on=[INITIAL]))["initial-conference"]
    assert late.met_late and late.deadline.due_on == date(2026, 5, 26)
    planned = dates(Events(strategy_on=date(2026, 11, 2), initial_on=[date(2026, 11, 30)]))["initial-conference"]
    assert planned.met_on is None and planned.planned_late() and not planned.passed(TODAY)


def test_the_first_core_group_and_then_the_next_from_the_last():
    found = dates(Events(initial_on=[INITIAL], plan_from=INITIAL, groups=[(date(2026, 6, 19), date(2026, 6, 22)), (date(2026, 12, 1), None)]))
    assert found["first-core-group"].met_on == date(2026, 6, 22) and not found["first-core-group"].met_late
    assert found["next-core-group"].deadline.due_on == date(2026, 8, 3)
    assert found["next-core-group"].passed(TODAY) and found["next-core-group"].planned_on == date(2026, 12, 1)


def test_reviews_are_counted_from_the_initial_conference_and_then_from_the_last():
    reviews = [date(2026, 9, 9), date(2026, 12, 3)]
    found = dates(Events(initial_on=[INITIAL], reviews_on=reviews, plan_from=INITIAL))
    assert found["first-review"].deadline.due_on == date(2026, 9, 9) and found["first-review"].met_on == date(2026, 9, 9)
    assert found["next-review"].deadline.due_on == date(2027, 3, 9) and found["next-review"].planned_on == date(2026, 12, 3)


def test_the_day_of_the_conference_is_no_visit_after_it():
    seen = dates(Events(initial_on=[INITIAL], plan_from=INITIAL, seen_on=[INITIAL]))
    assert seen["after-conference"].met_on is None
    later = dates(Events(initial_on=[INITIAL], plan_from=INITIAL, seen_on=[INITIAL, date(2026, 6, 11)]))
    assert later["after-conference"].met_on == date(2026, 6, 11) and later["visit"].deadline.due_on == date(2026, 6, 25)


def test_without_a_running_plan_or_its_conference_no_clock_is_started():
    assert dates(Events(initial_on=[INITIAL])) == {}
    assert "first-review" not in dates(Events(plan_from=INITIAL, reviews_on=[date(2026, 9, 1)]))
