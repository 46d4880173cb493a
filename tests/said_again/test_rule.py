"""When a wish or worry said again has nothing done about it: examples, and what is true of all of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.said_again.rule import Act, Saying, Why, again

TODAY = date(2026, 11, 23)
OCTOBER, NOVEMBER = date(2026, 10, 2), date(2026, 11, 19)
MORNINGS = "outcome 1"


def told(*days: date, places: frozenset = frozenset()) -> list[Saying]:
    return [Saying(n, day, places) for n, day in enumerate(days)]


USED = told(OCTOBER, NOVEMBER, places=frozenset({MORNINGS}))


def test_told_in_two_sittings_and_placed_nowhere_it_asks_for_an_action():
    found = again(told(OCTOBER, NOVEMBER), [], TODAY)
    assert (found.why, found.sittings, found.first, found.last) == (Why.NO_ACTION, 2, OCTOBER, NOVEMBER)


def test_told_twice_in_one_sitting_it_was_said_once():
    assert again([Saying("one", NOVEMBER), Saying("one", NOVEMBER)], [], TODAY) is None


@pytest.mark.parametrize(
    ("acts", "why"),
    [
        ([], Why.NO_ACTION),
        ([Act(MORNINGS, by_when=date(2026, 12, 1))], None),
        ([Act(MORNINGS)], None),
        ([Act(MORNINGS, by_when=TODAY)], None),
        ([Act(MORNINGS, by_when=TODAY - timedelta(days=1))], Why.OVERDUE),
        ([Act(MORNINGS, by_when=date(2026, 12, 1)), Act(MORNINGS, by_when=date(2026, 11, 1))], Why.OVERDUE),
        ([Act(MORNINGS, by_when=date(2026, 11, 1), done_on=date(2026, 11, 20))], None),
        ([Act(MORNINGS, done_on=NOVEMBER)], None),
        ([Act(MORNINGS, done_on=date(2026, 11, 1))], Why.NO_ACTION),
        ([Act(MORNINGS, by_when=date(2026, 11, 1), running=False)], Why.NO_ACTION),
        ([Act("another outcome", by_when=date(2026, 12, 1))], Why.NO_ACTION),
    ],
    ids=[
        "no action", "one is on its way", "one without a day", "due today is not late", "late since yesterday",
        "one in time does not hide one that is late", "done after it was said last", "done that day", "done before it was said again",
        "the plan has ended", "an action for something else",
    ],
)  # fmt: skip
def test_what_is_done_about_it(acts, why):
    found = again(USED, acts, TODAY)
    assert (found.why if found else None) == why


def test_it_names_the_day_of_the_action_that_is_late_longest():
    late = [Act(MORNINGS, by_when=date(2026, 11, day)) for day in (9, 3, 20)]
    assert again(USED, late, TODAY).overdue_since == date(2026, 11, 3)


def test_an_answer_placed_once_speaks_for_the_tag():
    """The first telling was placed in an outcome, the second not: the action there is for both."""
    sayings = [*told(OCTOBER, places=frozenset({MORNINGS})), Saying("later", NOVEMBER)]
    assert again(sayings, [Act(MORNINGS)], TODAY) is None


days = st.dates(date(2026, 1, 1), date(2027, 1, 1))
acts = st.lists(st.builds(Act, st.sampled_from([MORNINGS, "other"]), st.none() | days, st.none() | days, st.booleans()), max_size=5)
sayings = st.lists(st.builds(Saying, st.integers(0, 3), days, st.sets(st.sampled_from([MORNINGS, "other"])).map(frozenset)), max_size=6)


@given(sayings, acts, days)
def test_it_names_only_what_is_there(sayings, acts, today):
    found = again(sayings, acts, today)
    if len({one.sitting for one in sayings}) < 2:
        assert found is None
    if found:
        assert found.sittings == len({one.sitting for one in sayings}) and found.first <= found.last
        assert (found.overdue_since is not None) == (found.why is Why.OVERDUE)
        assert found.overdue_since is None or found.overdue_since < today


@given(sayings, acts, days)
def test_an_action_in_time_answers_all_that_is_placed_with_it(sayings, acts, today):
    placed = [Saying(one.sitting, one.day, one.outcomes | {MORNINGS}) for one in sayings]
    in_time = [act for act in acts if not (act.live and act.by_when and act.by_when < today)]
    assert again(placed, [*in_time, Act(MORNINGS, by_when=today)], today) is None
