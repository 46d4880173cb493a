"""What the child was told, and who has looked."""

from sqlmodel import select

from app.tellings.models import Telling
from tests import people, voices

HOME = "/practitioner/children/K-1001"


def send(client, address, **fields):
    return client.post(address, data={**fields, "csrf_token": people.token_for(client)})


def test_a_telling_and_what_the_child_said_back(client, db, cast):
    people.sign_in(client, cast.priya)
    good = {"did": "The dentist is in the plan.", "told_on": "2 Nov 2026", "method": "in-person", "child_said": "Oh <3"}
    wrong = send(client, HOME + "/tellings", **{**good, "method": ""})
    assert wrong.status_code == 422 and "The dentist is in the plan." in wrong.text and "2 Nov 2026" in wrong.text
    assert send(client, HOME + "/tellings", **good).status_code == 303
    page = client.get(HOME + "/tellings")
    assert "Oh &lt;3" in page.text and page.text.count("“") == 1 and "2 November 2026" in page.text
    assert db.exec(select(Telling)).one().told_on.isoformat() == "2026-11-02"


def test_the_chair_reads_it_and_the_teacher_does_not(client, cast):
    assert people.sign_in(client, cast.ruth).get(HOME + "/tellings").status_code == 200
    assert send(client, HOME + "/tellings", did="x").status_code == 403
    assert people.sign_in(client, cast.lowe).get(HOME + "/tellings").status_code == 403


def test_the_trail_says_who_did_what_in_plain_words(client, db, cast):
    voices.say(db, cast, cast.ada, "Words that never stand here.")
    people.sign_in(client, cast.priya)
    for _ in range(3):
        client.get(HOME)
    page = people.sign_in(client, cast.noor).get(HOME + "/trail")
    assert page.status_code == 200
    assert "opened this child’s record" in page.text.replace("&#39;", "’").replace("'", "’") and "(3 times)" in page.text
    assert "The child" in page.text and "Words that never stand here." not in page.text


def test_the_trail_of_a_long_record_is_paged(client, db, cast):
    people.sign_in(client, cast.priya)
    from app.trail import What, record

    for _ in range(120):
        record(db, cast.actor(cast.sam), What.RECORD_OPENED, child_id=cast.ada.id)
    db.commit()
    page = client.get(HOME + "/trail")
    assert "Older" in page.text and client.get(HOME + "/trail?before=3").status_code == 200
    assert client.get(HOME + "/trail?before=x").status_code == 200


def test_an_observation_without_a_sitting(client, cast):
    people.sign_in(client, cast.lowe)
    assert client.get(HOME + "/observations/new").status_code == 200
    wrong = send(client, HOME + "/observations/new", text="Asleep.", seen_on="", alone="no", area="education")
    assert wrong.status_code == 422 and "Asleep." in wrong.text
    assert send(client, HOME + "/observations/new", text="Asleep.", seen_on="2 Nov", area="education").status_code == 303
    assert "Asleep." in client.get(HOME).text
