"""What is held can be opened and placed by a worker: shown on the trail, never edited, once, and saying how it came."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import select

from app.envelopes.models import SealedItem
from app.identity.models import Practitioner
from app.kit.clock import now, today
from app.kit.dates import full
from app.responses.days import day_faults, tablet_said
from app.responses.models import Response
from app.sittings.models import Sitting
from app.trail import What
from app.trail.models import Happening
from tests import people, sealing
from tests.child_ui.handed_in import WORDS, pack
from tests.envelopes.record import sitting_of
from tests.media.sounds import tone
from tests.media.test_room import ABOUT, a_photo, fill
from tests.sealing import in_parts

SHELF = "/practitioner/children/K-1001/shelf"


@pytest.fixture
def tablet(app, db, cast):
    return pack(app, db, cast, cast.ada)


@pytest.fixture
def held(client, db, cast, tablet) -> str:
    """A photo that came too late for a full sitting, and Priya at her desk."""
    fill(db, cast, sitting_of(db, tablet))
    body, type_ = in_parts(photo=a_photo(), words="Our kitchen.")
    tablet.send(client, tablet.sealed(sealing.letter(f"{ABOUT}/photo", body, type_)))
    return at_the_desk(client, db, cast)


def at_the_desk(client, db, cast) -> str:
    db.rollback()
    item = db.exec(select(SealedItem.id)).one().hex
    sign_in(client, db, cast.priya)
    return item


def sign_in(client, db, who) -> None:
    """With nothing of ours left open that would keep the others from writing."""
    assert who.username
    db.expunge_all()
    db.rollback()
    people.sign_in(client, who)


def post(client, address: str, **fields):
    return client.post(address, data={"csrf_token": people.token_for(client), **fields})


def happened(db) -> list[str]:
    db.rollback()
    found = list(db.exec(select(Happening.what)))
    db.rollback()
    return found


def photos(db) -> list[Response]:
    db.rollback()
    found = list(db.exec(select(Response).where(Response.kind == "photo")))
    db.expunge_all()
    db.rollback()
    return found


def test_a_held_picture_is_opened_made_new_and_its_showing_is_on_the_trail(client, db, held):
    before = happened(db).count(What.WORDS_SHOWN)
    answer = client.get(f"{SHELF}/{held}/file")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/jpeg") and answer.content[:3] == b"\xff\xd8\xff"
    assert answer.content != a_photo(), "what came is never handed on as it came"
    assert happened(db).count(What.WORDS_SHOWN) == before + 1


def test_it_is_placed_once_where_it_was_given_and_says_how_it_came(client, db, held):
    page = client.get(SHELF).text
    assert "Open the picture" in page and f"{SHELF}/{held}/place" in page
    first, again = post(client, f"{SHELF}/{held}/place"), post(client, f"{SHELF}/{held}/place")
    assert first.status_code == 303 and first.headers["location"] == again.headers["location"]
    [row] = photos(db)
    assert (row.activity, row.step, row.part, row.helped, row.how) == ("how-things-are", "home", "about", "placed", "told")
    shown = client.get(first.headers["location"]).text
    assert "Our kitchen." in shown and "It was held at first. A worker placed it here." in shown
    assert happened(db).count(What.HELD_PLACED) == 1
    page = client.get(SHELF).text
    assert "Placed among the answers" in page and f"{SHELF}/{held}/place" not in page and held in page, "it stays on the shelf"


def test_only_who_works_with_the_child_may_place_it(client, db, cast, held):
    for name, status in (("tom", 404), ("grace", 403)):
        sign_in(client, db, db.exec(select(Practitioner).where(Practitioner.username == name)).one())
        assert post(client, f"{SHELF}/{held}/place").status_code == status
    assert photos(db) == []


@pytest.mark.parametrize(("path", "data"), [("/sit/nowhere/at-all/about/photo", a_photo()), (f"{ABOUT}/photo", b"no picture"), (f"{ABOUT}/photo", tone("webm", 0.2))])
def test_what_is_no_picture_or_has_no_question_stays_held(client, db, cast, tablet, path, data):
    body, type_ = in_parts(photo=data)
    assert tablet.send(client, tablet.sealed(sealing.letter(path, body, type_))).json()["state"] == "shelf"
    item = at_the_desk(client, db, cast)
    assert post(client, f"{SHELF}/{item}/place").status_code == 409
    assert client.get(f"{SHELF}/{item}/file").status_code == (200 if "nowhere" in path else 404)
    assert photos(db) == [] and happened(db).count(What.HELD_PLACED) == 0


def came_late(client, db, cast, tablet, days: int = 3) -> Sitting:
    """Packed five days ago, told `days` ago by the tablet's clock, and in today."""
    sitting_of(db, tablet).packed_at = now() - timedelta(days=5)
    db.info.setdefault("covered", set()).add(cast.ada.id)
    db.commit()
    at = (now() - timedelta(days=days)).isoformat()
    assert tablet.send(client, tablet.page(WORDS, at=at, words="We had no signal.")).json()["state"] == "kept"
    db.expire_all()
    sitting = sitting_of(db, tablet)
    assert sitting.id
    sign_in(client, db, cast.priya)
    return sitting


def test_the_tablets_own_clock_is_told_and_the_worker_says_the_true_day_beside_it(client, db, cast, tablet):
    sitting, true = came_late(client, db, cast, tablet), today() - timedelta(days=4)
    desk = f"/practitioner/children/K-1001/sittings/{sitting.id.hex}/write-up"
    clock = f"The tablet’s own clock said {full(now() - timedelta(days=3))}"
    assert clock in client.get(desk).text and clock in client.get("/practitioner/children/K-1001").text
    room = {"place": "home", "present": "worker", "seen_alone": "yes"}
    refused = post(client, desk, day=full(today() + timedelta(days=2)), **room)
    assert refused.status_code == 422 and "Write the day you sat together." in refused.text
    assert post(client, desk, day=full(true), **room).status_code == 303
    record = client.get("/practitioner/children/K-1001").text
    assert clock in record and f"Priya Nair said on {full(today())} that it was on {full(true)}." in record
    assert happened(db).count(What.SITTING_DAY_SAID) == 1


def test_a_clock_that_agrees_is_not_spoken_of(client, db, cast, tablet):
    came_late(client, db, cast, tablet, days=0)
    assert "own clock" not in client.get("/practitioner/children/K-1001").text


days, moments = st.dates(), st.datetimes()


@given(packed=days, came=days, day=days, today_=days)
def test_a_true_day_lies_between_packing_and_coming_in(packed, came, day, today_):
    assert bool(day_faults(day, packed=packed, came=came, now=today_)) == (not packed <= day <= min(came, today_))


@given(at=moments, reached=moments)
def test_a_clock_is_told_when_it_is_more_than_an_hour_out(at, reached):
    assert (tablet_said(at, reached) == at) == (abs((at - reached).total_seconds()) > 3600) and tablet_said(None, reached) is None
