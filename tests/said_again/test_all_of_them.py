"""One page holds every wish and worry named for a child: told once or again, and which action rests on it, overdue or none."""

from datetime import timedelta

import pytest

from app.attachments.models import Attachment
from app.kit.clock import today
from app.kit.dates import full
from app.plans.models import Action, Outcome, Plan
from app.trail import What, record
from app.vault import seal
from tests import people, voices
from tests.said_again.test_pages import HOME, send, the_tag

PAGE = f"{HOME}/said-again"


@pytest.fixture
def told(client, db, cast):
    """Ada told twice that she wants help in the mornings; once that the dog bites."""
    answers = [voices.say(db, cast, cast.ada, words) for words in ("Come in the morning.", "Someone at seven.", "He bites.")]
    people.sign_in(client, cast.priya)
    first, second, third = (f"{HOME}/responses/{one.id.hex}/said-again" for one in answers)
    send(client, first, said_name="Help in the mornings", said_kind="wish")
    send(client, second, said_tag=the_tag(client, first.removesuffix("/said-again")))
    send(client, third, said_name="The dog", said_kind="worry")
    return answers


def act_on(db, cast, answer, **more) -> None:
    """An action in the outcome this answer was placed in."""
    plan = Plan(child_id=cast.ada.id, started_on=today() - timedelta(days=90))
    outcome = Outcome(child_id=cast.ada.id, plan_id=plan.id, number=1)
    action = Action(child_id=cast.ada.id, outcome_id=outcome.id, **more)
    seal(db, action, what="A helper comes at seven", who="Priya Nair")
    for row in (plan, outcome, action):
        db.add(row)
        db.flush()
    db.add(Attachment(child_id=cast.ada.id, outcome_id=outcome.id, response_id=answer.id, attached_by=cast.priya.id))
    record(db, people.SCENE, What.ATTACHED, child_id=cast.ada.id, subject=action)
    db.commit()


def test_worker_manager_and_chair_see_all_of_them_and_nobody_else_does(client, cast, told):
    for who in (cast.priya, cast.sam, cast.ruth):
        page = people.sign_in(client, who).get(PAGE)
        assert page.status_code == 200 and "Help in the mornings" in page.text and "The dog" in page.text
        assert "in 2 sittings" in page.text and "in one sitting" in page.text and page.text.count("No action rests on it.") == 2
        assert page.text.count("Answer of") == 3 and f'href="{PAGE}"' in client.get(HOME).text
    assert {people.sign_in(client, who).get(PAGE).status_code for who in (cast.lowe, cast.noor)} == {403}
    assert people.sign_in(client, cast.tom).get(PAGE).status_code == 404


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"by_when": today() - timedelta(days=3)}, f"Overdue since {full(today() - timedelta(days=3))}"),
        ({"by_when": today() + timedelta(days=3)}, f"By {full(today() + timedelta(days=3))}"),
        ({"done_on": today()}, f"Done {full(today())}"), ({}, "No day set"),
    ],
)  # fmt: skip
def test_the_action_that_rests_on_it_says_how_it_stands(client, db, cast, told, more, says):
    act_on(db, cast, told[0], **more)
    page = people.sign_in(client, cast.sam).get(PAGE).text
    assert "Outcome 1: A helper comes at seven (Priya Nair)" in page and says in page
    assert page.count("No action rests on it.") == 1, "the dog's"


def test_one_taken_back_everywhere_says_so_and_a_brothers_is_not_here(client, db, cast, told):
    page = f"{HOME}/responses/{told[2].id.hex}"
    people.sign_in(client, cast.priya)
    send(client, f"{page}/said-again/taken-back", said_tag=the_tag(client, page))
    assert "It was taken back from every answer." in client.get(PAGE).text
    assert "Help in the mornings" not in client.get(PAGE.replace("1001", "1002")).text
