"""What was seen of a child who does not tell in words: thought about, placed, and never in quotation marks."""

import pytest
from sqlalchemy import event
from sqlmodel import select

from app.attachments.models import Attachment
from app.families.models import Child
from app.kit.clock import today
from app.observations.service import observe
from app.trail import What, record
from tests import people, voices

HOME = "/practitioner/children/K-1001"


@pytest.fixture
def seen(db, cast):
    row = observe(
        db, cast.actor(cast.lowe), child_id=cast.ada.id, seen_on=today(), text="Asleep on the floor.", area="education"
    )
    db.commit()
    return row


def send(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


def test_a_view_and_a_place(client, db, cast, seen):
    people.sign_in(client, cast.priya)
    one = f"{HOME}/observations/{seen.id.hex}"
    assert send(client, one + "/analyses", now="Tired every day.").status_code == 303
    assert send(client, one + "/attachments", place="area:education").status_code == 303
    page = client.get(one)
    for text in ("Asleep on the floor.", "Tired every day.", "Opinion", "School"):
        assert text in page.text
    assert "“" not in page.text
    assert "Asleep on the floor." in client.get(HOME + "/assessment").text
    assert db.exec(select(Attachment)).one().observation_id == seen.id


def test_an_empty_view_comes_back_with_its_reason(client, cast, seen):
    people.sign_in(client, cast.priya)
    answer = send(client, f"{HOME}/observations/{seen.id.hex}/analyses", now=" ")
    assert answer.status_code == 422 and "Write at least one of the three" in answer.text


def test_a_brothers_observation_is_not_under_this_childs_address(client, db, cast):
    bens = observe(db, cast.actor(cast.priya), child_id=cast.ben.id, seen_on=today(), text="Bens.")
    db.commit()
    people.sign_in(client, cast.priya)
    assert client.get(f"{HOME}/observations/{bens.id.hex}").status_code == 404
    assert send(client, f"{HOME}/observations/{bens.id.hex}/attachments", place="area:health").status_code == 404


@pytest.mark.parametrize("page", ["", "/assessment", "/plan"])
def test_the_number_of_queries_does_not_grow_with_the_record(client, app, db, cast, page):
    people.sign_in(client, cast.priya)
    statements: list[str] = []
    event.listen(app.state.engine, "before_cursor_execute", lambda *args: statements.append(args[2]))

    def count() -> int:
        statements.clear()
        assert client.get(HOME + page).status_code == 200
        return len([one for one in statements if one.startswith("SELECT")])

    for _ in range(2):
        voices.say(db, cast, cast.ada, "Words.")
    before = count()
    for _ in range(8):
        voices.say(db, cast, cast.ada, "Words.")
    assert count() <= before, statements


def test_nobody_asks_whether_an_unborn_child_was_seen_alone(client, db, cast):
    child = Child(family_id=cast.ada.family_id, reference="K-1009", name="Unborn baby", due_on=today())
    db.add(child)
    record(db, cast.actor(cast.priya), What.CHILD_ADDED, child_id=child.id)
    people.allocate(db, cast.priya, child, people.Role.SOCIAL_WORKER)
    db.commit()
    page = people.sign_in(client, cast.priya).get("/practitioner/children/K-1009/observations/new").text
    assert "before Unborn baby is born" in page and 'name="alone"' not in page and "/tellings" not in page
    assert 'name="alone"' in client.get(HOME + "/observations/new").text
