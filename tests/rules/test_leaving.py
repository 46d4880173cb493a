"""A file of a child's record leaves in one way only, and never for whoever finds a screen that was signed in long ago."""

import re
from datetime import timedelta

import pytest
from sqlmodel import select

from app.identity.models import PractitionerSession
from app.kit.clock import now
from app.trail.models import Happening
from tests import people, situations
from tests.routes import walk
from tests.rules.test_code import PYTHON, calls, name_of

THE_WAY = "practitioner_ui/desk/leaving.py"
SHOWN_ON_PAGES = {"practitioner_ui/recordings/pages.py", "practitioner_ui/tablets/shelf.py"}
"""pictures and sounds of a page, which are looked at and not handed on"""
BLANK = {"practitioner_ui/paper/packs.py"}
"""empty pages for a child to draw and write on: nothing of a record is in them"""
A_COPY = re.compile(r"attachment|pdf|csv|officedocument|zip|octet-stream|fhir")
PAGE = "/practitioner/children/K-1001"
WHILE_AGO = timedelta(minutes=16)


@pytest.fixture
def desk(client, db, cast):
    found = situations.one_of_everything(db, cast)
    return people.sign_in(client, cast.priya), found


def grow_stale(db) -> None:
    row = db.exec(select(PractitionerSession)).one()
    row.created_at, row.confirmed_at = now() - WHILE_AGO, None
    db.commit()


def is_copy(answer) -> bool:
    return bool(A_COPY.search(answer.headers.get("content-type", "") + answer.headers.get("content-disposition", "")))


def copies(client, found) -> set[str]:
    asked = [one for one in walk(client.app) if "GET" in one.methods and one.path.startswith("/practitioner")]
    return {one.path for one in asked if is_copy(client.get(found.address(one.path)))}


def test_no_page_makes_a_file_by_itself():
    named = {name_of(f) for f in PYTHON if "content-disposition" in f.read_text().lower()}
    assert named == {THE_WAY, *SHOWN_ON_PAGES}, "let a copy leave by `leaves` of practitioner_ui/desk/leaving.py"
    assert all('"inline;' in f.read_text() or "'inline;" in f.read_text() for f in PYTHON if name_of(f) in SHOWN_ON_PAGES)
    by_hand = {name_of(f) for f in PYTHON if {"FileResponse", "StreamingResponse"} & set(calls(f))}
    assert {name for name in by_hand if name.startswith("practitioner_ui/")} == set()


def test_only_pages_with_nothing_on_them_leave_without_asking():
    assert {name_of(f) for f in PYTHON if "blank" in calls(f)} == {THE_WAY, *BLANK}


def test_every_file_there_is_to_take_asks_who_is_there_when_signing_in_was_a_while_ago(desk, db):
    client, found = desk
    there = copies(client, found)
    assert len(there) >= 2, "a walk that sees no file is blind"
    grow_stale(db)
    assert copies(client, found) == set()
    for path in there:
        answer = client.get(found.address(path))
        assert answer.status_code == 303 and answer.headers["location"].startswith("/practitioner/confirm?then=")


def test_what_was_asked_for_comes_once_they_say_who_they_are(desk, db):
    client, _found = desk
    grow_stale(db)
    asked = client.get(f"{PAGE}/chronology.csv?kind=plan&order=oldest&why=court").headers["location"]
    page = client.get(asked)
    assert "Your PIN or password" in page.text and "refresh" not in page.headers
    then = re.search(r'name="then" value="([^"]+)"', page.text)[1].replace("&amp;", "&")
    token = people.token_for(client)
    wrong = client.post("/practitioner/confirm", data={"csrf_token": token, "then": then, "secret": "0000"})
    assert wrong.status_code == 422 and "does not fit" in wrong.text
    right = client.post("/practitioner/confirm", data={"csrf_token": token, "then": then, "secret": people.PIN})
    assert right.status_code == 303
    ready = client.get(right.headers["location"])
    assert ready.headers["refresh"] == f"0; url={then}" and "Take the file" in ready.text
    file = client.get(then)
    assert file.status_code == 200 and "Plan" in file.text and "Born" not in file.text


def test_a_file_that_was_not_let_go_is_not_on_the_trail_as_gone(desk, db):
    client, found = desk
    grow_stale(db)
    client.get(f"{PAGE}/chronology.csv?why=court"), client.get(found.address(f"{PAGE}/letters/{{letter_id}}/letter.pdf"))
    left = {"chronology-exported", "letter-printed"}
    assert [row.what for row in db.exec(select(Happening)) if row.what in left] == []


@pytest.mark.parametrize("then", ["", "https://evil.example", "//evil.example", f"{PAGE}/../../sign-out", f"{PAGE}//x", "/practitioner/sign-in", f"{PAGE}\\x", f"{PAGE};url=x"])
def test_nobody_is_sent_anywhere_but_to_a_childs_record(desk, then):
    client, _found = desk
    assert client.get("/practitioner/confirm", params={"then": then}).headers["location"] == "/practitioner"
    sent = client.post("/practitioner/confirm", data={"csrf_token": people.token_for(client), "then": then})
    assert sent.headers["location"] == "/practitioner"
