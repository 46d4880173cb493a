"""What a plan makes due: each date once, near or passed; nothing that is done or planned in time, and as many queries for two as for one."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import event

from app.catalogue import catalogue
from app.deadlines.counting import deadline
from app.deadlines.rules import Rule
from app.deadlines.timetable import Dated
from app.dues.plans import is_due, plans
from app.dues.visits import visits
from app.evidence.gathered import gather
from app.kit.clock import now, today
from app.observations.service import observe
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


def test_a_child_is_to_be_seen_after_the_conference_and_again_until_somebody_did(db, cast):
    who, met = cast.actor(cast.priya), today() - timedelta(days=20)
    open_plan(db, who, child_id=cast.ada.id, started_on=met)
    cast.conference.kind, cast.conference.starts_at = "ICPC", now() - timedelta(days=20)
    db.add(cast.conference)
    observe(db, who, child_id=cast.ada.id, seen_on=met - timedelta(days=1), text="Asleep at her desk.")
    db.commit()
    found = {one.kind: one for one in plans(db, gather(db, [cast.ada]), today())}
    assert found["after-conference"].is_late(today()) and found["after-conference"].what == "See Ada after the conference"
    assert found["visit"].due_on == deadline(catalogue().deadlines, "visit", met - timedelta(days=1)).due_on
    observe(db, who, child_id=cast.ada.id, seen_on=today(), text="She was up first.")
    db.commit()
    left = {one.kind: one for one in plans(db, gather(db, [cast.ada]), today())}
    assert "after-conference" not in left and not left["visit"].is_late(today())


def test_who_was_seen_alone_before_a_new_rule_keeps_the_old_one(db, cast, monkeypatch):
    def rule(within: int, from_on: date) -> Rule:
        return Rule(id="seen-alone", due="See alone", starts="seen alone", within=within, counted="days", from_on=from_on, edition="A test", source="A test")

    rules = SimpleNamespace(deadlines=(rule(30, date(2020, 1, 1)), rule(5, today() - timedelta(days=8))))
    monkeypatch.setattr("app.dues.visits.catalogue", lambda: rules)
    for child, days in ((cast.ada, 10), (cast.ben, 6)):
        observe(db, cast.actor(cast.priya), child_id=child.id, seen_on=today() - timedelta(days=days), seen_alone=True, text="Seen.")
    db.commit()
    due = {one.child.name: one.due_on for one in visits(db, gather(db, [cast.ada, cast.ben]), today())}
    assert due == {"Ada": today() + timedelta(days=20), "Ben": today() - timedelta(days=1)}
