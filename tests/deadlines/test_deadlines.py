"""Each date counted by hand: across bank holidays, month ends and year ends, and under the rule of its own day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue import catalogue
from app.deadlines.counting import deadline, months_after
from app.deadlines.rules import NEEDED, Rule
from app.deadlines.working_days import BANK_HOLIDAYS, FIRST, LAST, BeyondTable, after, no_later_than, works

RULES = catalogue().deadlines


@pytest.mark.parametrize(
    ("rule", "started", "due"),
    [
        ("initial-conference", "2026-11-23", "2026-12-14"),  # three plain weeks
        ("initial-conference", "2026-12-10", "2027-01-05"),  # not 25 and 28 December, nor 1 January
        ("initial-conference", "2022-05-19", "2022-06-13"),  # not 2 and 3 June, the moved and the added holiday
        ("initial-conference", "2022-09-01", "2022-09-23"),  # not 19 September, the state funeral
        ("initial-conference", "2020-04-20", "2020-05-12"),  # 4 May was a working day that year, 8 May was not
        ("initial-conference", "2023-04-21", "2023-05-16"),  # not 1 May, nor 8 May, the coronation
        ("initial-conference", "2026-11-21", "2026-12-11"),  # from a Saturday: Monday is the first day
        ("first-core-group", "2024-03-21", "2024-04-08"),  # not Good Friday, nor Easter Monday
        ("first-core-group", "2021-12-17", "2022-01-05"),  # not 27 and 28 December, nor 3 January
        ("first-review", "2026-11-30", "2027-02-28"),  # 30 February is not: the last day of the month
        ("first-review", "2023-11-30", "2024-02-29"),
        ("next-review", "2026-08-31", "2027-02-28"),
        ("next-review", "2027-01-15", "2027-07-15"),
        ("next-core-group", "2026-11-23", "2027-01-04"),
        ("after-conference", "2026-12-24", "2027-01-05"),  # 29, 30, 31 December, 4 and 5 January
        ("visit", "2026-03-26", "2026-04-13"),
        ("write-up-visit", "2026-12-24", "2026-12-30"),
        ("voice-before-ending", "2026-11-23", "2026-12-21"),
    ],
)  # fmt: skip
def test_counted_by_hand(rule: str, started: str, due: str):
    found = deadline(RULES, rule, date.fromisoformat(started))
    assert found and found.due_on == date.fromisoformat(due)


def rule(within: int, from_on: str, edition: str) -> Rule:
    return Rule(id="visit", due="Visit", starts="the visit", within=within, counted="days", from_on=from_on, edition=edition, source="A test")


def test_an_old_record_keeps_the_rule_of_its_own_day():
    rules = (rule(10, "2020-01-01", "Old"), rule(5, "2026-06-01", "New"))
    before, on_the_day = deadline(rules, "visit", date(2026, 5, 31)), deadline(rules, "visit", date(2026, 6, 1))
    assert before and (before.due_on, before.rule.edition) == (date(2026, 6, 10), "Old")
    assert on_the_day and (on_the_day.due_on, on_the_day.rule.edition) == (date(2026, 6, 6), "New")
    assert deadline(rules, "visit", date(2019, 12, 31)) is None


def test_a_passed_date_stays_where_it_was():
    found = deadline(RULES, "first-core-group", date(2026, 11, 2))
    assert found and found.due_on == date(2026, 11, 16)
    assert not found.passed(date(2026, 11, 16)) and found.passed(date(2026, 11, 17))


def test_beyond_the_table_it_refuses_in_words_and_a_promise_is_kept_early():
    found = deadline(RULES, "initial-conference", date(2028, 12, 20))
    assert found and found.due_on is None and f"from {FIRST.year} to {LAST.year} only" in found.refused
    with pytest.raises(BeyondTable):
        works(date(2029, 1, 2))
    assert no_later_than(date(2028, 12, 27), 5) == date(2029, 1, 3)


@given(st.dates(FIRST, date(2028, 10, 1)), st.integers(1, 40))
def test_a_deadline_is_a_working_day_and_counts_exactly_so_many(day: date, count: int):
    due = after(day, count)
    between = (date.fromordinal(n) for n in range(day.toordinal() + 1, due.toordinal() + 1))
    assert works(due) and sum(map(works, between)) == count


@given(st.dates(date(2019, 1, 1), date(2028, 1, 1)), st.integers(1, 24))
def test_months_later_is_the_same_day_or_the_last_of_that_month(day: date, months: int):
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (date.fromordinal(later.toordinal() + 1)).day == 1)


def easter(year: int) -> date:
    """The anonymous Gregorian computus: nothing of the table is in it."""
    a, b, c = year % 19, *divmod(year, 100)
    d = (19 * a + b - b // 4 - ((b - (b + 8) // 25 + 1) // 3) + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


@pytest.mark.parametrize("year", range(FIRST.year, LAST.year + 1))
def test_the_table_has_each_year_s_holidays(year: int):
    held = {day for day in BANK_HOLIDAYS if day.year == year}
    sunday = easter(year).toordinal()
    assert {date.fromordinal(sunday - 2), date.fromordinal(sunday + 1)} <= held
    assert all(day.weekday() < 5 for day in held)
    assert len(held) == {2022: 10, 2023: 9}.get(year, 8)


def test_every_rule_says_its_edition_and_the_words_are_plain():
    assert {one.id for one in RULES} == set(NEEDED)
    first = next(one for one in RULES if one.id == "initial-conference")
    assert first.words == "15 working days after the strategy discussion that began the section 47 enquiry"
