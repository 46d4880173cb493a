"""A private wish and a sibling's name, on the pages a chair opens: not only in copies."""

import pytest

from app.attachments.service import attach
from app.kit.clock import today
from app.observations.service import observe
from app.plans.service import open_plan, write_outcome
from tests import people, voices

HOME = "/practitioner/children/K-1001"


def test_what_is_for_the_worker_and_manager_alone_is_on_no_page_of_the_chairs(client, told):
    cast, db = told.cast, told.db
    priya = cast.actor(cast.priya)
    row = write_outcome(db, priya, plan=open_plan(db, priya, child_id=cast.ada.id), goal="Quiet")
    attach(db, priya, child_id=cast.ada.id, source=told.secret, place=row)
    drawn, sheet = voices.draw(db, cast, cast.ada, told.sitting)
    told.wishes("worker-and-manager")
    one, pictures = f"{HOME}/responses/{told.secret.id.hex}", (f"/responses/{drawn.id.hex}/drawing.png", f"/drawings/{sheet.hex}.png", f"/drawings/{sheet.hex}.json")
    chair = "/practitioner/conferences/CF-1001/children/K-1001"
    people.sign_in(client, cast.ruth)
    for address in (HOME, HOME + "/plan", HOME + "/assessment", HOME + "/tellings", chair):
        page = client.get(address)
        assert page.status_code == 200 and "CANARY" not in page.text, address
    assert client.get(one).status_code == 404
    assert [client.get(HOME + picture).status_code for picture in pictures] == [404, 404, 404]
    for who in (cast.priya, cast.sam):
        people.sign_in(client, who)
        assert "OPEN-CANARY" in client.get(HOME).text
        assert "SECRET-CANARY" in client.get(one).text
        assert client.get(HOME + pictures[0]).status_code == 200


@pytest.mark.parametrize("page", ["", "/responses/{id}"])
def test_a_reader_who_does_not_work_with_the_brother_sees_the_relation_in_brackets(client, db, cast, page):
    said = voices.say(db, cast, cast.ada, "I do Ben’s bottle.")
    people.allocate(db, cast.tom, cast.ada, people.Role.CONFERENCE_CHAIR)
    db.commit()
    address = HOME + page.format(id=said.id.hex)
    text = people.sign_in(client, cast.tom).get(address).text
    assert "[my brother or sister]’s bottle" in text and "Ben" not in text
    assert "I do Ben’s bottle." in people.sign_in(client, cast.priya).get(address).text


def test_what_was_seen_with_such_an_answer_is_on_no_page_of_the_chairs_either(client, told):
    cast, db = told.cast, told.db
    priya = cast.actor(cast.priya)
    row = observe(db, priya, child_id=cast.ada.id, seen_on=today(), text="SEEN-CANARY she shook", response_id=told.secret.id)
    plan = write_outcome(db, priya, plan=open_plan(db, priya, child_id=cast.ada.id), goal="Quiet")
    attach(db, priya, child_id=cast.ada.id, source=row, place=plan)
    told.wishes("worker-and-manager")
    pages = (HOME, HOME + "/plan", f"{HOME}/observations/{row.id.hex}")
    people.sign_in(client, cast.ruth)
    assert [("SEEN-CANARY" in (page := client.get(one)).text, page.status_code) for one in pages] == [(False, 200), (False, 200), (False, 404)]
    people.sign_in(client, cast.priya)
    assert all("SEEN-CANARY" in client.get(one).text for one in pages)
