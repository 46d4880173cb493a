"""A child's own assessment: written beside the child's evidence, never over somebody else's words unseen."""

import pytest
from sqlmodel import select

from app.assessments.models import Section
from app.assessments.service import open_assessment, section_for, write_section
from app.attachments.service import attach
from app.vault import clear
from tests import people, voices

ALL = "/practitioner/children/K-1001/assessment"


def send(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


def written(db):
    db.rollback()
    found = {row.area: clear(row, "text") for row in db.exec(select(Section))}
    db.rollback()
    return found


def test_four_parts_of_the_whole_twenty_areas_and_the_evidence_beside(client, db, cast):
    told, who = voices.say(db, cast, cast.ada, "My tooth wakes me up."), cast.actor(cast.priya)
    section = section_for(db, who, assessment=open_assessment(db, who, child_id=cast.ada.id), area="health")
    attach(db, who, child_id=cast.ada.id, source=told, place=section)
    db.commit()
    page = people.sign_in(client, cast.ruth).get(ALL)
    assert page.status_code == 200 and page.text.count('aria-labelledby="name-') == 24
    assert "My tooth wakes me up." in page.text and page.text.count("No child evidence") == 23


def test_a_section_is_written_and_read_back_byte_for_byte(client, db, cast):
    people.sign_in(client, cast.priya)
    text = "Two teeth.\n\n<b>Bold</b> 😀 עברית"
    assert send(client, ALL + "/health", text=text, version="0").status_code == 303
    assert written(db) == {"health": text}
    assert "&lt;b&gt;Bold" in client.get(ALL).text


def test_a_conflict_shows_both_texts_and_then_lets_one_stand(client, db, cast):
    people.sign_in(client, cast.priya)
    send(client, ALL + "/health", text="Sam wrote this.", version="0")
    answer = send(client, ALL + "/health", text="Priya wrote that.", version="0")
    assert answer.status_code == 409
    assert "Sam wrote this." in answer.text and "Priya wrote that." in answer.text and 'value="1"' in answer.text
    assert send(client, ALL + "/health", text="Priya wrote that.", version="1").status_code == 303
    assert written(db) == {"health": "Priya wrote that."}


def test_a_text_like_a_brothers_is_asked_about_once(client, db, cast):
    who = cast.actor(cast.priya)
    text = "One mattress for two children, no sheet, no gate at the stairs."
    write_section(db, who, assessment=open_assessment(db, who, child_id=cast.ben.id), area="housing", text=text, version=0)
    db.commit()
    people.sign_in(client, cast.priya)
    asked = send(client, ALL + "/housing", text=text, version="0")
    assert asked.status_code == 200 and "Ben’s record" in asked.text
    assert send(client, ALL + "/housing", text=text, version="0", keep="yes").status_code == 303


def test_too_long_is_said_and_kept_in_the_field(client, db, cast):
    people.sign_in(client, cast.priya)
    answer = send(client, ALL + "/health", text="x" * 20_001, version="0")
    assert answer.status_code == 422 and "20,000" in answer.text and "x" * 20_001 in answer.text


@pytest.mark.parametrize(("who", "status"), [("ruth", 403), ("lowe", 403), ("grace", 403), ("tom", 404)])
def test_who_may_not_write(client, cast, who, status):
    people.sign_in(client, getattr(cast, who))
    assert send(client, ALL + "/health", text="x", version="0").status_code == status


def test_an_area_that_is_none(client, cast):
    people.sign_in(client, cast.priya)
    assert client.get(ALL + "/nowhere").status_code == 404
    assert send(client, ALL + "/nowhere", text="x").status_code == 404
