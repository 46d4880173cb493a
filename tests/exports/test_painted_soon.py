"""A drawing is painted a moment after it was kept, by the server that took it; nobody waits for that, least of all the child."""

import asyncio
import threading
from uuid import uuid4

import pytest
from sqlmodel import select
from starlette.testclient import TestClient

from app import by_time
from app.by_time import CHORES, MOMENT, paint
from app.exports.models import Rendering
from app.exports.pictures import quietly
from app.responses.models import Response
from tests import people, sealing, voices

HOUSE = "/sit/my-three-houses/worries"
PATIENCE = 20  # seconds, of which a moment is asked for; what is not done by then is not done at all


class Server:
    """One that paints: its minute never comes, a moment passes at once, and what it paints waits until a test lets it."""

    def __init__(self) -> None:
        self.waited: list[float] = []
        self.begun, self.may_paint, self.done = threading.Semaphore(0), threading.Event(), threading.Semaphore(0)
        self.at_once, self.most = 0, 0
        self.may_paint.set()

    async def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        if seconds != MOMENT.total_seconds():
            await asyncio.Event().wait()

    def made(self, job: str, given: tuple):
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        self.begun.release()
        assert self.may_paint.wait(PATIENCE)
        self.at_once -= 1
        return {one.file: b"\xff\xd8 a picture" for one in given}

    def once(self, app, chore) -> None:
        by_time_once(app, chore)
        if chore.do is paint:
            self.done.release()


by_time_once = by_time.once


@pytest.fixture
def server(monkeypatch):
    quietly._could_not.clear()
    one = Server()
    monkeypatch.setattr(by_time, "CHORES", [chore for chore in CHORES if chore.do is paint])
    monkeypatch.setattr(by_time, "wait", one.wait)
    monkeypatch.setattr(by_time, "once", one.once)
    monkeypatch.setattr(quietly, "made", one.made)
    yield one
    one.may_paint.set()


@pytest.fixture
def client(server, app):
    with TestClient(app, follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


def rows(db, table):
    db.expire_all()
    found = list(db.exec(select(table)))
    db.rollback()
    return found


def draws(client, **how):
    sheet, token = uuid4().hex, people.token_for(client, "child")
    batch = {"drawing": sheet, "seq": 0, "ops": [voices.STROKE]}
    assert client.post(f"{HOUSE}/strokes", json=batch, headers={"X-CSRF-Token": token}).status_code == 200
    return client.post(HOUSE, data={"key": uuid4().hex, "drawing": sheet, "words": "the stairs", "csrf_token": token, **how})


def test_a_drawing_a_child_gives_is_painted_a_moment_later(client, server, db, cast):
    people.hand_over(client, db, cast, cast.ada)
    assert draws(client).status_code == 303
    assert server.done.acquire(timeout=PATIENCE), "the server did not paint it by itself"
    assert [row.child_id for row in rows(db, Rendering)] == [cast.ada.id]
    assert MOMENT.total_seconds() in server.waited and MOMENT.total_seconds() <= 2


def test_a_drawing_taken_in_sealed_is_painted_a_moment_later(client, server, app, db, cast):
    tablet = sealing.tablet_for(db, app.state.keyring, cast.actor(cast.priya), people.pack_for(db, cast, cast.ada))
    sheet = uuid4().hex
    for item in (tablet.strokes(f"{HOUSE}/strokes", sheet, 0, [voices.STROKE]), tablet.page(HOUSE, drawing=sheet, marks="1")):
        assert tablet.send(client, item).json()["state"] == "kept"
    assert server.done.acquire(timeout=PATIENCE), "the server did not paint it by itself"
    assert [row.batches for row in rows(db, Rendering)] == [1]


def test_no_child_waits_for_a_painting_and_it_holds_nobody_up(client, server, db, cast):
    """The first is still being painted when the second is given: both are kept, and they are painted one after the other."""
    server.may_paint.clear()
    people.hand_over(client, db, cast, cast.ada)
    assert draws(client).status_code == 303
    assert server.begun.acquire(timeout=PATIENCE)
    assert draws(client).status_code == 303 and len(rows(db, Response)) == 2
    assert rows(db, Rendering) == []
    server.may_paint.set()
    assert server.done.acquire(timeout=PATIENCE) and server.done.acquire(timeout=PATIENCE)
    assert len(rows(db, Rendering)) == 2 and server.most == 1


def test_a_painting_that_fails_is_nothing_to_the_child(client, server, db, cast, monkeypatch):
    monkeypatch.setattr(quietly, "made", lambda *given: 1 / 0)
    people.hand_over(client, db, cast, cast.ada)
    for _ in range(2):
        assert draws(client).status_code == 303
        assert server.done.acquire(timeout=PATIENCE), "the server goes on"
    assert len(rows(db, Response)) == 2 and rows(db, Rendering) == []


def test_nobody_is_told_of_what_was_taken_back(db, cast):
    told = []
    db.info["once_kept"] = [lambda: told.append("taken back")]
    db.connection()
    db.rollback()
    db.info["once_kept"] = [lambda: told.append("kept")]
    voices.say(db, cast, cast.ada, "kept")
    voices.say(db, cast, cast.ada, "and nothing more is told of the first")
    assert told == ["kept"]


def test_an_answer_without_a_drawing_wakes_nobody(client, server, db, cast):
    people.hand_over(client, db, cast, cast.ada)
    data = {"key": uuid4().hex, "words": "Tuesdays", "csrf_token": people.token_for(client, "child")}
    assert client.post("/sit/what-i-want-the-meeting-to-know/know", data=data).status_code == 303
    assert draws(client).status_code == 303
    assert server.done.acquire(timeout=PATIENCE) and not server.done.acquire(blocking=False)
    assert server.waited.count(MOMENT.total_seconds()) == 1


def test_a_child_loses_nothing_where_the_server_is_just_ending(client, server, app, db, cast):
    people.hand_over(client, db, cast, cast.ada)
    ended = asyncio.new_event_loop()
    ended.close()
    app.state.drawn._loop = ended
    assert draws(client).status_code == 303 and len(rows(db, Response)) == 1
