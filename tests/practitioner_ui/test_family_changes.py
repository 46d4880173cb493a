"""From the page on which a change is noted to every place it is then seen, until it is done or refused."""

import pytest

from app.kit.clock import today
from app.kit.dates import full
from tests import people, voices

FAMILY, ADA = "/practitioner/families/FM-1001", "/practitioner/children/K-1001"
FIELDS = {"kind": "new-adult", "happened_on": "1 January 2026"}


def post(client, who, address, **data):
    people.sign_in(client, who)
    return client.post(address, data=data | {"csrf_token": people.token_for(client)})


@pytest.fixture
def changed(client, cast):
    answer = post(client, cast.priya, f"{FAMILY}/changes", **FIELDS)
    assert answer.headers["location"] == f"{FAMILY}#hear-again"


def test_it_is_seen_wherever_the_child_is(client, cast, changed):
    for who in (cast.priya, cast.ruth):
        people.sign_in(client, who)
        for address in (FAMILY, ADA, f"{ADA}/hear-again", "/practitioner/conferences/CF-1001", "/practitioner/conferences/CF-1001/children/K-1001"):
            page = client.get(address).text
            assert "A new adult is in the home" in page and "1 January 2026" in page, (who.username, address)
    people.sign_in(client, cast.lowe)
    assert "new adult" not in client.get(FAMILY).text + client.get(ADA).text


def test_what_was_chosen_is_still_there_when_the_day_is_not_one(client, cast):
    answer = post(client, cast.priya, f"{FAMILY}/changes", kind="move", happened_on="the day after")
    assert answer.status_code == 422 and "Write the date like this" in answer.text
    assert 'value="the day after"' in answer.text and 'value="move" checked' in answer.text


@pytest.mark.parametrize("who", ["ruth", "lowe", "grace", "noor"])
def test_only_those_who_pack_direct_work_note_a_change(client, cast, who):
    assert post(client, getattr(cast, who), f"{FAMILY}/changes", **FIELDS).status_code == 403
    assert client.get(f"{FAMILY}/changes").status_code == 403


def test_a_reason_ends_it_for_one_child_and_is_there_to_be_read(client, cast, changed):
    day = "2026-01-01"
    answer = post(client, cast.priya, f"{ADA}/hear-again", change=f"new-adult {day}", reason=" ")
    assert answer.status_code == 422 and "Write why this child is not heard again" in answer.text and "checked" in answer.text
    assert post(client, cast.priya, f"{ADA}/hear-again", change=f"new-adult {day}", reason="Ada asked for a month of rest.").status_code == 303
    people.sign_in(client, cast.ruth)
    page = client.get(f"{ADA}/hear-again").text
    assert "Ada asked for a month of rest." in page and f"Written by Priya Nair, social worker, {full(today())}" in page
    assert "Not heard since:" in (family := client.get(FAMILY).text) and ">Ada</a>," not in family.split("Not heard since:")[1][:90]


def test_hearing_the_child_ends_it_without_a_form(client, db, cast, changed):
    voices.say(db, cast, cast.ada, "there is a man with a dog")
    people.sign_in(client, cast.priya)
    assert "Hear Ada again." not in client.get(ADA).text
    assert "Ada has been heard since." in client.get(f"{ADA}/hear-again").text
