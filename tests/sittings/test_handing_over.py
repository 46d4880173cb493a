"""While a child has the tablet no adult page opens on it; the worker takes it back with PIN or password."""

import pytest
from sqlmodel import select

from app.kit import clock
from app.sittings.models import ChildSession, Sitting
from tests import people, situations
from tests.routes import walk


@pytest.fixture
def handed(client, db, cast):
    """Priya packed for Ada and handed the tablet over on this client."""
    sitting = people.pack_for(db, cast, cast.ada)
    people.sign_in(client, cast.priya)
    path = f"/practitioner/children/{cast.ada.reference}/sittings/{sitting.id.hex}/hand-over"
    answer = client.post(path, data={"csrf_token": people.token_for(client), "room": "me", "place": "school"})
    assert answer.status_code == 303 and answer.headers["location"].startswith("/sit"), answer.text[:800]
    return sitting


def unlock(client, secret: str):
    return client.post("/practitioner/unlock", data={"secret": secret, "csrf_token": people.token_for(client)})


def test_the_childs_pages_open(client, handed):
    assert client.get("/sit/hello").status_code == 200


def test_every_adult_address_answers_with_the_lock_page(client, db, cast, handed):
    ready = situations.one_of_everything(db, cast)
    for found in walk(client.app):
        if found.path.startswith("/practitioner") and found.path != "/practitioner/unlock":
            for method in sorted(found.methods - {"HEAD"}):
                data = {"csrf_token": people.token_for(client, "visit" if "sign-in" in found.path else "practitioner")}
                answer = client.request(method, ready.address(found.path), data=data if method == "POST" else None)
                assert answer.status_code in (423, 403), f"{method} {found.path} answered {answer.status_code}"
                assert "CANARY" not in answer.text and "Ada" not in answer.text


@pytest.mark.parametrize("secret", [people.PIN, people.PASSWORD])
def test_pin_or_password_takes_the_tablet_back_under_a_new_session(client, db, cast, handed, secret):
    suspended = client.cookies["heard-practitioner"]
    assert unlock(client, secret).status_code == 303
    assert client.get("/practitioner").status_code == 200
    assert client.cookies["heard-practitioner"] != suspended
    db.rollback()
    assert all(device.ended_at for device in db.exec(select(ChildSession)))
    db.rollback()
    client.cookies.clear()
    client.cookies.set("heard-practitioner", suspended)
    assert client.get("/practitioner").status_code == 303


def test_when_the_tablet_is_back_the_childs_pages_are_shut(client, db, handed):
    device = client.cookies["heard-child"]
    unlock(client, people.PIN)
    client.cookies.set("heard-child", device)
    assert client.get("/sit").status_code == 410
    db.rollback()
    db.expire_all()
    assert db.exec(select(Sitting)).one().status == "locked"


def test_five_wrong_pins_and_only_a_full_sign_in_helps(client, handed):
    for _ in range(5):
        assert unlock(client, "0000").status_code == 422
    assert unlock(client, people.PIN).status_code == 303
    assert client.get("/practitioner").headers["location"] == "/practitioner/sign-in"


def test_a_long_sitting_does_not_sign_the_worker_out(client, handed):
    with clock.frozen(clock.ago(minutes=-55)):
        assert unlock(client, people.PIN).status_code == 303
        assert client.get("/practitioner").status_code == 200


def test_the_next_sibling_gets_a_device_session_of_their_own(client, db, cast, handed):
    first = client.cookies["heard-child"]
    unlock(client, people.PIN)
    bens = people.pack_for(db, cast, cast.ben)
    path = f"/practitioner/children/{cast.ben.reference}/sittings/{bens.id.hex}/hand-over"
    client.post(path, data={"csrf_token": people.token_for(client), "room": "me", "place": "school"})
    assert client.cookies["heard-child"] != first
    assert "Ada" not in client.get("/sit/hello").text


def test_seen_alone_follows_from_who_is_in_the_room(client, db, cast, handed):
    db.rollback()
    db.expire_all()
    assert db.exec(select(Sitting)).one().seen_alone is True
    db.rollback()
    unlock(client, people.PIN)
    bens = people.pack_for(db, cast, cast.ben)
    path = f"/practitioner/children/{cast.ben.reference}/sittings/{bens.id.hex}/hand-over"
    data = {"csrf_token": people.token_for(client), "room": "others", "others": "parent", "place": "home"}
    client.post(path, data=data | {"not_alone_reason": "his father would not leave"})
    db.rollback()
    db.expire_all()
    assert db.get_one(Sitting, bens.id).seen_alone is False
