"""What stood before somebody wrote anew is kept: who wrote it, who replaced it and when, to read and never to change."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from app.access.scoping import CannotChange
from app.assessments.service import open_assessment, section_for, write_section
from app.kit.clock import today
from app.kit.dates import full
from app.kit.versions import WrittenMeanwhile
from app.plans.models import Action, Outcome
from app.plans.service import open_plan, write_action, write_outcome
from app.replaced_texts.models import ReplacedText
from app.replaced_texts.service import replaced_of
from app.trail import What, record
from tests import people

HOME = "/practitioner/children/K-1001"


def write(db, cast, text, version, who=None):
    actor = cast.actor(who or cast.priya)
    return write_section(db, actor, assessment=open_assessment(db, actor, child_id=cast.ada.id), area="health", text=text, version=version)


def test_a_section_keeps_each_text_with_who_wrote_and_who_replaced_it(client, db, cast):
    for n, (text, who) in enumerate((("Her teeth hurt.", cast.priya), ("Two teeth hurt.", cast.sam), ("A dentist is found.", cast.priya))):
        section = write(db, cast, text, n, who)
    assert [stood for _kept, stood in replaced_of(db, section)] == [{"text": "Two teeth hurt."}, {"text": "Her teeth hurt."}]
    db.commit()
    people.sign_in(client, cast.priya)
    assert "/assessment/health/replaced-texts" in client.get(HOME + "/assessment").text
    page = client.get(HOME + "/assessment/health/replaced-texts").text
    assert page.index("A dentist is found.") < page.index("Two teeth hurt.") < page.index("Her teeth hurt.")
    assert f"Written by {cast.sam.name}" in page and f"Replaced by {cast.sam.name}" in page and full(today()) in page
    assert "<form" not in page.split("<main")[1].split("</main>")[0]


def test_an_outcome_and_an_action_keep_every_field(client, db, cast):
    who = cast.actor(cast.priya)
    outcome = write_outcome(db, who, plan=open_plan(db, who, child_id=cast.ada.id), goal="Sleep", need="She is tired")
    action = write_action(db, who, outcome=outcome, what="Ring Marta", who="Joe", by_when=today())
    write_outcome(db, who, plan=open_plan(db, who, child_id=cast.ada.id), outcome=outcome, version=1, goal="Ada sleeps")
    write_action(db, who, outcome=outcome, action=action, version=1, what="Ring Marta at six")
    db.commit()
    people.sign_in(client, cast.priya)
    plan = client.get(HOME + "/plan").text
    for place, texts in ((f"outcomes/{outcome.id.hex}", ("Ada sleeps", "Sleep", "She is tired")), (f"actions/{action.id.hex}", ("Ring Marta at six", "Joe", full(today())))):
        assert f"{place}/replaced-texts" in plan
        page = client.get(f"{HOME}/plan/{place}/replaced-texts").text
        assert all(text in page for text in texts), place


def test_what_was_refused_because_somebody_wrote_meanwhile_replaces_nothing(db, cast):
    write(db, cast, "First.", 0)
    with pytest.raises(WrittenMeanwhile):
        write(db, cast, "Unseen.", 0)
    assert db.exec(select(ReplacedText)).all() == []


def test_a_text_replaced_before_they_were_kept_is_said_to_be_missing(client, db, cast):
    section = write(db, cast, "Third.", 0)
    section.version = 3
    db.add(section)
    record(db, people.SCENE, What.SECTION_WRITTEN, child_id=cast.ada.id)
    db.commit()
    page = people.sign_in(client, cast.priya).get(HOME + "/assessment/health/replaced-texts").text
    assert "What stood before was replaced before earlier texts were kept here." in page


def test_nobody_changes_what_stood_and_no_row_mixes_two_children(any_db):
    cast = people.gather(any_db)
    write(any_db, cast, "First.", 0)
    write(any_db, cast, "Second.", 1)
    any_db.commit()
    kept = any_db.exec(select(ReplacedText)).one()
    kept.version = 9
    with pytest.raises(CannotChange):
        any_db.commit()
    any_db.rollback()
    who = cast.actor(cast.priya)
    his = section_for(any_db, who, assessment=open_assessment(any_db, who, child_id=cast.ben.id), area="health")
    any_db.commit()
    with pytest.raises(IntegrityError):
        any_db.add(ReplacedText(child_id=cast.ada.id, section_id=his.id, version=1, practitioner_id=cast.priya.id))
        any_db.flush()
    any_db.rollback()


def test_a_brothers_action_is_not_found_under_her_name(client, db, cast):
    who = cast.actor(cast.priya)
    outcome = write_outcome(db, who, plan=open_plan(db, who, child_id=cast.ben.id), goal="Sleep")
    action = write_action(db, who, outcome=outcome, what="Ring")
    db.commit()
    people.sign_in(client, cast.priya)
    for table, row in ((Outcome, outcome), (Action, action)):
        place = f"{table.__tablename__}s/{row.id.hex}"
        assert client.get(f"{HOME}/plan/{place}/replaced-texts").status_code == 404
