"""Adults sign in by name and password; guessing is slow, and a wrong name looks like a wrong password."""

import re

from argon2 import Type, extract_parameters
from sqlmodel import select

from app.identity import passwords
from app.identity.models import PractitionerSession, SessionState
from app.kit import clock
from app.trail.models import Happening
from tests import people


def attempt(client, username: str, password: str):
    client.get("/practitioner/sign-in")
    data = {"username": username, "password": password, "csrf_token": people.token_for(client, "visit")}
    return client.post("/practitioner/sign-in", data=data)


def shape(page) -> str:
    return re.sub(r'value="[^"]*"|[0-9a-f]{16,}', "", page.text)


def test_a_wrong_name_and_a_wrong_password_get_the_same_answer(client, cast):
    wrong_password, wrong_name = attempt(client, "priya", "not hers at all"), attempt(client, "nobody", "not hers at all")
    assert wrong_password.status_code == wrong_name.status_code == 422
    assert shape(wrong_password) == shape(wrong_name)


def test_a_name_nobody_has_costs_the_same_work(client, cast, monkeypatch):
    checked = []
    monkeypatch.setattr("app.identity.signin.fits", lambda stored, given: checked.append(stored) or False)
    attempt(client, "priya", "x")
    attempt(client, "nobody", "x")
    assert len(checked) == 2


def test_ten_guesses_at_a_name_then_wait(client, cast):
    """S11, Cyber Essentials: at most ten in five minutes, the right password included."""
    for _ in range(10):
        attempt(client, "priya", "a guess that is wrong")
    assert attempt(client, "priya", people.PASSWORD).status_code == 422
    assert attempt(client, "tom", people.PASSWORD).status_code == 303, "others are not locked out"
    with clock.frozen(clock.ago(minutes=-6)):
        assert attempt(client, "priya", people.PASSWORD).status_code == 303


def test_a_failed_try_is_on_the_trail_without_the_name(client, db, cast):
    attempt(client, "priya", "wrong")
    db.rollback()
    rows = db.exec(select(Happening).where(Happening.what == "sign-in-failed")).all()
    assert len(rows) == 1 and "priya" not in str(rows[0].model_dump())


def test_the_session_token_is_new_at_every_sign_in_and_only_its_hash_is_stored(client, db, cast, settings):
    people.sign_in(client, cast.priya)
    first = client.cookies["heard-practitioner"]
    people.sign_in(client, cast.priya)
    assert client.cookies["heard-practitioner"] != first
    raw = b"".join(file.read_bytes() for file in settings.home.glob("heard.db*"))
    assert first.encode() not in raw


def test_a_session_a_stranger_planted_is_not_used(client, cast):
    """S19: fixation."""
    client.cookies.set("heard-practitioner", "planted")
    attempt(client, "priya", people.PASSWORD)
    assert "planted" not in client.cookies.get("heard-practitioner", domain="testserver.local", path="/", default="")
    assert client.get("/practitioner", cookies={"heard-practitioner": "planted"}).status_code in (200, 303)


def test_signing_out_ends_the_session_on_the_server(client, cast):
    people.sign_in(client, cast.priya)
    held = client.cookies["heard-practitioner"]
    client.post("/practitioner/sign-out", data={"csrf_token": people.token_for(client)})
    client.cookies.clear()
    client.cookies.set("heard-practitioner", held)
    assert client.get("/practitioner").status_code == 303


def test_a_quiet_session_ends_by_the_servers_clock(client, cast):
    people.sign_in(client, cast.priya)
    assert client.get("/practitioner").status_code == 200
    with clock.frozen(clock.ago(minutes=-16)):
        assert client.get("/practitioner").status_code == 303


def test_someone_who_left_cannot_sign_in(client, db, cast):
    cast.priya.active = False
    db.add(cast.priya)
    db.commit()
    assert attempt(client, "priya", people.PASSWORD).status_code == 422


def test_cookies_are_locked_down(client, cast):
    people.sign_in(client, cast.priya)
    answer = attempt(client, "priya", people.PASSWORD)
    cookie = next(value for value in answer.headers.get_list("set-cookie") if value.startswith("heard-practitioner"))
    assert "HttpOnly" in cookie and "samesite=strict" in cookie.lower() and "Path=/" in cookie


def test_over_https_cookies_take_the_host_prefix():
    from starlette.responses import Response

    from app.kit.cookies import PRACTITIONER, set_cookie
    from app.settings import Settings

    answer = Response()
    set_cookie(answer, PRACTITIONER, "t", Settings(public_url="https://heard.example"))
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-heard-practitioner=") and "Secure" in cookie and "Domain" not in cookie


def test_the_cards_are_for_the_demonstration_only(client, app, cast, settings):
    client.get("/practitioner/sign-in")
    data = {"username": "priya", "csrf_token": people.token_for(client, "visit")}
    app.state.settings = settings.model_copy(update={"mode": "production"})
    assert client.post("/practitioner/sign-in/as", data=data).status_code == 404
    assert "sign-in/as" not in client.get("/practitioner/sign-in").text


def test_an_administrator_sees_no_child_anywhere(client, db, cast):
    from app.families.models import Child
    from app.identity.permissions import Role

    people.allocate(db, cast.root, cast.ada, Role.SOCIAL_WORKER, reason="a mistake in the file")
    db.commit()
    people.sign_in(client, cast.root)
    assert client.get(f"/practitioner/children/{cast.ada.reference}").status_code == 404
    assert client.get("/practitioner/families/FM-1001").status_code == 404
    names = [child.name for child in db.exec(select(Child))]
    db.rollback()
    today = client.get("/practitioner")
    assert today.status_code == 200 and names and not any(name in today.text for name in names)


def test_ended_sessions_say_so_in_the_table(client, db, cast):
    people.sign_in(client, cast.priya)
    client.post("/practitioner/sign-out", data={"csrf_token": people.token_for(client)})
    db.rollback()
    assert {row.state for row in db.exec(select(PractitionerSession))} == {SessionState.ENDED}


def test_a_password_costs_a_guesser_what_owasp_asks():
    """argon2id with 19 MiB, 2 passes, 1 lane, for a name nobody has as well: the cast's own cost less, for the tests' sake."""
    for stored in (passwords.hash_secret(people.PASSWORD), passwords._NOBODY):
        asked = extract_parameters(stored)
        assert (asked.type, asked.memory_cost, asked.time_cost, asked.parallelism) == (Type.ID, 19 * 1024, 2, 1)
