"""The adults' door: constant answers, one-click cards in the demonstration only, and a tablet that stays locked."""

import pytest
from sqlmodel import select
from starlette.testclient import TestClient

from app.identity.models import PractitionerSession, SessionState
from app.main import create_app
from app.settings import Settings
from tests import people

DOOR = "/practitioner/sign-in"


def send(client, username: str, password: str):
    client.get(DOOR)
    return client.post(DOOR, data={"username": username, "password": password, "csrf_token": people.token_for(client, "visit")})


def test_the_right_name_and_password_open_today(client, cast):
    answer = send(client, " Priya ", people.PASSWORD)
    assert (answer.status_code, answer.headers["location"]) == (303, "/practitioner")
    assert "Priya Nair" in client.get("/practitioner").text


def test_a_wrong_name_and_a_wrong_password_read_the_same(client, cast):
    wrong_name = send(client, "nobody", people.PASSWORD)
    wrong_password = send(client, "nobody", "not the password")
    known = send(client, "priya", "not the password")
    assert wrong_name.status_code == known.status_code == 422
    assert "do not fit together" in known.text
    assert known.text.replace('value="priya"', 'value="nobody"', 1) == wrong_password.text == wrong_name.text


@pytest.mark.parametrize(("name", "password", "says"), [("", "x", "Enter your sign-in name."), ("priya", "", "Enter your password.")])
def test_what_is_missing_is_named_and_what_was_typed_stays(client, cast, name, password, says):
    answer = send(client, name, password)
    assert answer.status_code == 422 and says in answer.text and f'value="{name}"' in answer.text


def test_ten_guesses_at_a_name_are_enough(client, cast):
    for _ in range(10):
        assert "do not fit" in send(client, "priya", "guess again and again").text
    assert "Wait 5 minutes" in send(client, "priya", people.PASSWORD).text


def test_one_press_signs_in_as_one_of_the_cast(client, cast):
    assert "Hannah" not in client.get(DOOR).text and "Priya Nair" in client.get(DOOR).text
    answer = client.post(f"{DOOR}/as", data={"username": "ruth", "csrf_token": people.token_for(client, "visit")})
    assert answer.status_code == 303 and "Ruth Bell" in client.get("/practitioner").text


def test_production_has_no_cards(app, cast, settings: Settings):
    strict = create_app(settings.model_copy(update={"mode": "production", "public_url": "http://testserver"}), app.state.engine)
    with TestClient(strict, follow_redirects=False, raise_server_exceptions=False) as client:
        assert "Priya Nair" not in client.get(DOOR).text
        token = people.token_for(client, "visit")
        assert client.post(f"{DOOR}/as", data={"username": "priya", "csrf_token": token}).status_code == 404


def test_without_a_sign_in_every_page_leads_to_the_door(client, cast):
    for path in ("/practitioner", "/practitioner/families", "/practitioner/families/FM-1001"):
        assert client.get(path).headers["location"] == DOOR


def test_signing_out_ends_the_session_on_the_server(client, cast, db):
    people.sign_in(client, cast.priya)
    held = client.cookies.get("heard-practitioner")
    client.post("/practitioner/sign-out", data={"csrf_token": people.token_for(client)})
    client.cookies.set("heard-practitioner", held)
    assert client.get("/practitioner").headers["location"] == DOOR


def with_a_child(client, cast, db):
    people.sign_in(client, cast.priya)
    row = db.exec(select(PractitionerSession)).one()
    row.state = SessionState.HANDED_OVER
    db.commit()
    return client


def test_while_a_child_has_the_tablet_nobody_signs_in(client, cast, db):
    with_a_child(client, cast, db)
    for path in ("/practitioner", DOOR, "/practitioner/families/FM-1001"):
        page = client.get(path)
        assert page.status_code == 423 and "The tablet is with a child" in page.text and "Priya" not in page.text
    visit = client.post(f"{DOOR}/as", data={"username": "ruth", "csrf_token": people.token_for(client, "visit")})
    assert visit.status_code in (403, 423)


def unlock(client, secret: str):
    return client.post("/practitioner/unlock", data={"secret": secret, "csrf_token": people.token_for(client)})


@pytest.mark.parametrize("secret", [people.PIN, people.PASSWORD])
def test_pin_or_password_takes_the_tablet_back(client, cast, db, secret):
    with_a_child(client, cast, db)
    assert "does not fit" in unlock(client, "0000").text
    assert unlock(client, secret).status_code == 303
    assert client.get("/practitioner").status_code == 200


def test_after_five_wrong_tries_only_a_full_sign_in_helps(client, cast, db):
    with_a_child(client, cast, db)
    for _ in range(5):
        assert unlock(client, "0000").status_code == 422
    assert unlock(client, people.PIN).headers["location"] == f"{DOOR}?ended"
    assert "Sign in with your name and password" in client.get(f"{DOOR}?ended").text


def test_the_demonstration_says_which_pin_takes_the_tablet_back(client, cast, db):
    from app.demonstration.people import PIN

    assert f"PIN is {PIN}." in client.get(DOOR).text
    assert f"PIN is {PIN}." in with_a_child(client, cast, db).get("/practitioner").text
