"""The worker hears the child, and writes it down beside the recording: never instead of it."""

import re

import pytest
from sqlalchemy import text
from sqlmodel import select

from app.media.intake import accept_recording
from app.media.store import keep_media
from app.responses.models import Response
from app.trail.happenings import What
from app.trail.models import Happening
from app.transcripts.models import Transcript
from app.transcripts.service import transcribe
from tests import people, voices
from tests.media.sounds import tone

HOME = "/practitioner/children/K-1001"
SAID = "Me mam gets up   when it’s dark.\nAnd I do an’ all …"


@pytest.fixture(scope="module")
def sound():
    return accept_recording(tone("webm", 0.4))


@pytest.fixture
def spoken(db, cast, sound):
    sitting = people.pack_for(db, cast, cast.ada)
    media = keep_media(db, people.SCENE, cast.ada.id, sound, sitting.id)
    return voices.say(db, cast, cast.ada, "", sitting, kind="recording", media_id=media.id)


def write(client, row, words: str):
    data = {"csrf_token": people.token_for(client), f"transcript-{row.id.hex[:8]}": words}
    return client.post(f"{HOME}/recordings/{row.id.hex}/transcripts", data=data)


def test_a_recording_plays_through_the_guarded_route_and_its_playing_is_recorded(client, db, cast, spoken, sound):
    address = f"{HOME}/recordings/{spoken.id.hex}"
    media = spoken.media_id
    db.rollback()
    people.sign_in(client, cast.priya)
    answer = client.get(address)
    assert answer.content == sound.data and answer.headers["content-type"] == "audio/mpeg"
    assert answer.headers["cache-control"] == "no-store" and answer.headers["content-disposition"].startswith("inline;")
    shown = db.exec(select(Happening).filter_by(what=What.WORDS_SHOWN.value)).all()
    assert media.hex in shown[-1].detail["items"] and shown[-1].detail["purpose"] == "recording"


@pytest.mark.parametrize(("asked", "status", "part"), [("bytes=0-1", 206, slice(0, 2)), ("bytes=5-", 206, slice(5, None)), ("bytes=999999-", 416, slice(0, 0)), ("lines=1-2", 200, slice(None))])
def test_a_browser_that_asks_for_a_piece_gets_that_piece(client, db, cast, spoken, sound, asked, status, part):
    address = f"{HOME}/recordings/{spoken.id.hex}"
    db.rollback()
    people.sign_in(client, cast.priya)
    answer = client.get(address, headers={"range": asked})
    assert (answer.status_code, answer.content) == (status, sound.data[part])


def test_the_answers_page_and_the_record_play_it_and_say_it_is_not_written_out(client, db, cast, spoken):
    row = spoken.id.hex
    db.rollback()
    people.sign_in(client, cast.priya)
    for address in (f"{HOME}/responses/{row}", HOME):
        page = client.get(address).text
        tag = re.search(r"<audio[^>]*>", page)[0]
        assert f'src="{HOME}/recordings/{row}"' in tag and "controls" in tag and " download" not in tag and "autoplay" not in tag
        assert "Not written out yet" in page and "/photo" not in page


def test_it_is_written_down_word_for_word_with_who_and_when(client, db, cast, spoken):
    row = spoken
    db.rollback()
    people.sign_in(client, cast.priya)
    answer = write(client, row, SAID)
    assert answer.status_code == 303 and answer.headers["location"].endswith(f"#heard-{row.id.hex[:8]}")
    page = client.get(f"{HOME}/responses/{row.id.hex}").text
    assert SAID.replace("’", "’") in page and "Written down from the recording by Priya Nair" in page
    assert "<audio" in page and "Not written out yet" not in page
    assert db.exec(select(Happening).filter_by(what=What.TRANSCRIBED.value)).one().child_id == cast.ada.id


def test_a_second_writing_out_stands_beside_the_first(client, db, cast, spoken):
    for who, words in ((cast.priya, "First as Priya heard it"), (cast.sam, "Then as Sam heard it")):
        transcribe(db, cast.actor(who), child_id=cast.ada.id, response_id=spoken.id, text=words)
    db.commit()
    row = spoken.id.hex
    people.sign_in(client, cast.priya)
    page = client.get(f"{HOME}/responses/{row}").text
    assert page.index("Then as Sam heard it") < page.index("First as Priya heard it")


def test_writing_it_down_never_changes_the_answer_or_the_recording(client, db, cast, spoken):
    def whole() -> list:
        db.rollback()
        found = [tuple(row) for table in ("response", "media") for row in db.connection().execute(text(f"SELECT * FROM {table} ORDER BY id"))]
        db.rollback()
        return found

    row, who = spoken, cast.priya
    db.expunge_all()
    before = whole()
    people.sign_in(client, who)
    assert write(client, row, SAID).status_code == 303
    assert whole() == before
    db.rollback()
    with pytest.raises(Exception, match="written once"):
        db.connection().execute(text("UPDATE transcript SET response_id = response_id"))
    db.rollback()


def test_nothing_written_is_sent_back_with_what_to_do(client, db, cast, spoken):
    row = spoken
    db.rollback()
    people.sign_in(client, cast.priya)
    answer = write(client, row, "  \n ")
    assert answer.status_code == 422 and "word for word" in answer.text and 'class="govuk-error-message"' in answer.text
    assert db.exec(select(Transcript)).all() == []


@pytest.mark.parametrize(("who", "status"), [("ruth", 403), ("grace", 403), ("noor", 403), ("lowe", 403), ("tom", 404)])
def test_only_the_childs_worker_and_manager_write_it_down(client, db, cast, spoken, who, status):
    row = spoken
    db.rollback()
    people.sign_in(client, getattr(cast, who))
    assert write(client, row, SAID).status_code == status
    assert db.exec(select(Transcript)).all() == []


def test_an_answer_that_is_no_recording_has_none(client, db, cast):
    row = voices.say(db, cast, cast.ada, "Only words.").id.hex
    people.sign_in(client, cast.priya)
    assert client.get(f"{HOME}/recordings/{row}").status_code == 404


def test_what_was_written_down_is_sealed(client, db, cast, spoken):
    transcribe(db, cast.actor(cast.priya), child_id=cast.ada.id, response_id=spoken.id, text="CANARY in clear")
    db.commit()
    raw = db.connection().execute(text("SELECT text FROM transcript")).scalar()
    assert b"CANARY" not in bytes(raw) and db.get(Response, spoken.id).words is not None
    db.rollback()
