"""How questions sound: read beforehand by a person, for exactly these words, for every child."""

import hashlib
import re
from html import unescape

import pytest
from sqlalchemy import text
from sqlmodel import select

from app.catalogue import catalogue
from app.media.intake import Sound, accept_recording
from app.trail.happenings import What
from app.trail.models import Happening
from app.voices import files_for, key_of, keys_and_addresses
from app.voices.files import shipped
from app.voices.models import Voice
from app.voices.service import keep_voice
from app.voices.texts import BUTTONS, EVERY_PAGE, group, groups
from tests import people
from tests.media.sounds import heard_in, tone

HOME = "/practitioner/voices"


def a_reading(db, cast, words: str, language: str = "en", reader: str = "Anna Zych", data: bytes = b"\xff read"):
    row = keep_voice(db, cast.actor(cast.priya), language=language, text=words, reader=reader, sound=Sound(data, 900))
    db.commit()
    return row


def send(client, address: str, data: bytes | None, reader: str = "Anna Zych"):
    files = {"recording": ("reading.webm", data, "audio/webm")} if data is not None else None
    return client.post(address, data={"csrf_token": people.token_for(client), "reader": reader}, files=files)


def test_the_name_of_a_voice_is_made_from_language_and_exact_words():
    assert key_of("en", "Hear it") == hashlib.sha256(b"en|Hear it").hexdigest()[:20]
    assert key_of("en", "  Hear\n it ") == key_of("en", "Hear it")
    assert len({key_of("en", "Hear it"), key_of("en", "Hear it."), key_of("pl", "Hear it")}) == 3


def test_changed_words_never_play_an_old_voice(client, db, cast):
    a_reading(db, cast, "How is school now?")
    known = client.get("/voices/en.json").json()
    assert key_of("en", "How is school now?") in known and key_of("en", "How is school these days?") not in known
    assert client.get(f"/voices/en/{key_of('en', 'How is school these days?')}").status_code == 404


def test_a_persons_reading_stands_before_the_clip_that_came_with_heard(client, db, cast, monkeypatch):
    key = key_of("en", "Hear it")
    monkeypatch.setattr("app.voices.files.shipped", lambda language: {key: f"/static/voices/en/{key}.mp3"})
    assert client.get("/voices/en.json").json()[key].startswith("/static/voices/")
    a_reading(db, cast, "Hear it")
    address = client.get("/voices/en.json").json()[key]
    assert address.startswith(f"/voices/en/{key}?v=") and client.get(address).content == b"\xff read"


def test_the_newest_reading_stands_and_the_older_ones_stay(client, db, cast):
    first, second = (a_reading(db, cast, "Stop", data=data) for data in (b"\xff first", b"\xff second"))
    addresses = keys_and_addresses(db, "en")
    assert len({first.id, second.id}) == len(db.exec(select(Voice)).all()) == 2
    db.rollback()
    assert client.get(addresses[key_of("en", "Stop")]).content == b"\xff second"
    with pytest.raises(Exception, match="written once"):
        db.connection().execute(text("DELETE FROM voice"))
    db.rollback()


@pytest.mark.parametrize("address", ["/voices/..%2f..%2fetc.json", "/voices/en/../../heard.key", "/voices/en/ABCDEF0123456789abcd", "/voices/e'n.json"])
def test_only_names_of_voices_are_found(client, address):
    assert client.get(address).status_code == 404


def test_every_text_of_an_activity_is_there_to_be_read_for_each_band_that_meets_it():
    found = {one.key for one in group("en", "how-things-are").texts}
    for step in catalogue().activities["how-things-are"].steps:
        for band in catalogue().activities["how-things-are"].bands:
            words = step.ask.text(band)
            assert "{" in words or key_of("en", words) in found, words


def test_a_text_that_holds_a_name_is_never_read_beforehand():
    every = [one.text for of in groups("en") for one in of.texts]
    assert len(every) > 200 and not [words for words in every if "{" in words or "%(" in words]
    assert sum(of.named for of in groups("en")) > 0


def test_the_walk_goes_from_text_to_text_until_all_are_read(client, db, cast):
    of = group("en", BUTTONS)
    first, second = of.texts[:2]
    who = cast.priya
    db.rollback()
    people.sign_in(client, who)
    page = client.get(f"{HOME}/en/{BUTTONS}").text
    assert first.text in unescape(page) and f'href="{HOME}/en/{BUTTONS}/{first.key}"' in page
    answer = send(client, f"{HOME}/en/{BUTTONS}/{first.key}", tone("webm", 0.3))
    assert answer.headers["location"] == f"{HOME}/en/{BUTTONS}/{second.key}"
    row = db.exec(select(Voice)).one()
    assert (row.wording, row.reader, row.type) == (first.text, "Anna Zych", "audio/mpeg")
    assert heard_in(row.content)[1] > 0.2
    assert db.exec(select(Happening).filter_by(what=What.VOICE_KEPT.value)).one().child_id is None
    db.rollback()
    page = client.get(answer.headers["location"]).text
    assert 'value="Anna Zych"' in page, "the reader's name is typed once"
    assert "Read by Anna Zych" in client.get(f"{HOME}/en/{BUTTONS}").text


def test_an_untranslated_text_is_read_in_the_chosen_language_and_heard_there(client, db, cast):
    """An interpreter reads in Polish what stands on the page in English: the page is Polish, and so is the voice."""
    words = group("pl", EVERY_PAGE).texts[0]
    a_reading(db, cast, words.text, "pl")
    assert words.key in client.get("/voices/pl.json").json() and words.key not in client.get("/voices/en.json").json()


@pytest.mark.parametrize(("data", "reader", "says"), [(None, "Anna", "Record it first"), (b"<html>", "Anna", "not a recording"), (b"good", " ", "Write the name")])
def test_what_cannot_be_kept_is_said_beside_it_and_the_name_stays(client, db, cast, data, reader, says):
    key, who = group("en", BUTTONS).texts[0].key, cast.priya
    db.rollback()
    people.sign_in(client, who)
    answer = send(client, f"{HOME}/en/{BUTTONS}/{key}", tone("webm", 0.2) if data == b"good" else data, reader)
    assert answer.status_code == 422 and says in answer.text and "govuk-error-message" in answer.text
    assert f'value="{reader}"' in answer.text and db.exec(select(Voice)).all() == []
    db.rollback()


def test_words_that_are_not_asked_any_more_cannot_be_given_a_voice(client, db, cast):
    who = cast.priya
    db.rollback()
    people.sign_in(client, who)
    gone = f"{HOME}/en/{BUTTONS}/{key_of('en', 'Words nobody wrote')}"
    assert client.get(gone).status_code == 404 and send(client, gone, tone("webm", 0.2)).status_code == 404
    assert client.get(f"{HOME}?language=xx").status_code == 404 and client.get(f"{HOME}/en/no-such").status_code == 404


@pytest.mark.parametrize("who", ["ruth", "lowe", "grace", "noor", "root"])
def test_only_workers_and_their_managers_give_questions_a_voice(client, db, cast, who):
    person = getattr(cast, who)
    key = group("en", BUTTONS).texts[0].key
    db.rollback()
    people.sign_in(client, person)
    for address in (HOME, f"{HOME}/en/{BUTTONS}", f"{HOME}/en/{BUTTONS}/{key}"):
        assert client.get(address).status_code == 403, address
    assert send(client, f"{HOME}/en/{BUTTONS}/{key}", b"x").status_code == 403


def test_only_the_page_that_records_asks_for_the_microphone(client, db, cast):
    key, who = group("en", BUTTONS).texts[0].key, cast.priya
    db.rollback()
    people.sign_in(client, who)
    assert "microphone=(self)" in client.get(f"{HOME}/en/{BUTTONS}/{key}").headers["permissions-policy"]
    assert "microphone=()" in client.get(f"{HOME}/en/{BUTTONS}").headers["permissions-policy"]


def test_a_packed_sitting_takes_the_list_and_the_voices_of_its_texts_only(db, cast):
    a_reading(db, cast, "Stop")
    a_reading(db, cast, "Exit")
    found = files_for(db, "en", ["Stop", "Words without a voice anywhere"])
    assert found[0] == "/voices/en.json" and [one.split("?")[0] for one in found[1:]] == [f"/voices/en/{key_of('en', 'Stop')}"]


def test_a_clip_that_came_with_heard_is_small_plain_sound_for_words_that_are_written(client):
    clips = shipped("en")
    some = sorted(clips.items())[:: max(1, len(clips) // 5)]
    for key, address in some:
        answer = client.get(address)
        codec, seconds = heard_in(answer.content)
        assert answer.status_code == 200 and codec == "mp3float" and 0.2 < seconds < 30, key
        assert not re.search(rb"ID3|TAG|Lavf", answer.content)


def test_what_a_worker_read_is_remade_like_any_recording():
    assert b"CANARY" not in accept_recording(tone("mp4", 0.3, tags={"title": "CANARY"})).data
