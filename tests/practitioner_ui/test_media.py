"""Pictures leave only through a guarded route, after their showing was recorded."""

import io

import pytest
from PIL import Image
from sqlmodel import select

from app.media.intake import accept_photo
from app.media.store import keep_media
from app.trail.happenings import What
from app.trail.models import Happening
from tests import people, voices

HOME = "/practitioner/children/K-1001"


@pytest.fixture
def drawn(db, cast):
    return voices.draw(db, cast, cast.ada)


@pytest.fixture
def photographed(db, cast):
    sitting, data = people.pack_for(db, cast, cast.ada), io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(data, "JPEG")
    media = keep_media(db, people.SCENE, cast.ada.id, accept_photo(data.getvalue()), sitting.id)
    return voices.say(db, cast, cast.ada, "my picture", sitting, kind="photo", media_id=media.id)


def assert_guarded(answer, kind):
    assert answer.status_code == 200 and answer.headers["content-type"].startswith(kind)
    assert answer.headers["x-content-type-options"] == "nosniff" and answer.headers["cache-control"] == "no-store"
    assert int(answer.headers["content-length"]) == len(answer.content) > 0


def test_a_drawing_is_rendered_large_and_small(client, db, cast, drawn):
    row, sheet = drawn
    people.sign_in(client, cast.priya)
    large = client.get(f"{HOME}/responses/{row.id.hex}/drawing.png")
    small = client.get(f"{HOME}/responses/{row.id.hex}/drawing.png?size=small")
    for answer, width in ((large, 1600), (small, 480)):
        assert_guarded(answer, "image/png")
        assert answer.headers["content-disposition"].startswith('inline; filename="K-1001-')
        assert Image.open(io.BytesIO(answer.content)).width == width
    shown = db.exec(select(Happening).filter_by(what=What.WORDS_SHOWN.value)).all()
    assert all(sheet.hex in one.detail["items"] for one in shown) and len(shown) == 2


def test_the_strokes_are_the_data(client, cast, drawn):
    people.sign_in(client, cast.priya)
    answer = client.get(f"{HOME}/responses/{drawn[0].id.hex}/strokes.json")
    assert answer.json()["ops"] == [voices.STROKE] and (answer.json()["w"], answer.json()["h"]) == (1600, 1200)
    assert client.get(f"{HOME}/drawings/{drawn[1].hex}.json").json()["ops"] == [voices.STROKE]
    assert_guarded(client.get(f"{HOME}/drawings/{drawn[1].hex}.png"), "image/png")


def test_a_photo_of_paper(client, db, cast, photographed):
    people.sign_in(client, cast.priya)
    answer = client.get(f"{HOME}/responses/{photographed.id.hex}/photo")
    assert_guarded(answer, "image/")
    assert Image.open(io.BytesIO(answer.content)).size == (40, 30)
    shown = db.exec(select(Happening).filter_by(what=What.WORDS_SHOWN.value)).all()
    assert photographed.media_id.hex in shown[-1].detail["items"]


@pytest.mark.parametrize("who", ["grace", "noor", "lowe", "tom"])
def test_nobody_else_sees_a_picture(client, cast, drawn, photographed, who):
    people.sign_in(client, getattr(cast, who))
    for address in (
        f"responses/{drawn[0].id.hex}/drawing.png", f"responses/{drawn[0].id.hex}/strokes.json",
        f"drawings/{drawn[1].hex}.png", f"responses/{photographed.id.hex}/photo",
    ):  # fmt: skip
        answer = client.get(f"{HOME}/{address}")
        assert answer.status_code == (404 if who == "tom" else 403) and b"PNG" not in answer.content


def test_an_answer_without_a_picture_has_none(client, db, cast):
    told = voices.say(db, cast, cast.ada, "Only words.")
    people.sign_in(client, cast.priya)
    for picture in ("drawing.png", "strokes.json", "photo"):
        assert client.get(f"{HOME}/responses/{told.id.hex}/{picture}").status_code == 404


def test_a_drawing_that_was_begun_and_not_handed_in_is_a_plain_fact(client, db, cast, drawn):
    sitting = people.pack_for(db, cast, cast.ada)
    from app.responses.models import Drawing, DrawingBatch
    from app.trail import record
    from app.vault import seal

    sheet = Drawing(child_id=cast.ada.id, sitting_id=sitting.id, activity="my-three-houses", step="worries")
    db.add(sheet)
    batch = DrawingBatch(child_id=cast.ada.id, drawing_id=sheet.id, seq=0, digest="x")
    seal(db, batch, ops=[voices.STROKE])
    db.add(batch)
    record(db, people.SCENE, What.STROKES_KEPT, child_id=cast.ada.id, subject=sheet)
    db.commit()
    page = people.sign_in(client, cast.priya).get(HOME)
    assert "began a drawing and did not hand it in" in page.text and f"/drawings/{sheet.id.hex}.png" in page.text
