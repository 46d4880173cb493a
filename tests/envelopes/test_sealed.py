"""The sealed format and the receipts, as both sides must know them: tampering shows, old keys open, bytes come out as they went in."""

import json
import secrets
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.envelopes.models import Envelope
from app.envelopes.receipts import message, sign
from app.envelopes.sealed import Closed, Letter, NoLetter, read_letter, unseal
from app.kit import clock
from app.vault.keyring import Keyring
from app.vault.sealing_keys import RECEIPTS, SEALING, current_key_id, public_bytes
from tests import sealing

KEYS = Keyring({1: bytes(range(32))})
ENVELOPE = "0123456789abcdef0123456789abcdef"
KNOWN = (
    "0425628ff22b07e960b27957aa20d4428fd526099ba994a202e761baa67d0d349e"
    "2676146bc30a870cb2a04bd146b50620343d0ad08dd844c4929f51fb1a4661bb"
)


def sealed(clear: bytes = b"words", seq: int = 3, year: str = "2026") -> bytes:
    return sealing.seal(ENVELOPE, seq, public_bytes(KEYS, SEALING, year), clear, "1-abc")


def opened(data: bytes, **other) -> bytes:
    asked = {"key_id": "2026", "envelope": ENVELOPE, "seq": 3, "form_version": "1-abc", "sealed": data} | other
    return unseal(KEYS, **asked)


@given(st.binary(max_size=400))
@settings(max_examples=40, deadline=None)
def test_what_went_in_comes_out(clear):
    assert opened(sealed(clear)) == clear


@pytest.mark.parametrize(
    "other", [{"seq": 4}, {"envelope": "f" * 32}, {"form_version": "1-abd"}, {"key_id": "2025"}], ids=lambda one: next(iter(one))
)
def test_moved_to_another_place_it_does_not_open(other):
    with pytest.raises(Closed):
        opened(sealed(), **other)


def test_any_byte_changed_and_it_does_not_open():
    data = sealed()
    for at in range(len(data)):
        broken = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        with pytest.raises(Closed):
            opened(broken)


@pytest.mark.parametrize("data", [b"", b"\x01", secrets.token_bytes(400), b"\x01" + bytes(100)], ids=range(4))
def test_bytes_of_any_kind_are_refused_and_nothing_else_is_raised(data):
    with pytest.raises(Closed):
        opened(data)


def test_what_was_sealed_last_year_opens_after_new_years_eve():
    with clock.frozen(datetime(2026, 12, 31, 23, 59, tzinfo=UTC)):
        last = current_key_id()
    with clock.frozen(datetime(2027, 1, 1, tzinfo=UTC)):
        assert current_key_id() != last
        assert opened(sealed(year=last), key_id=last) == b"words"


def test_the_key_of_a_year_is_the_same_after_a_rotation_and_in_every_later_version():
    """S60: a known answer for the derivation."""
    known = public_bytes(KEYS, SEALING, "2026")
    assert known == public_bytes(Keyring({**KEYS.keys, 2: secrets.token_bytes(32)}), SEALING, "2026")
    assert known.hex() == KNOWN
    assert known != public_bytes(KEYS, RECEIPTS, "2026")


def a_receipt(**other) -> dict:
    at, envelope = datetime(2026, 11, 20, 10, tzinfo=UTC), Envelope(id=UUID(hex=ENVELOPE), sealing_key_id="2026")
    said = {"envelope": ENVELOPE, "seq": 3, "digest": "d" * 64, "at": "2026-11-20T10:00:00.000000+00:00", "state": "kept"}
    return said | {"signature": sign(KEYS, envelope, 3, "d" * 64, at, "kept")} | other


def test_a_receipt_fits_what_it_says_and_nothing_else():
    """R38: an old one, a sibling's, another number's, another digest's or another state's does not fit."""
    key = public_bytes(KEYS, RECEIPTS, "2026")
    assert sealing.fits(a_receipt(), key)
    for lie in ({"seq": 4}, {"envelope": "f" * 32}, {"digest": "e" * 64}, {"state": "shelf"}, {"at": "2026-11-21T10:00:00.000000+00:00"}):
        assert not sealing.fits(a_receipt(**lie), key), lie
    assert not sealing.fits(a_receipt(), public_bytes(KEYS, RECEIPTS, "2025"))
    assert message(ENVELOPE, 3, "d", "t", "kept") == f"{ENVELOPE}|3|d|t|kept".encode()


HEAD = {"v": 1, "path": "/sit/hello", "type": "a/b", "at": None, "draft": False}


def test_a_letter_is_one_line_and_then_the_body_as_it_stands():
    assert read_letter(json.dumps(HEAD).encode() + b"\nbody\nmore") == Letter("/sit/hello", "a/b", b"body\nmore")


@pytest.mark.parametrize("head", [b"", b"[]", b"{", b"7", b'{"v":1}', b"[" * 5000, json.dumps(HEAD | {"path": 3}).encode(), b" " * 5000])
def test_a_letter_without_a_head_is_none(head):
    with pytest.raises(NoLetter):
        read_letter(head + b"\nbody")


def test_a_letter_from_a_newer_page_is_known_as_such():
    with pytest.raises(NoLetter) as refused:
        read_letter(json.dumps(HEAD | {"v": 2}).encode() + b"\n")
    assert refused.value.newer
