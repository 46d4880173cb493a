"""A child's words go to that child's own section or outcome: in words, and in the database itself."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from app.assessments.service import open_assessment, section_for
from app.attachments.models import Attachment
from app.attachments.service import attach, can_attach
from app.evidence.placed import placed
from app.kit.clock import today
from app.kit.errors import NotAllowed
from app.observations.service import observe
from app.plans.service import open_plan, write_action, write_outcome
from app.responses.models import How
from app.trail.happenings import What
from app.trail.record import record
from tests import people, voices


def section_of(db, cast, child, area="health"):
    who = cast.actor(cast.priya)
    return section_for(db, who, assessment=open_assessment(db, who, child_id=child.id), area=area)


def outcome_of(db, cast, child):
    who = cast.actor(cast.priya)
    return write_outcome(db, who, plan=open_plan(db, who, child_id=child.id), goal="Sleep")


def action_of(db, cast, child):
    return write_action(db, cast.actor(cast.priya), outcome=outcome_of(db, cast, child), what="Ring Marta at six")


def test_a_response_and_an_observation_in_a_section_and_an_outcome(db, cast):
    told, who = voices.say(db, cast, cast.ada, "My tooth wakes me up."), cast.actor(cast.priya)
    seen = observe(db, who, child_id=cast.ada.id, seen_on=today(), text="Chews on one side.")
    section, outcome = section_of(db, cast, cast.ada), outcome_of(db, cast, cast.ada)
    attach(db, who, child_id=cast.ada.id, source=told, place=section)
    attach(db, who, child_id=cast.ada.id, source=seen, place=outcome)
    db.commit()
    beside = placed(db, who, cast.ada, words=True, purpose="a test")
    assert [one.words for one in beside[section.id].responses] == ["My tooth wakes me up."]
    assert [one.text for one in beside[outcome.id].observations] == ["Chews on one side."]


def test_the_same_twice_keeps_one(db, cast):
    told, section = voices.say(db, cast, cast.ada, "It hurts."), section_of(db, cast, cast.ada)
    for _ in range(2):
        attach(db, cast.actor(cast.priya), child_id=cast.ada.id, source=told, place=section)
    assert len(db.exec(select(Attachment)).all()) == 1


@pytest.mark.parametrize("place", [section_of, outcome_of, action_of])
def test_a_brothers_place_is_refused_in_words(db, cast, place):
    told = voices.say(db, cast, cast.ada, "It hurts.")
    for child_id in (cast.ada.id, cast.ben.id):
        with pytest.raises(NotAllowed, match="another child"):
            attach(db, cast.actor(cast.priya), child_id=child_id, source=told, place=place(db, cast, cast.ben))


def test_the_database_refuses_it_too(any_db):
    cast = people.gather(any_db)
    told = voices.say(any_db, cast, cast.ada, "It hurts.")
    places = {"section_id": section_of(any_db, cast, cast.ben).id, "action_id": action_of(any_db, cast, cast.ben).id}
    any_db.commit()
    for child in (cast.ada, cast.ben):
        for name, id_ in places.items():
            with pytest.raises(IntegrityError):
                any_db.add(Attachment(child_id=child.id, response_id=told.id, attached_by=cast.priya.id, **{name: id_}))
                any_db.flush()
            any_db.rollback()


def test_it_stands_in_one_place_and_never_in_none(any_db):
    cast = people.gather(any_db)
    told, outcome = voices.say(any_db, cast, cast.ada, "It hurts."), outcome_of(any_db, cast, cast.ada)
    action = write_action(any_db, cast.actor(cast.priya), outcome=outcome, what="Ring")
    any_db.commit()
    for places in ({}, {"outcome_id": outcome.id, "action_id": action.id}):
        with pytest.raises(IntegrityError):
            any_db.add(Attachment(child_id=cast.ada.id, response_id=told.id, attached_by=cast.priya.id, **places))
            any_db.flush()
        any_db.rollback()
    attach(any_db, cast.actor(cast.priya), child_id=cast.ada.id, source=told, place=action)
    any_db.commit()


def test_what_was_left_out_holds_nothing_to_use(db, cast):
    left = voices.say(db, cast, cast.ada, "", how=How.NOT_NOW)
    assert not can_attach(child_id=cast.ada.id, source=left, place=section_of(db, cast, cast.ada))


def test_without_the_right_to_the_words_they_stay_closed(db, cast):
    told, section = voices.say(db, cast, cast.ada, "It hurts."), section_of(db, cast, cast.ada)
    attach(db, cast.actor(cast.priya), child_id=cast.ada.id, source=told, place=section)
    record(db, cast.actor(cast.noor), What.RECORD_OPENED, child_id=cast.ada.id)
    assert placed(db, cast.actor(cast.noor), cast.ada, words=False, purpose="a test")[section.id].responses == []
