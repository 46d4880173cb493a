"""Into a sitting with a code, and what the page says before anything is asked."""

import pytest
from sqlmodel import select

from app.sittings.models import Sitting
from app.sittings.packing import invite
from tests import people


@pytest.fixture
def code(db, cast, settings):
    sitting = people.pack_for(db, cast, cast.ada)
    made = invite(db, cast.actor(cast.priya), sitting, settings)
    db.commit()
    return made.written


def open_with(client, code: str):
    client.get("/e")
    return client.post("/e", data={"code": code, "csrf_token": people.token_for(client, "visit")})


def test_opening_the_page_changes_nothing(client, db, code):
    assert client.get("/e").status_code == 200
    db.rollback()
    assert db.exec(select(Sitting)).one().status == "packed"


def test_the_code_opens_once_however_it_is_typed(client, code):
    assert open_with(client, code.lower().replace("-", " ")).headers["location"] == "/sit/hello"
    assert client.get("/sit/hello").status_code == 200
    client.cookies.clear()
    assert open_with(client, code).status_code == 422


def test_a_wrong_code_is_told_kindly_and_names_nobody(client, code):
    page = open_with(client, "AAA-AAAAAAA")
    assert page.status_code == 422 and "Ada" not in page.text and 'role="alert"' in page.text


@pytest.mark.parametrize("typed", ["", "x" * 5000, "<b>", "\u202e\u0000", "🦊" * 10])
def test_anything_may_be_typed(client, typed):
    assert open_with(client, typed).status_code == 422


def test_the_childs_own_word_for_it_is_kept_and_bars_nothing(client, db, cast):
    people.hand_over(client, db, cast, cast.ada, band="8-10")
    assert "keep it secret" in client.get("/sit/hello").text
    data = {"csrf_token": people.token_for(client, "child"), "understood": "question"}
    assert client.post("/sit/hello", data=data).headers["location"] == "/sit/ask"
    page = client.get("/sit/ask").text
    assert "You can ask" in page and 'href="/sit/with-me"' in page
    db.rollback()
    assert db.exec(select(Sitting)).one().understood == "question"


def test_who_is_here_is_kept_and_then_comes_the_map(client, db, cast):
    people.hand_over(client, db, cast, cast.ada, band="8-10")
    data = {"csrf_token": people.token_for(client, "child"), "key": "k", "choice": ["my-worker", "mum"]}
    assert client.post("/sit/with-me", data=data).headers["location"] == "/sit?kept=1"
