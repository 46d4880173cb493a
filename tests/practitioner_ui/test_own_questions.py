"""A worker's own question on the packing page: looked through as it is typed, refused while it leads, asked by name."""

import pytest
from sqlmodel import select

from app.own_prompts.models import OwnPrompt
from app.sittings.models import Sitting
from app.vault import clear
from tests import people

PACK = "/practitioner/families/FM-1001/pack"
ADA = {"children": ["K-1001"], "place": "home", "activities-K-1001": ["how-things-are"]}


@pytest.fixture
def worker(client, cast):
    return people.sign_in(client, cast.priya)


def post(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


def test_it_is_looked_through_as_it_is_typed_and_nothing_is_kept(worker, db):
    said = post(worker, "/practitioner/own-question", which="own-K-1001-1", **{"own-K-1001-1": "Does Mum shout?", "band-K-1001": "6-7"})
    assert said.status_code == 200 and "can be answered yes or no" in said.text and "Tell me about" in said.text
    fine = post(worker, "/practitioner/own-question", which="own-K-1001-1", **{"own-K-1001-1": "What is tea like?", "band-K-1001": "6-7"})
    assert "This asks openly." in fine.text
    db.rollback()
    assert db.exec(select(OwnPrompt)).all() == []


def test_packing_is_refused_while_it_leads_and_what_was_typed_stays(worker, db):
    page = post(worker, PACK, **ADA, **{"own-K-1001-1": "Does Mum shout?", "own-K-1001-2": "Tell me about tea."})
    assert page.status_code == 422 and "can be answered yes or no" in page.text
    assert 'value="Does Mum shout?"' in page.text and 'value="Tell me about tea."' in page.text
    db.rollback()
    assert db.exec(select(Sitting)).all() == []


def test_an_open_one_is_packed_once_with_the_sitting(worker, db):
    fields = {**ADA, "own-K-1001-2": "Tell me about tea."}
    assert post(worker, PACK, **fields).status_code == 303 and post(worker, PACK, **fields).status_code == 303
    db.rollback()
    sitting, row = db.exec(select(Sitting)).one(), db.exec(select(OwnPrompt)).one()
    assert sitting.activities == ["how-things-are", "own"] and clear(row, "text") == "Tell me about tea."
    assert (row.number, row.sitting_id) == (1, sitting.id)


def test_another_question_is_another_sitting(worker, db):
    post(worker, PACK, **ADA, **{"own-K-1001-1": "Tell me about tea."})
    post(worker, PACK, **ADA, **{"own-K-1001-1": "Tell me about bed."})
    db.rollback()
    assert len(db.exec(select(Sitting)).all()) == 2


def test_a_question_of_ones_own_is_enough_to_pack(worker):
    assert post(worker, PACK, children=["K-1001"], place="home", **{"own-K-1001-1": "Tell me about tea."}).status_code == 303


def test_changing_the_wording_sends_nothing_typed_in_an_address(worker):
    page = post(worker, f"{PACK}/K-1001", **{**ADA, "band-K-1001": "8-10", "own-K-1001-1": "Tell me about tea."})
    assert page.status_code == 200 and 'value="Tell me about tea."' in page.text
    assert "hx-get" not in worker.get(PACK).text.split('id="children"')[1]
