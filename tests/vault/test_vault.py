"""Words at rest are noise to anyone but this child's own record."""

import base64
import gzip
import random
import sqlite3
from uuid import uuid4

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import StatementError

from app.kit.clock import today
from app.media.intake import Picture
from app.media.store import keep_media, open_media
from app.observations.models import Observation
from app.responses.models import Response
from app.trail import What, record, show
from app.vault import clear, seal
from app.vault.keyring import Keyring
from app.vault.sealing import Unopenable, bound_to, open_bytes, seal_bytes
from app.vault.words import NotShown
from tests import people, voices

KEY = bytes(range(32))
# Made once with format 1 and kept for ever: every later version must open it (S60).
KNOWN = bytes.fromhex("010102030405060708090a0b0c4cca3db098b485f66cc40a356367971de4d37350957f801070d031fdaedd")


def test_the_first_format_ever_written_still_opens():
    assert open_bytes(KEY, KNOWN, bound_to("response", "r", "c", "words")) == b"I get up first"


@given(st.text())
def test_what_was_sealed_opens_byte_for_byte(words):
    bound = bound_to("response", "r", "c", "words")
    assert open_bytes(KEY, seal_bytes(KEY, words.encode(), bound), bound).decode() == words


@given(st.binary(min_size=1), st.integers(min_value=0))
def test_one_changed_bit_does_not_open(words, where):
    bound = bound_to("response", "r", "c", "words")
    sealed = bytearray(seal_bytes(KEY, words, bound))
    sealed[where % len(sealed)] ^= 1 << (where % 8)
    with pytest.raises(Unopenable):
        open_bytes(KEY, bytes(sealed), bound)


@settings(max_examples=500)  # S3: at least 500 swaps, all refused
@given(st.lists(st.sampled_from("abcd"), min_size=4, max_size=4), st.integers(0, 3))
def test_a_value_moved_to_another_table_row_child_or_field_does_not_open(parts, which):
    sealed = seal_bytes(KEY, b"I get up first", bound_to(*parts))
    parts[which] += "x"
    with pytest.raises(Unopenable):
        open_bytes(KEY, sealed, bound_to(*parts))


def test_a_sisters_sealed_words_do_not_open_under_her_brother(db, cast):
    """S3: someone with the database file swaps the sealed words of two siblings; neither opens."""
    ada, ben = voices.say(db, cast, cast.ada, "mine"), voices.say(db, cast, cast.ben, "his")
    db.connection().execute(text("DROP TRIGGER response_refuses_update"))
    for row, planted in ((ada, ben.words), (ben, ada.words)):
        db.connection().execute(text("UPDATE response SET words = :w WHERE id = :id"), {"w": planted, "id": row.id.hex})
    db.expire_all()
    for row in (ada, ben):
        show(db, people.SCENE, row.child_id, [row])
        with pytest.raises(Unopenable):
            clear(row, "words")


def test_a_wrapped_key_moved_to_a_sibling_does_not_unwrap():
    keyring = Keyring({1: KEY})
    number, wrapped = keyring.wrap(b"c" * 32, "ada")
    assert keyring.unwrap(number, wrapped, "ada") == b"c" * 32
    with pytest.raises(InvalidTag):
        keyring.unwrap(number, wrapped, "ben")


def test_an_old_install_key_still_opens_what_it_wrapped():
    old = Keyring({1: KEY})
    number, wrapped = old.wrap(b"c" * 32, "ada")
    assert Keyring({1: KEY, 2: b"n" * 32}).unwrap(number, wrapped, "ada") == b"c" * 32


def test_clear_text_cannot_be_stored_by_accident(db, cast):
    sitting = people.pack_for(db, cast, cast.ada)
    row = Response(child_id=cast.ada.id, sitting_id=sitting.id, key="k", activity="a", step="s", kind="words")
    row.words = b"plain words"
    db.add(row)
    with pytest.raises(StatementError, match="clear text"):
        db.flush()


def test_words_cannot_be_opened_before_their_showing_is_recorded(db, cast):
    row = voices.say(db, cast, cast.ada, "not yet")
    with pytest.raises(NotShown):
        clear(row, "words")
    show(db, people.SCENE, cast.ada.id, [row])
    assert clear(row, "words") == "not yet"
    db.commit()
    with pytest.raises(NotShown):
        clear(row, "words")


def test_a_showing_of_one_answer_opens_no_other(db, cast):
    one, other = voices.say(db, cast, cast.ada, "one"), voices.say(db, cast, cast.ada, "other")
    show(db, people.SCENE, cast.ada.id, [one])
    with pytest.raises(NotShown):
        clear(other, "words")


def test_nothing_opens_in_a_childs_own_session(db, cast):
    row = voices.say(db, cast, cast.ada, "already told")
    show(db, people.SCENE, cast.ada.id, [row])
    db.info["write_only"] = True
    with pytest.raises(NotShown):
        clear(row, "words")


CANARIES = [f"canary {uuid4().hex}" for _ in range(20)]


def hidden_forms(words: str) -> list[bytes]:
    plain = words.encode()
    return [plain, base64.b64encode(plain)[:-4], words.encode("utf-16-le"), gzip.compress(plain, mtime=0)[10:-8]]


def test_raw_database_and_blob_bytes_hold_no_canary(db, cast, settings):
    """S55: file, write-ahead log and blobs are scanned in four encodings."""
    for n, canary in enumerate(CANARIES):
        child = (cast.ada, cast.ben, cast.cleo)[n % 3]
        voices.say(db, cast, child, canary)
        observation = Observation(child_id=child.id, practitioner_id=cast.priya.id, seen_on=today())
        seal(db, observation, text=canary, place=canary)
        db.add(observation)
        record(db, people.SCENE, What.OBSERVED, child_id=child.id, subject=observation)
        keep_media(db, people.SCENE, child.id, Picture(canary.encode() * 9, 1, 1))
        keep_media(db, people.SCENE, child.id, Picture(canary.encode() + random.randbytes(1_200_000), 1, 1))
        db.commit()
    raw = b"".join(file.read_bytes() for file in settings.home.rglob("*") if file.is_file())
    assert len(raw) > 20_000_000, "the large pictures were not on disk"
    assert [c for c in CANARIES for form in hidden_forms(c) if form in raw] == []


def test_a_large_picture_comes_back_from_disk_as_it_went(db, cast):
    data = random.randbytes(1_500_000)
    row = keep_media(db, people.SCENE, cast.ada.id, Picture(data, 1, 1))
    db.commit()
    assert row.stored_in == "disk" and row.content is None
    show(db, people.SCENE, cast.ada.id, [row])
    assert open_media(db, row) == data


def test_without_the_childs_key_nothing_of_theirs_opens_and_others_are_untouched(db, cast, settings):
    ada, ben = voices.say(db, cast, cast.ada, "gone"), voices.say(db, cast, cast.ben, "stays")
    db.close()
    with sqlite3.connect(settings.home / "heard.db") as raw:
        raw.execute("DELETE FROM child_key WHERE child_id = ?", [cast.ada.id.hex])
    ada, ben = db.get_one(Response, ada.id), db.get_one(Response, ben.id)
    for row in (ada, ben):
        show(db, people.SCENE, row.child_id, [row])
    assert clear(ben, "words") == "stays"
    with pytest.raises(Unopenable):
        clear(ada, "words")


def test_the_trail_holds_no_word_of_a_child(db, cast):
    voices.say(db, cast, cast.ada, "CANARY in the trail")
    rows = db.connection().execute(text("SELECT detail FROM happening")).all()
    assert not any("CANARY" in str(row) for row in rows)
