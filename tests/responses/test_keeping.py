"""An answer we said we kept is kept: once, byte for byte, under the right child, however often it is sent."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from sqlmodel import select
from starlette.testclient import TestClient

from app.drawings.ops import Refused
from app.responses.models import DrawingBatch, Reading, Response
from app.trail import show
from app.vault import clear, clear_json
from tests import people, voices

WORDS = "/sit/what-i-want-the-meeting-to-know"


def first_words_step(app) -> str:
    from app.catalogue import catalogue

    activity = catalogue().activities["what-i-want-the-meeting-to-know"]
    return next(step.id for step in activity.steps if step.kind == "words")


@pytest.fixture
def tablet(client: TestClient, db, cast) -> TestClient:
    people.hand_over(client, db, cast, cast.ada)
    return client


def send(tablet: TestClient, words: str, key: str = "", **more: str):
    data = {"words": words, "key": key or uuid4().hex, "csrf_token": people.token_for(tablet, "child"), **more}
    return tablet.post(f"{WORDS}/{first_words_step(tablet.app)}", data=data)


def kept(db) -> list[Response]:
    db.rollback()
    return list(db.exec(select(Response).order_by(Response.given_at)))


def read(db, row: Response) -> str | None:
    show(db, people.SCENE, row.child_id, [row])
    words = clear(row, "words")
    db.commit()
    return words


AWKWARD = [
    "Tuesdays are the hard one.",
    "  spaces before and after  ",
    "two\nlines\n\nand a gap",
    "👩‍👧‍👦 🏠 🌙",
    "أريد أن يأتي أحد في الصباح",
    "<script>alert(1)</script> {{ 7*7 }} <b>bold</b>",
    "quote \" apostrophe ' backslash \\ percent %s null? \u200b zero-width",
    "'; DROP TABLE response; --",
    "e\u0301 and é are not the same bytes",
    "a" * 20_000,
    "é" * 20_000,
]


@pytest.mark.parametrize("words", AWKWARD, ids=range(len(AWKWARD)))
def test_words_are_kept_byte_for_byte(tablet, db, words):
    answer = send(tablet, words)
    assert answer.status_code == 303, answer.text[:500]
    [row] = kept(db)
    assert read(db, row) == words


def test_sending_twice_keeps_one(tablet, db):
    key = uuid4().hex
    for _ in range(3):
        assert send(tablet, "I want someone to come in the morning.", key).status_code == 303
    assert len(kept(db)) == 1


def test_fifty_at_once_keep_one(tablet, db):
    """R8, at fifty copies in parallel."""
    key = uuid4().hex
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: send(tablet, "the same words", key).status_code, range(50)))
    assert set(answers) == {303}
    assert len(kept(db)) == 1


def test_sixteen_writers_lose_nothing_and_nobody_hears_locked(tablet, db):
    """R7: read-then-write from sixteen threads; every acknowledged answer is there."""
    words = [f"answer {n}" for n in range(64)]
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda text: send(tablet, text).status_code, words))
    assert set(answers) == {303}
    assert sorted(read(db, row) for row in kept(db)) == sorted(words)


def test_a_change_of_mind_keeps_both(tablet, db):
    key = uuid4().hex
    send(tablet, "first thought", key)
    send(tablet, "second thought", key)
    rows = kept(db)
    assert [read(db, row) for row in rows] == ["first thought", "second thought"]
    assert rows[1].supersedes_id == rows[0].id


def test_too_many_words_are_refused_kindly_and_not_lost(tablet, db):
    words = "word " * 5_000
    answer = send(tablet, words)
    assert answer.status_code == 422
    assert words.strip() in answer.text
    assert kept(db) == []


def test_what_was_shown_is_kept_with_the_answer(tablet, db):
    send(tablet, "words")
    [row] = kept(db)
    assert row.shown["question"] and row.shown["band"] == "6-7" and row.shown["language"] == "en" and row.shown["version"]


@pytest.mark.parametrize("how", ["dont-know", "not-now"])
def test_not_answering_is_kept_as_an_answer(tablet, db, how):
    assert send(tablet, "", how=how).status_code == 303
    [row] = kept(db)
    assert row.how == how and row.words is None


def strokes(tablet: TestClient, sheet: str, seq: int, ops: list, token: str | None = None):
    return tablet.post(
        "/sit/my-three-houses/worries/strokes", json={"drawing": sheet, "seq": seq, "ops": ops},
        headers={"X-CSRF-Token": people.token_for(tablet, "child") if token is None else token},
    )  # fmt: skip


def test_every_batch_of_strokes_is_kept_before_it_is_acknowledged(tablet, db):
    sheet = uuid4().hex
    for seq in range(4):
        assert strokes(tablet, sheet, seq, [voices.STROKE]).json() == {"kept": seq}
        assert strokes(tablet, sheet, seq, [voices.STROKE]).json() == {"kept": seq}
    db.rollback()
    rows = db.exec(select(DrawingBatch).order_by(DrawingBatch.seq)).all()
    assert [row.seq for row in rows] == [0, 1, 2, 3]
    show(db, people.SCENE, rows[0].child_id, rows)
    assert clear_json(rows[0], "ops") == [voices.STROKE]


def test_marks_that_are_none_are_refused_without_a_fault_on_our_side(tablet, db):
    for ops in ([{"op": "explode"}], [1], [{"op": "stroke"}], [{**voices.STROKE, "colour": "#f00"}], [{**voices.STROKE, "d": ["x"]}]):
        assert strokes(tablet, uuid4().hex, 0, ops).status_code == 422
    assert issubclass(Refused, Exception)
    for body in ("not json", "[]", '{"drawing": 5}'):
        answer = tablet.post("/sit/my-three-houses/worries/strokes", content=body, headers={
            "X-CSRF-Token": people.token_for(tablet, "child"), "Content-Type": "application/json"})  # fmt: skip
        assert 400 <= answer.status_code < 500
    db.rollback()
    assert db.exec(select(DrawingBatch)).all() == []


def test_a_sheet_of_her_brother_takes_no_strokes_from_her(client, db, cast):
    sheet = uuid4().hex
    people.hand_over(client, db, cast, cast.ben)
    assert strokes(client, sheet, 0, [voices.STROKE]).status_code == 200
    people.hand_over(client, db, cast, cast.ada)
    assert strokes(client, sheet, 1, [voices.STROKE]).status_code in (404, 409, 500)
    db.rollback()
    assert {row.child_id for row in db.exec(select(DrawingBatch))} == {cast.ben.id}


def test_nothing_is_read_for_a_child(tablet, db):
    send(tablet, "words")
    db.rollback()
    assert db.exec(select(Reading)).all() == []
