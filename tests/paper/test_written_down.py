"""What a child told in talk or on paper is kept byte for byte in their own record, once, and says who wrote it down."""

import re
from datetime import timedelta

import pytest
from sqlmodel import select

from app.kit.clock import local, today
from app.kit.dates import full
from app.observations.models import Observation
from app.own_prompts.models import OwnPrompt
from app.responses.models import How, Reading, Response
from app.responses.views import open_responses
from app.sittings.models import Manner, Sitting, SittingStatus
from tests import people
from tests.situations import _paper

PAGE = "/practitioner/children/K-1001/written-down"
WORDS = "  he dont  get up\nI done the bottle 😀 "
ROOM = {"day": "", "place": "home", "present": ["worker"]}
SAID = {"ask-1": "how-things-are/home", "words-1": WORDS}


@pytest.fixture
def worker(client, cast):
    return people.sign_in(client, cast.priya)


def send(client, *, files=None, page=PAGE, **fields):
    form = {"csrf_token": people.token_for(client), "form_id": "one", **ROOM, "day": full(today()), **fields}
    return client.post(page, data=form, files=files)


def answers(db, cast, child=None):
    db.expire_all()
    child = child or cast.ada
    rows = db.exec(select(Response).where(Response.child_id == child.id).order_by(Response.given_at)).all()
    views = open_responses(db, cast.actor(cast.priya), child, rows, "test")
    db.commit()
    return views


def test_words_are_kept_byte_for_byte_in_a_sitting_that_says_who_wrote_them(worker, db, cast):
    answer = send(worker, **SAID)
    assert answer.status_code == 303, answer.text[-3000:]
    (sitting,) = db.exec(select(Sitting)).all()
    assert (sitting.manner, sitting.status, sitting.seen_alone) == (Manner.WRITTEN_DOWN, SittingStatus.FINISHED, True)
    assert local(sitting.opened_at).date() == today()
    (view,) = answers(db, cast)
    assert (view.words, view.question, view.asked_in, view.area) == (WORDS, "How is it at home?", "talk", "emotional-behavioural")
    assert view.manner == "Ada said this aloud. Priya Nair wrote it down word for word."
    assert db.exec(select(Reading)).one().practitioner_id == cast.priya.id


def test_the_same_page_sent_twice_keeps_one_and_another_text_is_not_lost(worker, db, cast):
    first, again = send(worker, **SAID), send(worker, **SAID)
    assert first.headers["location"] == again.headers["location"]
    changed = send(worker, **{**SAID, "words-1": "and the dog"})
    assert changed.status_code == 409
    assert "and the dog" in changed.text
    assert [view.words for view in answers(db, cast)] == [WORDS]
    fresh = re.search(r'name="form_id" value="(\w+)"', changed.text)[1]
    assert send(worker, **{**SAID, "words-1": "and the dog", "form_id": fresh}).status_code == 303
    assert {view.words for view in answers(db, cast)} == {WORDS, "and the dog"}


def test_a_picture_and_words_to_one_question_both_stand(worker, db, cast):
    fields = {**SAID, "ask-paper-1": "how-things-are/home", "words-paper-1": "that is my bed"}
    assert send(worker, files={"paper-1": ("a.png", _paper(), "image/png")}, **fields).status_code == 303
    said, made = answers(db, cast)
    assert (made.kind, made.part, made.words, made.asked_in) == ("photo", "about", "that is my bed", "paper")
    assert made.manner.startswith("Ada made this on paper. Priya Nair photographed it. Ada said the words aloud.")
    assert made.superseded_by is None and said.superseded_by is None


def test_two_things_said_to_one_question_are_two_answers_not_a_change_of_mind(worker, db, cast):
    send(worker, **SAID, **{"ask-2": "how-things-are/home", "words-2": "and it is loud"})
    first, second = answers(db, cast)
    assert (first.words, second.words) == (WORDS, "and it is loud")
    assert first.superseded_by is None
    assert second.question == "How is it at home?" and second.asked_by == "Priya Nair"


def test_a_question_that_led_is_kept_as_it_was_asked_and_the_record_says_so(worker, db, cast):
    led = "Daddy hits you, doesn't he?"
    assert send(worker, **{"ask-1": "own", "own-1": led, "words-1": "yes"}).status_code == 303
    (view,) = answers(db, cast)
    assert view.question == led
    assert "it may have led the answer" in view.asked_line
    assert "it may have led the answer" in worker.get("/practitioner/children/K-1001").text
    assert db.exec(select(OwnPrompt)).one().text != led.encode()


def test_a_child_who_began_was_asked_nothing(worker, db, cast):
    send(worker, **{"ask-1": "nobody", "words-1": "I hate tea time"})
    (view,) = answers(db, cast)
    assert (view.question, view.asked_by, view.asked_in) == ("Nobody asked. Ada began.", "", "nobody")


@pytest.mark.parametrize(
    ("left", "says"),
    [(How.SAID_NOTHING, "was asked and said nothing"), (How.DONT_KNOW, "did not know"), (How.SKIPPED, "did not want to say")],
)
def test_no_words_is_an_answer_too(worker, db, cast, left, says):
    send(worker, **{"ask-1": "how-things-are/home", "left-1": left.value})
    (view,) = answers(db, cast)
    assert (view.how, view.words) == (left, "")
    assert says in view.manner and "Priya Nair wrote that down" in view.manner


def test_a_no_to_all_of_it_is_a_sitting_that_was_declined(worker, db, cast):
    assert send(worker, refused="yes", reason="shook her head").status_code == 303
    assert db.exec(select(Sitting)).one().status == SittingStatus.DECLINED
    db.commit()
    assert "said no that day" in worker.get("/practitioner/children/K-1001").text


def test_what_was_seen_stands_apart_and_belongs_to_the_sitting(worker, db, cast):
    send(worker, **SAID, seen="She held the door.")
    seen = db.exec(select(Observation)).one()
    assert (seen.sitting_id, seen.seen_alone, seen.seen_on) == (db.exec(select(Sitting)).one().id, True, today())


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"day": ""}, "day"), ({"day": "soon"}, "day"), ({"day": full(today() + timedelta(days=1))}, "day"),
        ({"day": "1 May 1999"}, "day"), ({"time": "tea"}, "time"), ({"place": ""}, "place"), ({"present": []}, "present"),
        ({"present": ["worker", "parent"]}, "not_alone_reason"), ({"ask-1": ""}, "ask-1"), ({"ask-1": "how-things-are/x"}, "ask-1"),
        ({"ask-1": "own"}, "own-1"), ({"left-1": "skipped"}, "words-1"), ({"words-2": "x" * 20_001, "ask-2": "nobody"}, "words-2"),
        ({"refused": "yes"}, "refused"), ({"words-paper-1": "my bed"}, "paper-1"),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_beside_it_and_nothing_typed_is_lost(worker, db, cast, changed, field):
    answer = send(worker, **{**SAID, **changed})
    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.text and f'id="{field}"' in answer.text
    assert "I done the bottle 😀 " in answer.text
    assert not db.exec(select(Sitting)).all()


def test_a_broken_picture_keeps_nothing_and_says_what_to_do(worker, db, cast):
    answer = send(worker, files={"paper-1": ("a.png", b"not a picture", "image/png")}, **SAID, **{"ask-paper-1": "nobody"})
    assert answer.status_code == 422
    assert "That is not a picture we can open" in answer.text
    assert not db.exec(select(Sitting)).all()


def test_on_to_the_brother_with_place_and_day_but_none_of_her_words(worker, db, cast):
    sitting = send(worker, **SAID, place_note="the blue room").headers["location"].rsplit("/", 1)[1]
    assert f"K-1002/written-down?after={sitting}" in worker.get(f"{PAGE}/{sitting}").text
    his = worker.get(f"/practitioner/children/K-1002/written-down?after={sitting}").text
    assert "the blue room" in his and "I done the bottle" not in his
    assert re.search(r'value="home" checked', his) and re.search(r'name="present"[^>]*value="worker" checked', his)
    strangers = worker.get(f"/practitioner/children/K-1002/written-down?after={'0' * 32}")
    assert strangers.status_code == 200 and " checked" not in strangers.text


def test_the_same_page_id_for_two_children_makes_two_records(worker, db, cast):
    send(worker, **SAID)
    assert send(worker, page=PAGE.replace("1001", "1002"), **SAID).status_code == 303
    assert {view.child_id for view in (*answers(db, cast), *answers(db, cast, cast.ben))} == {cast.ada.id, cast.ben.id}
