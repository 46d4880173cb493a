"""Claimed, seen and done are three things; a claim is measured against the last time the child said anything about it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access.scoping import CannotChange
from app.kit.clock import today
from app.kit.faults import Incomplete
from app.plans.progress import claimed_since_heard, note_progress, progress_of
from app.plans.service import open_plan, write_outcome
from app.vault import clear, seal


@pytest.fixture
def outcome(db, cast):
    who = cast.actor(cast.priya)
    return write_outcome(db, who, plan=open_plan(db, who, child_id=cast.ada.id), goal="A grown-up is up first")


CLAIM = {"kind": "claimed", "noted_on": today(), "text": "She makes every bottle.", "said_by": "Marta"}


def test_it_reads_down_to_today_and_is_never_changed(db, cast, outcome):
    who = cast.actor(cast.priya)
    note_progress(db, who, outcome=outcome, **CLAIM)
    note_progress(db, who, outcome=outcome, kind="seen", noted_on=today() - timedelta(days=3), text="Marta was up at seven.")
    db.commit()
    rows = progress_of(db, [outcome])[outcome.id]
    assert [(row.kind, clear(row, "text")) for row in rows] == [("seen", "Marta was up at seven."), ("claimed", "She makes every bottle.")]
    seal(db, rows[0], text="Always.")
    with pytest.raises(CannotChange):
        db.flush()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"kind": "better"}, "kind"), ({"noted_on": None}, "noted_on"), ({"noted_on": today() + timedelta(days=1)}, "noted_on"),
     ({"text": ""}, "text"), ({"said_by": " "}, "said_by")],
)  # fmt: skip
def test_what_is_asked_for(db, cast, outcome, wrong, field):
    with pytest.raises(Incomplete) as fault:
        note_progress(db, cast.actor(cast.priya), outcome=outcome, **CLAIM | wrong)
    assert list(fault.value.fields) == [field]


DAYS = st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=6)


@given(DAYS, DAYS)
def test_a_claim_stands_alone_until_the_child_is_heard_on_its_day_or_later(claimed: list[date], heard: list[date]):
    alone = claimed_since_heard(claimed, heard)
    assert (alone is not None) == (bool(claimed) and all(day < max(claimed) for day in heard))
