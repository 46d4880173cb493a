"""Every cell says something true in words: the child's own first, then what was seen, then why there is neither."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.evidence.cells import Sort, age_words
from app.evidence.gaps import Facts, gap_for
from app.kit.clock import frozen, local, now

TODAY = date(2026, 11, 23)
NOTHING = Facts(today=TODAY)
BABY = replace(NOTHING, asks=False)
UNBORN = replace(BABY, unborn=True, watchable=False)


@pytest.fixture(autouse=True)
def in_november():
    with frozen(now().replace(year=2026, month=11, day=23, hour=12)):
        assert local(now()).date() == TODAY
        yield


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


EXAMPLES = {
    "her words from last week": (replace(NOTHING, told=ago(4)), Sort.WORDS, "19 Nov", "4 days", False),
    "his words from seven weeks ago": (replace(NOTHING, told=ago(52)), Sort.WORDS, "2 Oct", "7 weeks", True),
    "words from June are out of date": (replace(NOTHING, told=date(2026, 6, 12)), Sort.GAP, "Out of date, 12 Jun", "", False),
    "own words stand before what was seen later": (replace(NOTHING, told=ago(30), seen=ago(1)), Sort.WORDS, "24 Oct", "4 weeks", True),
    "a child who can speak was only seen": (replace(NOTHING, seen=date(2026, 10, 2)), Sort.SEEN, "Observed only 2 Oct", "", True),
    "a baby was seen": (replace(BABY, seen=ago(11)), Sort.SEEN, "12 Nov", "11 days", False),
    "a baby was not seen": (BABY, Sort.GAP, "Not seen", "", False),
    "no baby goes to school": (replace(BABY, watchable=False), Sort.NOT_YET, "Too young", "", False),
    "not born yet": (UNBORN, Sort.NOT_YET, "Not born yet", "", False),
    "an unborn child can be seen at the clinic": (replace(UNBORN, watchable=True, seen=ago(14)), Sort.SEEN, "9 Nov", "2 weeks", False),
    "she said no": (replace(NOTHING, declined=date(2026, 11, 3)), Sort.GAP, "Declined 3 Nov", "", False),
    "he said not now": (replace(NOTHING, not_now=ago(4)), Sort.GAP, "Not now, 19 Nov", "", False),
    "she does not know": (replace(NOTHING, dont_know=ago(4)), Sort.GAP, "Doesn’t know, 19 Nov", "", False),
    "no after old words": (replace(NOTHING, told=date(2026, 6, 12), declined=ago(20)), Sort.GAP, "Declined 3 Nov", "", False),
    "old words after an older no": (replace(NOTHING, told=date(2026, 6, 12), declined=date(2026, 2, 1)), Sort.GAP, "Out of date, 12 Jun", "", False),
    "somebody else was in the room": (replace(NOTHING, not_alone=ago(4)), Sort.GAP, "Not seen alone", "", False),
    "nobody asked": (NOTHING, Sort.GAP, "Not asked", "", False),
}  # fmt: skip


@pytest.mark.parametrize(("facts", "sort", "words", "age", "old"), EXAMPLES.values(), ids=EXAMPLES)
def test_examples(facts: Facts, sort: Sort, words: str, age: str, old: bool) -> None:
    cell = gap_for(facts)
    assert (cell.sort, cell.words, cell.age, cell.old) == (sort, words, age, old)


days = st.none() | st.integers(0, 900).map(ago)
any_facts = st.builds(
    Facts, today=st.just(TODAY), unborn=st.booleans(), asks=st.booleans(), watchable=st.booleans(),
    told=days, seen=days, declined=days, not_now=days, dont_know=days, not_alone=days,
)  # fmt: skip


@given(any_facts)
def test_a_cell_always_says_something(facts: Facts) -> None:
    cell = gap_for(facts)
    assert cell.words.strip() and cell.words not in {"-", "0", "–"}


@given(any_facts)
def test_a_cell_is_filled_exactly_when_a_child_or_an_eye_was_there_lately(facts: Facts) -> None:
    lately = [day for day in (facts.told, facts.seen) if day and TODAY - day <= timedelta(weeks=12)]
    assert gap_for(facts).filled == bool(lately)


@given(any_facts)
def test_quotation_marks_are_for_the_childs_own_words_only(facts: Facts) -> None:
    if gap_for(facts).sort == Sort.WORDS:
        assert facts.told and TODAY - facts.told <= timedelta(weeks=12)


@given(any_facts, st.integers(1, 40))
def test_newer_words_never_make_a_cell_worse(facts: Facts, days: int) -> None:
    """Hearing a child again fills the cell, whatever was refused before."""
    assert gap_for(replace(facts, told=ago(days))).sort == Sort.WORDS


@pytest.mark.parametrize(
    ("days", "words"), [(0, "today"), (1, "1 day"), (2, "2 days"), (13, "13 days"), (14, "2 weeks"), (77, "11 weeks")]
)
def test_ages_in_words(days: int, words: str) -> None:
    assert age_words(ago(days), TODAY) == words
