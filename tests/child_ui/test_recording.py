"""A child says it aloud: taken in by the plain form, kept once, never played back to a child's device."""

import pytest
from sqlmodel import select

from app.media.models import Media
from app.media.store import open_media
from app.responses.models import Response
from app.trail import show
from app.trail.happenings import What
from app.trail.models import Happening
from tests import people
from tests.media.sounds import tone

ABOUT = "/sit/how-things-are/home/about/recording"


@pytest.fixture
def ada(client, db, cast):
    return people.hand_over(client, db, cast, cast.ada)


def say_it(client, data: bytes, key: str = "a" * 32, name: str = "recording.webm", **more):
    files = {"recording": (name, data, "audio/webm")}
    return client.post(ABOUT, data={"csrf_token": people.token_for(client, "child"), "key": key, **more}, files=files)


def kept(db) -> list[Response]:
    """What is there now; looking holds nobody up."""
    return looked_at(db, select(Response).where(Response.kind == "recording"))


def looked_at(db, query) -> list:
    db.rollback()
    rows = list(db.exec(query))
    db.expunge_all()
    db.rollback()
    return rows


def test_what_a_child_says_is_kept_once_sealed_and_on_the_trail(client, db, cast, ada):
    child = cast.ada.id
    db.rollback()
    sound = tone("webm", 0.5)
    for _ in range(2):
        answer = say_it(client, sound)
        assert answer.status_code == 303 and "kept=1" in answer.headers["location"]
    [row] = kept(db)
    assert (row.child_id, row.part, row.step) == (child, "about", "home")
    [media] = looked_at(db, select(Media))
    assert (media.kind, media.type, media.id) == ("recording", "audio/mpeg", row.media_id) and media.milliseconds >= 400
    happened = [one.what for one in db.exec(select(Happening).where(Happening.child_id == child))]
    assert What.RECORDING_KEPT.value in happened


def test_what_plays_is_byte_for_byte_what_was_kept(client, db, cast, ada):
    worker = cast.priya
    say_it(client, tone("ogg", 0.5))
    [row] = kept(db)
    media = db.get(Media, row.media_id)
    show(db, people.SCENE, row.child_id, [media])
    held = open_media(db, media)
    db.rollback()
    people.sign_in(client, worker)
    answer = client.get(f"/practitioner/children/K-1001/recordings/{row.id.hex}")
    assert answer.content == held and held[:1] == b"\xff"


@pytest.mark.parametrize("bad", [b"", b"<html><script>alert(1)</script></html>", b"\x1aE\xdf\xa3 and nothing after", tone("flac", 0.2)])
def test_what_is_no_recording_is_told_kindly_and_nothing_is_kept(client, db, ada, bad):
    answer = say_it(client, bad)
    assert answer.status_code == 422 and 'role="alert"' in answer.text and "ecording" in answer.text
    assert kept(db) == [] and looked_at(db, select(Media)) == []


def test_a_recording_where_a_drawing_is_asked_for_is_not_taken_for_one(client, db, ada):
    data = {"csrf_token": people.token_for(client, "child"), "key": "b" * 32}
    answer = client.post(ABOUT.replace("recording", "photo"), data=data, files={"photo": ("a.webm", tone("webm", 0.2), "audio/webm")})
    assert answer.status_code == 422 and kept(db) == []


def test_only_the_page_that_records_may_ask_for_the_microphone(client, ada):
    """S70: every other page refuses it before anybody is asked; the place is never asked for."""
    for address in ("/sit", "/sit/how-things-are/home", "/sit/how-things-are/home/about/words", "/sit/stop"):
        policy = client.get(address).headers["permissions-policy"]
        assert "microphone=()" in policy and "camera=()" in policy, address
    policy = client.get(ABOUT).headers["permissions-policy"]
    assert "microphone=(self)" in policy and "camera=()" in policy and "geolocation=()" in policy


def test_the_page_works_without_a_script_and_begins_nothing_by_itself(client, ada):
    page = client.get(ABOUT).text
    assert 'type="file" accept="audio/*" capture' in page and 'enctype="multipart/form-data"' in page
    assert "autoplay" not in page and "It stops by itself after 3 minutes." in page


def test_no_recording_ever_goes_back_to_a_childs_device(client, db, cast, ada):
    say_it(client, tone("webm", 0.3))
    [row] = kept(db)
    cookies = dict(client.cookies)
    for address in (ABOUT, "/sit/how-things-are/home", f"/practitioner/children/K-1001/recordings/{row.id.hex}"):
        client.cookies.update(cookies)
        answer = client.get(address)
        assert not answer.headers.get("content-type", "").startswith("audio") and row.id.hex not in answer.text
