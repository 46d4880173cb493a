"""A sitting holds so many pictures and sounds and no more (S41): said kindly, nothing typed is lost, and words still work."""

import io

import pytest
from PIL import Image
from sqlmodel import select

from app.media import store
from app.media.intake import Picture
from app.media.models import Media
from app.responses.models import Response
from tests import people, sealing
from tests.child_ui.handed_in import WORDS, pack, states, words_of
from tests.envelopes.record import sitting_of
from tests.media.sounds import tone
from tests.sealing import in_parts

ABOUT = "/sit/how-things-are/home/about"


def a_photo(colour: int = 1) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (12, 9), (colour, 90, 90)).save(out, "JPEG")
    return out.getvalue()


def fill(db, cast, sitting, files: int = store.MOST_FILES, size: int = 10) -> None:
    for n in range(files):
        store.keep_media(db, people.SCENE, sitting.child_id, Picture(b"\xff\xd8\xff" + bytes([n]) * size, 4, 3), sitting.id)
    db.commit()


def hand_in(client, way: str, data: bytes, key: str = "a" * 32, **more):
    fields = {"csrf_token": people.token_for(client, "child"), "key": key, **more}
    return client.post(f"{ABOUT}/{way}", data=fields, files={way: (f"one.{way}", data, "application/octet-stream")})


def kept(db) -> int:
    db.rollback()
    count = len(db.exec(select(Media.id)).all())
    db.rollback()
    return count


@pytest.mark.parametrize(("limit", "most"), [("MOST_FILES", 2), ("MOST_BYTES", 26)])
@pytest.mark.parametrize(("way", "data"), [("photo", a_photo()), ("recording", tone("webm", 0.3))])
def test_a_full_sitting_says_so_and_keeps_what_was_typed(client, db, cast, monkeypatch, limit, most, way, data):
    monkeypatch.setattr(store, limit, most)
    fill(db, cast, people.hand_over(client, db, cast, cast.ada), 2)
    answer = hand_in(client, way, data, words="This is our kitchen <3")
    assert answer.status_code == 422 and 'role="alert"' in answer.text and str(store.FULL) in answer.text
    assert way != "photo" or "This is our kitchen &lt;3" in answer.text
    assert kept(db) == 2
    told = client.post(WORDS, data={"csrf_token": people.token_for(client, "child"), "key": "c" * 32, "words": "In words."})
    assert told.status_code == 303 and "kept=1" in told.headers["location"]


def test_a_picture_sent_twice_is_kept_once_though_it_was_the_last_that_fitted(client, db, cast):
    fill(db, cast, people.hand_over(client, db, cast, cast.ada), store.MOST_FILES - 1)
    for _ in range(2):
        answer = hand_in(client, "photo", a_photo())
        assert answer.status_code == 303 and "kept=1" in answer.headers["location"]
    assert kept(db) == store.MOST_FILES
    assert hand_in(client, "photo", a_photo(7)).status_code == 422, "another picture under the same name is one more"
    assert kept(db) == store.MOST_FILES


def test_nothing_is_decoded_once_a_sitting_is_full(client, db, cast, monkeypatch):
    fill(db, cast, people.hand_over(client, db, cast, cast.ada))
    monkeypatch.setattr("app.responses.files.accept_photo", lambda *_: pytest.fail("it was decoded"))
    assert hand_in(client, "photo", a_photo()).status_code == 422


def test_another_sitting_has_room_of_its_own(client, db, cast):
    fill(db, cast, people.hand_over(client, db, cast, cast.ada))
    people.hand_over(client, db, cast, cast.ben)
    assert hand_in(client, "photo", a_photo()).status_code == 303


def test_a_late_picture_for_a_full_sitting_is_held_whole_and_words_still_arrive(client, app, db, cast):
    """R15, S41: what a tablet was given a receipt for is on the shelf, never dropped."""
    tablet = pack(app, db, cast, cast.ada)
    fill(db, cast, sitting_of(db, tablet))
    body, type_ = in_parts(photo=a_photo(), words="Our kitchen.")
    late = tablet.sealed(sealing.letter(f"{ABOUT}/photo", body, type_))
    answer = tablet.send(client, late)
    assert (answer.status_code, answer.json()["state"]) == (200, "shelf") and sealing.fits(answer.json(), tablet.receipt_key)
    assert tablet.send(client, tablet.page(WORDS, words="In words.")).json()["state"] == "kept"
    assert states(db, tablet) == [("shelf", "not-an-answer"), ("kept", "")] and words_of(db, tablet) == ["In words."]
    assert kept(db) == store.MOST_FILES
    db.rollback()
    assert not db.exec(select(Response).where(Response.kind == "photo")).all()
