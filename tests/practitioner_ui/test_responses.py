"""One answer: read, seen, thought about and placed, each in its own block, nothing lost on the way."""

import pytest
from sqlmodel import select

from app.analyses.models import Analysis
from app.analyses.service import analyse
from app.attachments.models import Attachment
from app.observations.models import Observation
from app.plans.service import open_plan, write_outcome
from app.responses.models import Reading
from app.sittings.models import Sitting
from tests import people, voices

HOME = "/practitioner/children/K-1001/responses/"


@pytest.fixture
def told(db, cast):
    return voices.say(db, cast, cast.ada, "I get up first.", area="basic-care")


def send(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


def fresh(db, table):
    """The rows as they are now; the test's own session lets go again, since there is one writer at a time."""
    db.rollback()
    rows = db.exec(select(table)).all()
    db.expunge_all()
    db.rollback()
    return rows


def test_opening_it_marks_it_read_for_the_worker_once(client, db, cast, told):
    people.sign_in(client, cast.priya)
    for _ in range(2):
        page = client.get(HOME + told.id.hex)
        assert page.status_code == 200 and "I get up first." in page.text
    assert [row.practitioner_id for row in fresh(db, Reading)] == [cast.priya.id]


def test_a_chairs_reading_does_not_end_the_wait(client, db, cast, told):
    assert people.sign_in(client, cast.ruth).get(HOME + told.id.hex).status_code == 200
    assert fresh(db, Reading) == []


@pytest.mark.parametrize("who", ["grace", "noor", "lowe"])
def test_other_roles_are_refused(client, cast, told, who):
    assert people.sign_in(client, getattr(cast, who)).get(HOME + told.id.hex).status_code == 403


def test_a_brothers_answer_under_this_childs_address_is_not_there(client, db, cast):
    bens = voices.say(db, cast, cast.ben, "Mine.")
    people.sign_in(client, cast.priya)
    for address in (HOME + bens.id.hex, HOME + "nonsense", HOME + bens.id.hex + "/drawing.png", HOME + bens.id.hex + "/photo"):
        assert client.get(address).status_code == 404


def test_an_observation_is_kept_beside_the_answer(client, db, cast, told):
    people.sign_in(client, cast.priya)
    answer = send(client, HOME + told.id.hex + "/observations", text="She yawned.", seen_on="1/11/26")
    assert answer.status_code == 303
    (row,) = fresh(db, Observation)
    assert (row.response_id, row.sitting_id, row.area) == (told.id, told.sitting_id, "basic-care")
    page = client.get(HOME + told.id.hex)
    assert "She yawned." in page.text and "Seen by Priya Nair" in page.text


def test_a_form_sent_back_keeps_what_was_typed(client, db, cast, told):
    people.sign_in(client, cast.priya)
    answer = send(client, HOME + told.id.hex + "/observations", text="She <i>yawned</i>.", seen_on="the other day")
    assert answer.status_code == 422
    assert "She &lt;i&gt;yawned&lt;/i&gt;." in answer.text and "the other day" in answer.text
    assert "16 November 2026" in answer.text and fresh(db, Observation) == []


def test_a_view_is_signed_and_marked_as_opinion(client, db, cast, told):
    people.sign_in(client, cast.priya)
    assert send(client, HOME + told.id.hex + "/analyses", now="Tired by ten.", carers="", later="").status_code == 303
    page = client.get(HOME + told.id.hex)
    assert "Tired by ten." in page.text and "Opinion" in page.text and "Priya Nair, social worker" in page.text


def test_a_view_like_a_brothers_is_said_once_and_kept_when_the_worker_says_so(client, db, cast, told):
    bens = voices.say(db, cast, cast.ben, "Mine.")
    text = "He does a parent's job each morning and is tired by ten."
    analyse(db, cast.actor(cast.priya), child_id=cast.ben.id, response_id=bens.id, now=text)
    db.commit()
    people.sign_in(client, cast.priya)
    address = HOME + told.id.hex + "/analyses"
    asked = send(client, address, now=text, carers="Something new.")
    assert asked.status_code == 200 and "Ben’s record" in asked.text and "Keep it as it is" in asked.text
    assert asked.text.count("tired by ten") == 1 and "Something new." in asked.text
    assert len(fresh(db, Analysis)) == 1
    assert send(client, address, now=text, carers="Something new.", keep="yes").status_code == 303
    assert len(fresh(db, Analysis)) == 2


def test_a_copy_from_a_child_out_of_reach_is_not_looked_at(client, db, cast, told):
    cleos = voices.say(db, cast, cast.cleo, "Mine.")
    text = "She does a parent's job each morning and is tired by ten."
    analyse(db, cast.actor(cast.tom), child_id=cast.cleo.id, response_id=cleos.id, now=text)
    db.commit()
    people.sign_in(client, cast.priya)
    assert send(client, HOME + told.id.hex + "/analyses", now=text).status_code == 303


def test_only_this_childs_places_are_offered_and_used(client, db, cast, told):
    who = cast.actor(cast.priya)
    write_outcome(db, who, plan=open_plan(db, who, child_id=cast.ada.id), goal="A grown-up is up first")
    bens = write_outcome(db, who, plan=open_plan(db, who, child_id=cast.ben.id), goal="Bens outcome")
    db.commit()
    people.sign_in(client, cast.priya)
    page = client.get(HOME + told.id.hex)
    assert "A grown-up is up first" in page.text and "Bens outcome" not in page.text
    assert send(client, HOME + told.id.hex + "/attachments", place="area:basic-care").status_code == 303
    refused = send(client, HOME + told.id.hex + "/attachments", place="outcome:" + bens.id.hex)
    assert refused.status_code == 403 and "another child" in refused.text
    (row,) = fresh(db, Attachment)
    assert row.section_id and row.child_id == cast.ada.id
    assert "Food, washing, sleep" in client.get(HOME + told.id.hex).text


@pytest.mark.parametrize("place", ["", "area:nowhere", "outcome:nonsense", "outcome:" + "0" * 32])
def test_a_place_that_is_none(client, cast, told, place):
    people.sign_in(client, cast.priya)
    assert send(client, HOME + told.id.hex + "/attachments", place=place).status_code in (404, 422)


def test_what_was_changed_that_day_is_shown_below(client, db, cast, told):
    newer = voices.say(db, cast, cast.ada, "Mum gets up first.", db.get(Sitting, told.sitting_id), supersedes_id=told.id)
    people.sign_in(client, cast.priya)
    for row in (told, newer):
        page = client.get(HOME + row.id.hex)
        assert "I get up first." in page.text and "Mum gets up first." in page.text
        assert "What Ada gave first" in page.text
