"""Careful watching for those who cannot be asked: a form of its parts, help against weak words, visibly not the child's words."""

import pytest
from sqlmodel import select

from app.kit.clock import today
from app.kit.dates import full
from app.observations.models import Observation
from tests import people

NEW = "/practitioner/children/K-1001/observations/new"
SEEN = {
    "seen_on": full(today()), "text": "She lay on the mat.", "heard": "She hummed <b>.", "comfort": "She rubbed her eyes.",
    "carer": "She turned to Mum.", "changes": "She sits now.", "time_of_day": "8:40", "place": "Kitchen",
}  # fmt: skip


@pytest.fixture
def worker(client, cast):
    return people.sign_in(client, cast.priya)


def post(client, **fields):
    return client.post(NEW, data={**fields, "csrf_token": people.token_for(client)})


def test_every_part_is_kept_and_shown_with_the_eye_and_no_quotation_marks(worker):
    assert post(worker, **SEEN).status_code == 303
    page = worker.get("/practitioner/children/K-1001").text
    seen = page.split('<section class="seen">')[1].split("</section>")[0]
    for text in ("She lay on the mat.", "She hummed &lt;b&gt;.", "She rubbed her eyes.", "She turned to Mum.", "She sits now.", "8:40"):
        assert text in seen
    assert "#eye" in seen and "“" not in seen and "<q" not in seen


def test_one_part_is_enough_and_none_is_too_little(worker, db):
    assert post(worker, seen_on=SEEN["seen_on"], carer="She turned to Mum.").status_code == 303
    empty = post(worker, seen_on=SEEN["seen_on"], place="Kitchen")
    assert empty.status_code == 422 and "Write what you saw or heard" in empty.text and 'value="Kitchen"' in empty.text


def test_a_weak_word_is_asked_about_and_kept(worker, db):
    answer = post(worker, seen_on=SEEN["seen_on"], text="The home was chaotic.")
    page = worker.get(answer.headers["location"]).text
    assert "“chaotic” can mean many things. What exactly did you see?" in page and "Write a second note" in page
    db.rollback()
    assert len(db.exec(select(Observation)).all()) == 1
    db.rollback()
    assert "chaotic|" in worker.get(NEW).text


def test_the_question_is_put_to_the_one_who_wrote_it_only(client, cast):
    people.sign_in(client, cast.priya)
    address = post(client, seen_on=SEEN["seen_on"], text="The home was chaotic.").headers["location"]
    people.sign_in(client, cast.sam)
    assert "can mean many things" not in client.get(address).text


def test_a_partner_goes_back_to_the_record(client, cast):
    people.sign_in(client, cast.lowe)
    assert post(client, seen_on=SEEN["seen_on"], text="It was chaotic.").headers["location"] == "/practitioner/children/K-1001"
