"""Every child's report before a conference: looked through first, made in one press, each child's files by themselves."""

import io
import os
import re
import subprocess
import sys
from concurrent.futures import wait
from datetime import timedelta
from uuid import uuid4

import pytest
from docx import Document
from sqlmodel import select
from starlette.testclient import TestClient

from app.conferences.models import Report
from app.exports.copies import together, under_way
from app.exports.copies.orders import HOLD, let_go_of_untaken
from app.exports.copies.under_way import ENDED, LOST, MAKING, WAITING, UnderWay
from app.exports.models import CopyOrder, Rendering
from app.families.models import Allocation
from app.identity.models import PractitionerSession
from app.kit.clock import now, today
from app.main import create_app
from app.trail.models import Happening
from practitioner_ui.reports import together as pages
from tests import people, voices

PAGE = "/practitioner/conferences/CF-1001/copies/professionals"
REVIEW = "/practitioner/children/K-1001/report/CF-1001/copies/professionals"
A_WHILE = timedelta(minutes=16)


@pytest.fixture
def desk(client, cast, told):
    return people.sign_in(client, cast.priya)


def looks_through(desk):
    mark = re.search(r'name="reviewed" value="(\w+)"', desk.get(REVIEW).text)[1]
    return send(desk, REVIEW, looked="yes", reviewed=mark, later="yes")


def send(desk, address, **fields):
    return desk.post(address, data={**fields, "csrf_token": people.token_for(desk)})


def press(desk):
    answer = send(desk, PAGE)
    assert answer.status_code == 303, answer.text[:800]
    wait(set(together.UNDER_WAY))
    return desk.get(PAGE).text


def takes(page):
    return re.findall(r'action="(/practitioner/children/[^"]+/made/\w+)"', page)


def rows(db, table, **which):
    """Read and let go of: an open transaction would keep the pages from writing."""
    found = list(db.exec(select(table).filter_by(**which)))
    db.expunge_all()
    db.rollback()
    return found


def happened(db, what):
    return rows(db, Happening, what=what)


def change(db, table, where=None, **values):
    """As time or somebody else would."""
    for row in db.exec(select(table).where(where) if where is not None else select(table)):
        for name, value in values.items():
            setattr(row, name, value)
        if child := getattr(row, "child_id", None):
            people.record(db, people.SCENE, people.What.ALLOCATED, child_id=child)
    db.commit()
    db.expunge_all()


def test_only_what_was_looked_through_is_made_and_each_child_has_files_of_their_own(desk, db, cast):
    assert desk.get(PAGE).text.count("Not looked through yet.") == 2 and "Make the" not in desk.get(PAGE).text
    assert looks_through(desk).headers["location"] == f"{PAGE}#K-1001"
    page = press(desk)
    assert "Looked through by Priya Nair" in page and page.count("Not looked through yet.") == 1
    files = [desk.post(address, data={"csrf_token": people.token_for(desk)}) for address in takes(page)]
    names = [one.headers["content-disposition"] for one in files]
    assert names == ['attachment; filename="K-1001-CF-1001.docx"', 'attachment; filename="K-1001-CF-1001.pdf"']
    assert Document(io.BytesIO(files[0].content)).paragraphs[0].text == "What Ada told us" and files[1].content.startswith(b"%PDF")
    assert desk.get(PAGE).text.count("Taken on") == 2


def test_every_step_is_on_the_trail_with_whose_copy_it_is(desk, db, cast):
    looks_through(desk)
    for address in takes(press(desk)):
        send(desk, address)
    counts = [len(happened(db, f"copy-{what}")) for what in ("looked-through", "asked-for", "taken")]
    assert counts == [1, 2, 2] and [one.detail["audience"] for one in happened(db, "report-made")] == ["professionals"] * 2
    assert {one.actor_name for one in happened(db, "copy-taken")} == {"Priya Nair"}


def test_a_file_is_taken_once_and_is_held_no_longer(desk, db, cast):
    looks_through(desk)
    address = takes(press(desk))[0]
    assert send(desk, address).status_code == 200
    assert send(desk, address).status_code == 409
    assert {row.format: row.file is None for row in rows(db, CopyOrder)} == {"docx": True, "pdf": False}


def test_what_changed_since_somebody_looked_is_stopped_and_says_so(desk, db, cast):
    looks_through(desk)
    voices.say(db, cast, cast.ada, "and one more thing")
    db.expunge_all()
    page = press(desk)
    assert page.count("Stopped, because something changed since it was looked through") == 2 and not takes(page)
    assert rows(db, Report) == [] and len(happened(db, "copy-stopped")) == 2
    looks_through(desk)
    assert len(takes(press(desk))) == 2


def test_a_restart_in_the_middle_loses_nothing_and_says_what_was_not_made(desk, db, cast, monkeypatch):
    looks_through(desk)
    monkeypatch.setattr(pages, "begin", lambda *given: None)
    page = press(desk)
    assert page.count("Waits its turn") == 2 and "every 2s" in page and "0 of 2 files are ready" in page
    stop_making()
    monkeypatch.undo()
    page = desk.get(PAGE).text
    assert page.count("Not made, because Heard was started again meanwhile") == 2 and "every 2s" not in page
    assert len(takes(press(desk))) == 2


def stop_making():
    """As a server that ends does with every file it holds."""
    while under_way._held:
        os.close(under_way._held.popitem()[1])


def test_another_server_on_the_same_record_says_the_same(desk, db, cast, settings, monkeypatch):
    looks_through(desk)
    monkeypatch.setattr(pages, "begin", lambda *given: None)
    send(desk, PAGE)
    with TestClient(create_app(settings), follow_redirects=False) as client:
        other = people.sign_in(client, cast.priya)
        assert other.get(PAGE).text.count("Waits its turn") == 2
        assert "Make the" not in other.get(PAGE).text, "what another server makes is not made again by a press here"
        UnderWay(settings.home).say([row.id for row in rows(db, CopyOrder)], MAKING)
        assert other.get(PAGE).text.count("Being made") == 2
        stop_making()
        assert other.get(PAGE).text.count("Not made, because Heard was started again meanwhile") == 2
        monkeypatch.undo()
        assert len(takes(press(other))) == 2 and len(takes(desk.get(PAGE).text)) == 2


MAKES = "import sys, uuid, pathlib; from app.exports.copies.under_way import UnderWay; UnderWay(pathlib.Path(sys.argv[1])).take([uuid.UUID(sys.argv[2])]); print('held', flush=True); sys.stdin.read()"


def test_what_a_server_was_making_is_lost_at_the_moment_it_is_killed(settings):
    order, here = uuid4(), UnderWay(settings.home)
    assert here.standing(order) == LOST
    server = subprocess.Popen([sys.executable, "-c", MAKES, settings.home, str(order)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert server.stdout.readline() == b"held\n" and here.standing(order) == WAITING
    server.kill()
    server.communicate()
    assert here.standing(order) == LOST


def test_an_order_that_has_just_ended_is_being_made_until_its_row_is_read_again(settings):
    order, here = uuid4(), UnderWay(settings.home)
    here.take([order])
    here.say([order], ENDED)
    here.let_go([order])
    assert here.standing(order) == MAKING


def test_a_press_makes_nothing_twice(desk, db, cast):
    looks_through(desk)
    press(desk)
    assert "Make the" not in desk.get(PAGE).text and len(takes(press(desk))) == 2
    assert len(rows(db, Report)) == 2


def test_somebody_else_can_neither_take_a_file_nor_see_more_children_than_theirs(desk, db, cast):
    looks_through(desk)
    address = takes(press(desk))[0]
    people.sign_in(desk, cast.ruth)
    assert send(desk, address).status_code == 409 and not takes(desk.get(PAGE).text)
    assert desk.get(PAGE.replace("professionals", "worker")).status_code == 403
    for stranger in (cast.tom, cast.lowe, cast.root):
        assert people.sign_in(desk, stranger).get(PAGE).status_code == 404


def test_an_allocation_that_ended_meanwhile_makes_nothing(desk, db, cast, monkeypatch):
    looks_through(desk)
    held = []
    monkeypatch.setattr(pages, "begin", lambda *given: held.append(given))
    send(desk, PAGE)
    change(db, Allocation, Allocation.practitioner_id == cast.priya.id, to_on=today() - timedelta(days=1))
    together.begin(*held[0])
    wait(set(together.UNDER_WAY))
    assert rows(db, Report) == []


def test_a_file_nobody_takes_is_let_go_of(desk, db, cast):
    looks_through(desk)
    press(desk)
    change(db, CopyOrder, made_at=now() - HOLD - timedelta(minutes=1))
    assert desk.get(PAGE).text.count("nobody took it within an hour") == 2
    let_go_of_untaken(db, people.SCENE)
    db.commit()
    assert all(row.file is None for row in rows(db, CopyOrder)) and len(happened(db, "copy-let-go")) == 2
    assert len(takes(press(desk))) == 2


def test_nothing_leaves_for_whoever_signed_in_a_while_ago_until_they_say_who_they_are(desk, db, cast):
    looks_through(desk)
    change(db, PractitionerSession, created_at=now() - A_WHILE)
    assert send(desk, PAGE).status_code == 422 and send(desk, PAGE, secret="wrong").status_code == 422
    mark = re.search(r'name="reviewed" value="(\w+)"', desk.get(REVIEW).text)[1]
    given = {"format": "txt", "looked": "yes", "reviewed": mark}
    refused = send(desk, REVIEW, **given)
    assert refused.status_code == 422 and "Write your PIN or password" in refused.text and 'value="txt" checked' in refused.text
    assert rows(db, Report) == [] and rows(db, CopyOrder) == []
    made = send(desk, REVIEW, **given, secret=people.PIN)
    assert made.status_code == 200 and len(happened(db, "confirmed")) == 1
    assert len(takes(press(desk))) == 2, "once is enough for a while"


def test_five_wrong_secrets_end_the_session(desk, db, cast):
    looks_through(desk)
    change(db, PractitionerSession, created_at=now() - A_WHILE)
    mark = {"format": "txt", "looked": "yes", "reviewed": "m"}
    answers = [send(desk, PAGE, secret="wrong") for _ in range(3)] + [send(desk, REVIEW, secret="wrong", **mark) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [422] * 6
    assert desk.get(PAGE).headers["location"] == "/practitioner/sign-in"


def test_a_drawing_nobody_painted_is_painted_by_the_copy_that_needs_it_and_kept(desk, db, cast):
    looks_through(desk)
    assert rows(db, Rendering) == [], "looking at a copy paints nothing"
    press(desk)
    assert len(rows(db, Rendering)) == 1
