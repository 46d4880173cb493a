"""What a plan makes due: each date once, near or passed; nothing that is done or planned in time, and as many queries for two as for one."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event

from app.catalogue import catalogue
from app.deadlines.counting import deadline
from app.deadlines.timetable import Dated
from app.dues.plans import is_due, plans
from app.evidence.gathered import gather
from app.kit.clock import today
from app.plans.core_groups import plan_core_group
from app.plans.enquiries import date_enquiry
from app.plans.service import open_plan, write_action, write_outcome

DUE = deadline(catalogue().deadlines, "first-core-group", date(2026, 11, 9))
"""on 23 November 2026"""


@pytest.mark.parametrize(
    ("met", "planned", "day", "due"),
    [
        (None, None, "2026-11-20", True), (None, None, "2026-12-20", True), (None, None, "2026-10-01", False),
        ("2026-11-20", None, "2026-12-20", False), (None, "2026-11-23", "2026-11-20", False), (None, "2026-11-24", "2026-11-20", True),
        (None, "2026-11-23", "2026-11-24", True),
    ],
    ids=["near", "passed", "far off", "held", "planned in time", "planned too late", "planned, the day passed, not held"],
)  # fmt: skip
def test_when_a_date_is_something_to_do(met, planned, day, due):
    met_on, planned_on = (date.fromisoformat(one) if one else None for one in (met, planned))
    assert is_due(Dated(DUE, met_on, planned_on), date.fromisoformat(day)) is due


def test_a_plan_says_what_it_waits_for(db, cast):
    who, began = cast.actor(cast.priya), today() - timedelta(days=40)
    plan = open_plan(db, who, child_id=cast.ada.id, started_on=began)
    date_enquiry(db, who, child_id=cast.ada.id, on=began)
    plan_core_group(db, who, plan=plan, planned_on=today() - timedelta(days=1))
    outcome = write_outcome(db, who, plan=plan, goal="A grown-up is up first")
    write_action(db, who, outcome=outcome, what="Ring Marta", who="Joe", by_when=today() - timedelta(days=3))
    db.commit()
    found = {one.kind: one for one in plans(db, gather(db, [cast.ada, cast.ben]), today())}
    assert set(found) == {"initial-conference", "core-group", "action"}
    assert found["action"].due_on == today() - timedelta(days=3) and found["initial-conference"].is_late(today())
    assert all("Ring Marta" not in one.what and one.child.id == cast.ada.id for one in found.values())


def test_as_many_queries_for_two_children_as_for_one(db, cast):
    for child in (cast.ada, cast.ben):
        open_plan(db, cast.actor(cast.priya), child_id=child.id)
    db.commit()
    assert queries(db, [cast.ada]) == queries(db, [cast.ada, cast.ben])


def queries(db, children) -> int:
    gathered, asked = gather(db, children), []
    engine = db.get_bind()

    def note(*_):
        asked.append(1)

    event.listen(engine, "before_cursor_execute", note)
    list(plans(db, gathered, today()))
    event.remove(engine, "before_cursor_execute", note)
    return len(asked)
