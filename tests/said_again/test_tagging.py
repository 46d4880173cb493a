"""A worker's own name on an answer: this child's only, written once, taken back by a new row."""

from datetime import timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from app.attachments.models import Attachment
from app.dues.said_again import said_again as due
from app.evidence.gathered import gather
from app.kit.clock import today
from app.kit.faults import Incomplete
from app.plans.models import Action, Outcome, Plan
from app.said_again.gathered import said_again
from app.said_again.models import SaidTag, SaidTagUse
from app.said_again.rule import Why
from app.said_again.service import can_tag, tag_as, take_back
from app.trail import What, record
from app.trail.models import Happening
from tests import people, voices


def twice(db, cast, child):
    """The same wish on answers of two sittings."""
    first, second = (voices.say(db, cast, child, words) for words in ("Come in the morning.", "Someone at seven."))
    actor = cast.actor(cast.priya)
    use = tag_as(db, actor, response=first, kind="wish", name="Help in the mornings")
    tag_as(db, actor, response=second, kind="wish", name=" help in the Mornings")
    db.commit()
    return first, second, db.get(SaidTag, use.tag_id)


def test_one_name_written_twice_is_one_tag(db, cast):
    _first, _second, tag = twice(db, cast, cast.ada)
    assert [one.id for one in db.exec(select(SaidTag))] == [tag.id]
    [found] = said_again(db, [cast.ada.id, cast.ben.id], today())
    assert (found.child_id, found.kind, found.again.why, found.again.sittings) == (cast.ada.id, "wish", Why.NO_ACTION, 2)


def test_a_brother_has_tags_of_his_own_and_the_database_holds_them_apart(db, cast):
    _first, _second, tag = twice(db, cast, cast.ada)
    his = voices.say(db, cast, cast.ben, "Someone at seven.")
    tag_as(db, cast.actor(cast.priya), response=his, kind="wish", name="Help in the mornings")
    db.commit()
    assert len(db.exec(select(SaidTag)).all()) == 2
    mixed = SaidTagUse(child_id=cast.ben.id, tag_id=tag.id, response_id=his.id, practitioner_id=cast.priya.id)
    db.add(mixed)
    with pytest.raises(IntegrityError):
        db.flush()
    db.rollback()


def test_taken_back_is_a_new_row_and_it_is_said_once_again(db, cast):
    first, _second, tag = twice(db, cast, cast.ada)
    take_back(db, cast.actor(cast.sam), response=first, tag=tag)
    db.commit()
    assert said_again(db, [cast.ada.id], today()) == []
    assert len(db.exec(select(SaidTagUse)).all()) == 3
    assert take_back(db, cast.actor(cast.sam), response=first, tag=tag) is None
    tag_as(db, cast.actor(cast.sam), response=first, tag=tag)
    db.commit()
    assert len(said_again(db, [cast.ada.id], today())) == 1


def test_an_action_under_an_outcome_it_was_placed_in_answers_it_until_it_is_late(db, cast):
    first, _second, _tag = twice(db, cast, cast.ada)
    action = planned(db, cast, first)
    assert said_again(db, [cast.ada.id], today()) == []
    action.by_when = today() - timedelta(days=3)
    record(db, people.SCENE, What.ACTION_WRITTEN, child_id=cast.ada.id, subject=action)
    db.commit()
    [found] = said_again(db, [cast.ada.id], today())
    assert found.again.overdue_since == action.by_when
    [line] = due(db, gather(db, [cast.ada, cast.ben]), today())
    assert line.due_on == action.by_when and "late" in line.what and "mornings" not in line.what.lower()


def planned(db, cast, response) -> Action:
    plan = Plan(child_id=response.child_id, started_on=today())
    db.add(plan)
    record(db, people.SCENE, What.PLAN_OPENED, child_id=response.child_id, subject=plan)
    outcome = Outcome(child_id=response.child_id, plan_id=plan.id, number=1)
    db.add(outcome)
    db.flush()
    action = Action(child_id=response.child_id, outcome_id=outcome.id)
    used = Attachment(child_id=response.child_id, response_id=response.id, outcome_id=outcome.id, attached_by=cast.priya.id)
    db.add_all([action, used])
    db.commit()
    return action


def test_what_it_needs_is_said_and_nothing_is_written(db, cast):
    said, left = voices.say(db, cast, cast.ada, "Seven."), voices.say(db, cast, cast.ada, "", how="skipped")
    wanted = [
        (said, {}, {"said_name"}), (said, {"name": "Mornings"}, {"said_kind"}), (said, {"kind": "wish"}, {"said_name"}),
        (said, {"name": "m" * 121, "kind": "wish"}, {"said_name"}), (left, {"name": "Mornings", "kind": "wish"}, {"said_tag"}),
    ]  # fmt: skip
    for row, given, fields in wanted:
        with pytest.raises(Incomplete) as fault:
            tag_as(db, cast.actor(cast.priya), response=row, **given)
        assert set(fault.value.fields) == fields
    assert can_tag(response=said, name="Mornings", kind="worry")
    assert db.exec(select(SaidTag)).all() == []


def test_each_act_is_on_the_trail_without_the_name(db, cast):
    first, _second, tag = twice(db, cast, cast.ada)
    take_back(db, cast.actor(cast.sam), response=first, tag=tag)
    db.commit()
    rows = db.exec(select(Happening).where(Happening.what.startswith("said-tag"))).all()
    assert [row.what for row in rows] == ["said-tag-written", "said-tagged", "said-tagged", "said-tag-taken-back"]
    assert "orning" not in str([row.detail for row in rows])


def test_more_children_with_tags_are_not_asked_for_one_by_one(db, cast):
    twice(db, cast, cast.ada)
    one = questions(db, [cast.ada.id])
    for child in (cast.ben, cast.cleo):
        twice(db, cast, child)
    assert questions(db, [cast.ada.id, cast.ben.id, cast.cleo.id]) == one


def questions(db, child_ids) -> int:
    asked: list[str] = []
    note = lambda *args: asked.append(args[2])  # noqa: E731
    event.listen(db.get_bind(), "before_cursor_execute", note)
    said_again(db, child_ids, today())
    event.remove(db.get_bind(), "before_cursor_execute", note)
    return len(asked)
