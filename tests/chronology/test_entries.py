"""Lines of a chronology: every kind is there, in order, and nothing a child said or an adult wrote."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from app.evidence.chronology.cases import joined
from app.evidence.chronology.entry import KINDS, Entry, Sieve, sift
from app.evidence.chronology.sources import entries
from app.kit.clock import today
from tests import people, situations, voices

D = date(2026, 1, 1)


def test_each_kind_of_thing_that_happened_has_its_line_and_no_words_are_in_it(db, cast):
    situations.one_of_everything(db, cast)
    found = entries(db, cast.ada, today())
    assert {one.kind for one in found} >= {"family", "case", "worker", "sitting", "signal", "seen", "plan", "telling"}
    words = " ".join(one.words for one in found)
    assert "CANARY" not in words and "Ben" not in words and "Cleo" not in words
    assert "The plan started." in words and "Outcome 1 was written." in words and "Ada was told what came of their words." in words


def test_a_sitting_says_where_it_was_told_and_how_many_answers(db, cast):
    sitting = people.pack_for(db, cast, cast.ada)
    sitting.status, sitting.seen_alone = "finished", True
    for step, how in (("home", "told"), ("school", "told"), ("night", "skipped")):
        voices.say(db, cast, cast.ada, "Purple cushion", sitting, step=step, how=how)
    voices.say(db, cast, cast.ada, "More of it", sitting, step="home", part="about")
    voices.say(db, cast, cast.ada, "", sitting, activity="arriving", step="with-me")
    [line] = [one for one in entries(db, cast.ada, today()) if one.kind == "sitting"]
    assert line.words == "Told in: How things are, 2 answers. Left out: 1. Seen alone. At school."
    assert line.by == cast.priya.id and line.href == f"#sitting-{sitting.id.hex}"


def test_what_was_only_packed_or_is_still_to_come_has_not_happened(db, cast):
    people.pack_for(db, cast, cast.ada)
    found = entries(db, cast.ada, today())
    assert not [one for one in found if one.kind in ("sitting", "conference")]
    assert [one for one in entries(db, cast.ada, today() + timedelta(days=30)) if one.kind == "conference"]


def test_a_longer_record_asks_the_database_no_more_often(db, cast):
    situations.one_of_everything(db, cast)
    short = asked_for(db, cast.ada)
    for _ in range(8):
        voices.say(db, cast, cast.ada, "Again")
    assert asked_for(db, cast.ada) == short


def asked_for(db, child) -> int:
    asked: list[str] = []
    note = lambda *args: asked.append(args[2])  # noqa: E731
    engine = db.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    entries(db, child, today())
    event.remove(engine, "before_cursor_execute", note)
    return len(asked)


@pytest.mark.parametrize(
    ("spans", "whole"),
    [
        ([(D, D + timedelta(9)), (D + timedelta(12), None)], [(D, None)]),
        ([(D, D + timedelta(9)), (D + timedelta(13), None)], [(D, D + timedelta(9)), (D + timedelta(13), None)]),
        ([(D + timedelta(5), D + timedelta(6)), (D, D + timedelta(30))], [(D, D + timedelta(30))]),
        ([(D, None), (D + timedelta(5), D + timedelta(6))], [(D, None)]),
        ([], []),
    ],
    ids=["handed over from Friday to Monday", "days with nobody are a closing", "one within another", "an open end", "nobody yet"],
)
def test_a_case_is_open_while_somebody_works_with_the_child(spans, whole):
    assert joined(spans) == whole


lines = st.lists(st.builds(Entry, st.dates(date(2020, 1, 1), date(2027, 1, 1)), st.sampled_from(list(KINDS)), st.just("x")))
years = st.none() | st.integers(2019, 2028)


@given(lines, st.lists(st.sampled_from(list(KINDS))).map(tuple), years, years)
def test_the_filters_let_through_what_was_asked_for_and_the_orders_mirror_each_other(lines, kinds, first, last):
    newest, oldest = (sift(lines, Sieve(kinds, first, last, order)) for order in (True, False))
    assert newest == oldest[::-1] and [one.day for one in oldest] == sorted(one.day for one in oldest)
    assert all(not kinds or one.kind in kinds for one in newest)
    assert len(sift(lines, Sieve())) == len(lines) >= len(newest)
    assert all((first or 0) <= one.day.year <= (last or 9999) for one in newest)
