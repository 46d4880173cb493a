"""No other device than the worker's tablet without a note on risk and a manager's yes; anyone who works with the child ends it."""

import re

import pytest
from sqlmodel import select

from app.kit.errors import Conflict
from app.own_devices.models import OwnDeviceAnswer, OwnDeviceRequest
from app.own_devices.service import ask, make_code
from app.responses.models import Response
from app.settings import Settings
from app.sittings import opening
from app.sittings.devices import open_on_device
from app.sittings.models import Invitation, Manner, Sitting, SittingStatus
from app.sittings.packing import invite
from app.trail.models import Happening
from tests import people, voices

HOME = "/practitioner/children/K-1001"
NOTE = {"whose": "Her aunt’s phone, at her aunt’s.", "safety": "Her aunt may look on. Ada says she wants the back room."}


@pytest.fixture(autouse=True)
def calm():
    opening._recent.clear()


@pytest.fixture
def page(db, cast) -> str:
    """Ada's sitting, asked about by nobody yet."""
    sitting = people.pack_for(db, cast, cast.ada)
    db.commit()
    return f"{HOME}/sittings/{sitting.id.hex}/own-device"


def send(client, address, **data):
    return client.post(address, data={**data, "csrf_token": people.token_for(client)})


def agreed(client, cast, page) -> None:
    """Priya asks and Sam says yes; Priya is signed in again."""
    people.sign_in(client, cast.priya)
    assert send(client, page, **NOTE).status_code == 303
    people.sign_in(client, cast.sam)
    assert send(client, f"{page}/answer", said="yes", note="Ring her before and after.").status_code == 303
    people.sign_in(client, cast.priya)


def code_on(answer) -> str:
    return re.search(r'class="letters">([A-Z0-9-]+)<', answer.text)[1]


def enter(client, typed: str):
    client.get("/e")
    return client.post("/e", data={"code": typed, "csrf_token": people.token_for(client, "visit")})


def sitting_on(db, page) -> Sitting:
    return next(row for row in db.exec(select(Sitting)) if row.id.hex in page)


def how_it_is(db, page) -> tuple[str, str]:
    """Its status and its manner."""
    db.expire_all()
    sitting = sitting_on(db, page)
    found = sitting.status, sitting.manner
    db.rollback()
    return found


def test_there_is_no_code_before_a_manager_said_yes(client, db, cast, page):
    people.sign_in(client, cast.priya)
    for _asked in (False, True):
        refused = send(client, f"{page}/code")
        assert refused.status_code == 409 and "note on risk and a manager’s yes first" in refused.text
        send(client, page, **NOTE)
    assert db.exec(select(Invitation)).all() == []


def test_the_note_stands_with_its_name_and_nothing_typed_is_lost(client, db, cast, page):
    people.sign_in(client, cast.priya)
    short = send(client, page, whose="Her aunt’s phone", safety="  ")
    assert short.status_code == 422 and "Her aunt’s phone" in short.text and "what makes it safe enough" in short.text
    assert "Asked by" not in client.get(page).text
    send(client, page, **NOTE)
    text = client.get(page).text
    assert NOTE["whose"] in text and NOTE["safety"] in text and "Asked by Priya Nair, social worker" in text and "waits for a manager" in text
    row = db.exec(select(OwnDeviceRequest)).one()
    assert b"aunt" not in row.safety + row.whose, "sealed under Ada's key"


def test_only_a_manager_answers_and_never_their_own_request(client, db, cast, page):
    people.sign_in(client, cast.priya)
    send(client, page, **NOTE)
    assert "Do you agree?" not in client.get(page).text and send(client, f"{page}/answer", said="yes").status_code == 403
    people.sign_in(client, cast.sam)
    assert "Do you agree?" in client.get(page).text
    assert send(client, f"{page}/answer", said="no", note=" ").status_code == 422
    assert send(client, f"{page}/answer", said="no", note="Her aunt told her father last time.").status_code == 303
    assert send(client, f"{page}/answer", said="yes").status_code == 409, "it waits for nobody now"
    assert send(client, page, **NOTE).status_code == 303 and "Do you agree?" not in client.get(page).text
    assert send(client, f"{page}/answer", said="yes").status_code == 403, "Sam asked this one"


def test_a_code_is_shown_once_and_its_secret_is_not_stored(client, db, cast, page):
    agreed(client, cast, page)
    shown = send(client, f"{page}/code")
    row = db.exec(select(Invitation)).one()
    secret = code_on(shown).split("-")[1]
    assert code_on(shown).startswith(row.locator) and len(secret) == 7 and secret not in row.secret_hash and "<svg" in shown.text
    db.rollback()
    assert all(secret not in client.get(address).text for address in (page, "/practitioner/families/FM-1001/hand-over"))


def test_with_a_yes_the_code_opens_her_pages_there_once(client, db, cast, page):
    agreed(client, cast, page)
    shown = client.get(page).text
    assert "Agreed by Sam Cole, team manager" in shown and "Ring her before and after." in shown
    code = code_on(send(client, f"{page}/code"))
    assert "It can be used until" in client.get(page).text
    client.cookies.clear()
    assert enter(client, code).status_code == 303 and how_it_is(db, page) == (SittingStatus.OPEN, Manner.OWN_DEVICE)
    client.cookies.clear()
    assert enter(client, code).status_code == 422


def test_a_device_of_her_own_leads_to_no_adults_page_and_nobody_waits_for_it(client, db, cast, page):
    agreed(client, cast, page)
    code = code_on(send(client, f"{page}/code"))
    client.cookies.clear()
    enter(client, code)
    assert client.post("/sit/stop", data={"csrf_token": people.token_for(client, "child")}).status_code == 303
    for address, status in (("/sit/stopped", 200), ("/sit/map", 410)):
        shown = client.get(address)
        assert shown.status_code == status and "You can close this page." in shown.text
        assert "/practitioner" not in shown.text and "Give the tablet back" not in shown.text


def test_ending_it_stops_the_code_and_the_yes(client, db, cast, page):
    agreed(client, cast, page)
    code = code_on(send(client, f"{page}/code"))
    empty = send(client, f"{page}/end", why="")
    assert empty.status_code == 422 and "Say why it ends" in empty.text
    assert send(client, f"{page}/end", why="Her father has the phone.").status_code == 303
    assert "Her father has the phone." in client.get(page).text and send(client, f"{page}/code").status_code == 409
    assert send(client, f"{page}/end", why="Again").status_code == 409
    client.cookies.clear()
    assert enter(client, code).status_code == 422 and how_it_is(db, page)[0] == SittingStatus.PACKED


def test_ending_it_closes_her_pages_there_and_keeps_what_she_gave(client, db, cast, page):
    agreed(client, cast, page)
    code = code_on(send(client, f"{page}/code"))
    client.cookies.clear()
    enter(client, code)
    assert client.get("/sit/hello").status_code == 200
    voices.say(db, cast, cast.ada, "I get up first", sitting_on(db, page))
    db.commit()
    on_phone = dict(client.cookies)
    people.sign_in(client, cast.sam)
    assert "open on another device now" in client.get(page).text
    assert send(client, f"{page}/end", why="She rang me: he is back.").status_code == 303
    assert how_it_is(db, page)[0] == SittingStatus.LOCKED
    client.cookies.clear()
    client.cookies.update(on_phone)
    assert client.get("/sit/hello", follow_redirects=False).status_code in (303, 410)
    assert len(db.exec(select(Response)).all()) == 1


def test_a_sitting_on_the_workers_own_tablet_is_not_closed_by_ending_the_other(client, db, cast, page):
    agreed(client, cast, page)
    open_on_device(db, cast.actor(cast.priya), sitting_on(db, page), Manner.HANDED_OVER)
    db.commit()
    assert send(client, f"{page}/end", why="We use mine.").status_code == 303
    assert how_it_is(db, page)[0] == SittingStatus.OPEN


def test_a_yes_is_for_one_sitting_of_one_child(client, db, cast, page):
    agreed(client, cast, page)
    other, bens = people.pack_for(db, cast, cast.ada), people.pack_for(db, cast, cast.ben)
    db.commit()
    assert send(client, f"{HOME}/sittings/{other.id.hex}/own-device/code").status_code == 409
    assert send(client, f"{HOME}/sittings/{bens.id.hex}/own-device/code").status_code == 404
    assert send(client, f"/practitioner/children/K-1002/sittings/{bens.id.hex}/own-device/code").status_code == 409


def test_where_real_children_are_it_is_off_until_somebody_turns_it_on(client, app, db, cast, settings, page):
    live = Settings(home=settings.home, mode="production", public_url="https://heard.example")
    assert not live.own_devices and not live.allows_own_devices
    actor, sitting = cast.actor(cast.priya), sitting_on(db, page)
    with pytest.raises(Conflict, match="turned off"):
        ask(db, actor, sitting=sitting, settings=live, **NOTE)
    with pytest.raises(Conflict, match="turned off"):
        make_code(db, actor, sitting=sitting, settings=live)
    code = invite(db, actor, sitting, settings)
    db.commit()
    app.state.settings = live
    assert opening.open_by_code(type("Request", (), {"app": app})(), code.locator, code.secret) is None
    assert live.model_copy(update={"own_devices": True}).allows_own_devices


def test_the_manager_and_then_the_worker_find_it_on_today(client, db, cast, page):
    def today_of(who) -> str:
        return people.sign_in(client, who).get("/practitioner").text

    people.sign_in(client, cast.priya)
    send(client, page, **NOTE)
    assert "Agree or not to Ada using another device" in today_of(cast.sam) and page in client.get("/practitioner").text
    assert "another device" not in today_of(cast.priya)
    people.sign_in(client, cast.sam)
    send(client, f"{page}/answer", said="yes")
    assert "another device" not in today_of(cast.sam) and "Make Ada’s code: another device was agreed" in today_of(cast.priya)
    send(client, f"{page}/code")
    assert "another device" not in client.get("/practitioner").text


def test_each_step_is_on_the_trail_and_written_once(client, db, cast, page):
    agreed(client, cast, page)
    send(client, f"{page}/end", why="Not needed.")
    done = [str(row.what) for row in db.exec(select(Happening).where(Happening.child_id == cast.ada.id)) if "own-device" in row.what]
    assert done == ["own-device-asked", "own-device-agreed", "own-device-ended"]
    assert [row.said for row in db.exec(select(OwnDeviceAnswer))] == ["yes", "ended"] and OwnDeviceAnswer.insert_only and OwnDeviceRequest.insert_only


def test_only_the_demonstration_makes_a_code_by_another_way():
    from tests.rules.test_code import PYTHON, calls, name_of

    makers = {name_of(file) for file in PYTHON if "invite" in calls(file)}
    assert makers == {"app/own_devices/service.py", "app/demonstration/invite.py"}
