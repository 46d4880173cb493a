"""The category: one or more of four, first and newest kept with who and why, written once, looked at again; never worked out."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access.scoping import CannotChange
from app.exports.fhir.categories import census, nhs
from app.kit.clock import today
from app.kit.faults import Incomplete
from app.plans.categories import CATEGORIES, categories_of, decide_category, named, not_reviewed_since
from app.plans.service import open_plan
from app.vault import clear


@pytest.fixture
def plan(db, cast):
    row = open_plan(db, cast.actor(cast.priya), child_id=cast.ada.id, categories=["neglect"], started_on=today() - timedelta(days=90), reason="Alone at night.")
    db.commit()
    return row


def decide(db, cast, plan, **more):
    given = {"categories": ["emotional", "neglect"], "at": "conference", "from_on": today(), "reason": "Afraid of the stairs."} | more
    return decide_category(db, cast.actor(cast.sam), plan=plan, **given)


def test_the_first_and_the_newest_stand_with_who_and_why(db, cast, plan):
    decide(db, cast, plan)
    decide(db, cast, plan, reason="Nothing is different.")
    rows = categories_of(db, [plan.id])[plan.id]
    assert [row.categories for row in rows] == [["neglect"], ["neglect", "emotional"], ["neglect", "emotional"]]
    assert [clear(row, "reason") for row in rows] == ["Alone at night.", "Afraid of the stairs.", "Nothing is different."]
    assert [row.practitioner_id for row in rows] == [cast.priya.id, cast.sam.id, cast.sam.id]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"categories": []}, "categories"), ({"categories": ["multiple"]}, "categories"), ({"at": "start"}, "at"), ({"from_on": None}, "from_on"),
     ({"from_on": date(2100, 1, 1)}, "from_on"), ({"from_on": date(2001, 1, 1)}, "from_on"), ({"reason": " "}, "reason")],
)  # fmt: skip
def test_what_is_asked_for(db, cast, plan, wrong, field):
    with pytest.raises(Incomplete) as fault:
        decide(db, cast, plan, **wrong)
    assert list(fault.value.fields) == [field]


def test_a_row_is_written_once(db, cast, plan):
    row = decide(db, cast, plan)
    db.commit()
    row.categories = ["physical"]
    db.add(row)
    with pytest.raises(CannotChange):
        db.flush()


def test_multiple_is_only_a_way_of_counting_and_the_nhs_has_its_own_order():
    assert [census([name]) for name in CATEGORIES] == ["NEG", "PHY", "SAB", "EMO"]
    assert census(["neglect", "emotional"]) == "MUL"
    assert nhs(["sexual", "emotional", "physical", "neglect"]) == ["01", "02", "03", "04"] and nhs(["emotional"]) == ["03"]
    assert named(["emotional", "neglect", "sexual"]) == "Neglect, sexual abuse and emotional abuse"
    with pytest.raises(ValueError, match="without a category"):
        census([])


DAYS = st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=6)


@given(DAYS, DAYS)
def test_it_waits_exactly_when_the_last_meeting_came_after_the_last_look(looked: list[date], met: list[date]):
    waits = not_reviewed_since(looked, met)
    assert (waits is not None) == (bool(met) and all(day < max(met) for day in looked))
    assert waits is None or waits == max(met)
