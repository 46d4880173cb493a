"""The child as a whole in the assessment, a note about a parent, and sentences that siblings' papers share."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from app.assessments.change import change_notes, note_change
from app.assessments.models import ChangeNote
from app.assessments.service import open_assessment, write_section
from app.families.models import Parent
from app.trail import What, record
from app.trail.models import Happening
from tests import people

HOME = "/practitioner/children/K-1001"
TEXT = "One mattress for two children, no sheet, no gate at the stairs."


def send(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


def parent_of(db, child, name="Lee Moss"):
    row = Parent(child_id=child.id, name=name, relation="father")
    db.add(row)
    record(db, people.SCENE, What.CHILD_ADDED, child_id=child.id)
    db.commit()
    return row


def wrote(db, cast, child, area, text):
    who = cast.actor(cast.priya)
    write_section(db, who, assessment=open_assessment(db, who, child_id=child.id), area=area, text=text, version=0)
    db.commit()


def test_an_ordinary_day_and_three_strands_are_written_like_any_section_and_offered_for_evidence(client, db, cast):
    people.sign_in(client, cast.priya)
    for name in ("day-to-day", "strand-now", "strand-carers", "strand-later"):
        assert send(client, f"{HOME}/assessment/{name}", text=f"Written in {name}.", version="0").status_code == 303
    page = client.get(f"{HOME}/assessment").text
    assert all(f"Written in {name}." in page for name in ("day-to-day", "strand-now", "strand-carers", "strand-later"))
    assert page.index("Written in day-to-day.") < page.index("Written in strand-later.") < page.index("What the child needs")


def test_a_word_that_can_mean_many_things_is_asked_about_and_kept(client, db, cast):
    people.sign_in(client, cast.priya)
    send(client, f"{HOME}/assessment/housing", text="The home is cluttered.", version="0")
    page = client.get(f"{HOME}/assessment").text
    assert "The home is cluttered." in page and "“cluttered” can mean many things" in page


def test_a_note_about_a_parent_is_signed_kept_and_never_changed(client, db, cast):
    lee = parent_of(db, cast.ada)
    people.sign_in(client, cast.priya)
    answer = send(client, f"{HOME}/change-notes/new", parent=lee.id.hex, stage="contemplation", note="He rang the clinic himself on Monday.")
    assert answer.status_code == 303
    page = client.get(f"{HOME}/assessment").text
    assert "He rang the clinic himself on Monday." in page and "Thinks about changing" in page and "Priya" in page


def test_a_note_without_a_reason_is_not_kept_and_nothing_typed_is_lost(client, db, cast):
    parent_of(db, cast.ada)
    people.sign_in(client, cast.priya)
    answer = send(client, f"{HOME}/change-notes/new", stage="relapse", note=" ")
    assert answer.status_code == 422 and "Choose the parent or carer" in answer.text and 'value="relapse" checked' in answer.text
    db.rollback()
    assert db.exec(select(ChangeNote)).all() == []


def test_another_childs_father_cannot_be_chosen_and_the_database_refuses_him(client, db, cast):
    bens = parent_of(db, cast.ben, "Dan Reed")
    people.sign_in(client, cast.priya)
    answer = send(client, f"{HOME}/change-notes/new", parent=bens.id.hex, stage="action", note="Seen twice.")
    assert answer.status_code == 422 and "Dan Reed" not in answer.text
    row = note_change(db, cast.actor(cast.priya), parent=parent_of(db, cast.ada), stage="action", note="Seen twice.")
    db.flush()
    db.add(ChangeNote(child_id=cast.ada.id, parent_id=bens.id, practitioner_id=row.practitioner_id, stage="action"))
    with pytest.raises(IntegrityError):
        db.flush()
    db.rollback()
    assert change_notes(db, cast.ada.id) == []


def test_sentences_shared_with_a_brother_stand_side_by_side_and_the_trail_says_who_saw_them(client, db, cast):
    wrote(db, cast, cast.ada, "housing", f"Ada has her own cup. {TEXT}")
    wrote(db, cast, cast.ben, "housing", f"{TEXT} Ben has none.")
    page = people.sign_in(client, cast.priya).get(f"{HOME}/alike").text
    assert page.count(TEXT) == 2 and "Ben has none" not in page and "Ada has her own cup" not in page
    seen = db.exec(select(Happening.child_id).where(Happening.what == What.TEXT_COMPARED.value)).all()
    assert seen == [cast.ben.id]


def test_a_reader_without_reach_to_the_brother_sees_nothing_of_his(client, db, cast):
    wrote(db, cast, cast.ada, "housing", TEXT)
    wrote(db, cast, cast.cleo, "housing", TEXT)
    page = people.sign_in(client, cast.priya).get(f"{HOME}/alike").text
    assert "Cleo" not in page and "No sentence is shared" in page
