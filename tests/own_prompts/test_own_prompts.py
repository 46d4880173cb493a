"""What a worker asks in words of their own: open, theirs by name, sealed, and answered like anything else."""

import pytest
from sqlmodel import select

from app.own_prompts.leading import leads
from app.own_prompts.models import OwnPrompt
from app.own_prompts.service import can_ask, pack_with_own
from app.responses.models import Response
from app.responses.views import open_responses
from app.sharing.models import ResponseWish
from app.sittings.devices import open_on_device
from app.sittings.packing import Packed, Room
from app.vault import clear
from tests import people

ASKED = "Tell me about the new house."


@pytest.mark.parametrize(
    "text",
    [
        "Does Mum hit you?", "Did Dad shout", "Tell me who hurt you.", "Tell me why you cry.", "Dad is not nice to you.",
        "You like Dad, don't you?", "Well done. Tell me more.", "How many times did he come?", "x" * 201, "Tell {worker} it.",
    ],
)  # fmt: skip
def test_a_question_that_leads_is_found_and_says_what_to_do_instead(text):
    found = leads(text, "6-7")
    assert found and all(what and remedy for what, remedy in found)
    assert not can_ask([text], "6-7")


@pytest.mark.parametrize("text", [ASKED, "What happens at bedtime?", "Draw the place you like best.", "If you had a wand, what would it do?"])
def test_an_open_question_may_be_asked(text):
    assert leads(text, "11-12") == [] and can_ask([text], "11-12")


def test_at_most_three_are_asked():
    assert can_ask([ASKED] * 3, "6-7") and not can_ask([ASKED] * 4, "6-7")


@pytest.fixture
def at_the_tablet(client, db, cast):
    """Ada has her pages open; Priya wrote one question of her own."""
    plan = Packed(cast.ada, ["how-things-are"], own=(ASKED,))
    [sitting] = pack_with_own(db, cast.actor(cast.priya), [plan], Room(present=("worker",)))
    token = open_on_device(db, cast.actor(cast.priya), sitting, "handed-over")
    db.commit()
    client.cookies.clear()
    client.cookies.set("heard-child", token)
    return sitting


def test_it_is_kept_sealed_and_never_changed(db, cast, at_the_tablet):
    row = db.exec(select(OwnPrompt)).one()
    assert b"house" not in row.text and clear(row, "text") == ASKED and row.insert_only


def test_a_leading_one_is_refused_when_packing(db, cast):
    with pytest.raises(ValueError, match="leads"):
        pack_with_own(db, cast.actor(cast.priya), [Packed(cast.ada, [], own=("Does Mum hit you?",))], Room())


def test_the_child_meets_it_as_one_more_place_with_every_other_way(client, at_the_tablet):
    assert "Priya asks" in client.get("/sit").text
    page = client.get("/sit/own")
    assert ASKED in page.text and page.text.count("/sit/own/asks-1/about/") + page.text.count('name="way"') >= 2
    assert client.get("/sit/own/asks-1/about/drawing").status_code == 200
    assert client.get("/sit/own/asks-2").status_code == 404


def test_a_child_without_one_finds_no_such_place(client, db, cast):
    people.hand_over(client, db, cast, cast.ada)
    assert client.get("/sit/own").status_code == 404 and "asks" not in client.get("/sit").text


def test_what_the_child_answers_is_kept_and_shown_as_the_workers_own_question(client, db, cast, at_the_tablet):
    token = people.token_for(client, "child")
    client.post("/sit/own/asks-1", data={"words": "It smells of paint.", "key": "k1", "csrf_token": token})
    client.post("/sit/own/asks-1/about/words", data={"words": "And it is cold.", "key": "k2", "csrf_token": token})
    rows = db.exec(select(Response).order_by(Response.given_at)).all()
    assert len(rows) == 2 and rows[0].part == "" and rows[1].part
    assert ASKED not in str(rows[0].shown)
    first, more = open_responses(db, cast.actor(cast.priya), cast.ada, rows, "a test")
    assert (first.question, first.asked_by, first.words) == (ASKED, "Priya Nair", "It smells of paint.")
    assert more.asked_by == "" and more.question


def test_who_should_not_see_the_answer_can_be_said_of_it_alone(client, db, cast, at_the_tablet):
    token = people.token_for(client, "child")
    client.post("/sit/own/asks-1", data={"words": "It smells of paint.", "key": "k1", "csrf_token": token})
    marked = 'name="only" value="own/asks-1"'
    assert marked in client.get("/sit/finish").text
    client.post("/sit/finish", data={"wish": "everyone", "only": "own/asks-1", "csrf_token": token})
    wish = db.exec(select(ResponseWish)).one()
    assert (wish.child_id, wish.activity, wish.step) == (cast.ada.id, "own", "asks-1")
