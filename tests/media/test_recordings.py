"""A recording becomes a new one of ours, or is refused in plain words; nothing else ever happens."""

import contextlib
import random

import av
import pytest

from app.media.intake import Refused, accept_recording
from app.media.jailed import sounds as decoder
from tests.media.sounds import heard_in, tone, wav

CANARY = {"title": "CANARY-title", "artist": "CANARY-artist", "comment": "CANARY-comment", "location": "+51.5072-000.1276/CANARY"}
HTML = b"<html><script>alert(1)</script></html>"


@pytest.mark.parametrize("container", ["webm", "ogg", "mp4", "wav"])
def test_what_a_browser_or_a_phone_records_is_accepted_and_plays_everywhere(container):
    made = accept_recording(tone(container, 1.5))
    codec, seconds = heard_in(made.data)
    assert (made.type, codec) == ("audio/mpeg", "mp3float") and abs(seconds - 1.5) < 0.15
    assert abs(made.milliseconds - 1500) < 100


@pytest.mark.parametrize("container", ["webm", "ogg", "mp4", "wav"])
def test_no_name_place_or_comment_is_left_in_a_recording(container):
    """S38: what is stored is parsed and scanned raw, and the tags were there to begin with."""
    given = tone(container, 0.5, tags=CANARY)
    assert b"CANARY" in given
    made = accept_recording(given)
    assert b"CANARY" not in made.data and b"51.5072" not in made.data
    assert not any(mark in made.data for mark in (b"ID3", b"TAG", b"APETAGEX", b"\xa9xyz", b"Lavf", b"Lavc"))


def test_a_place_hidden_in_an_mp4_is_gone():
    """The atom an iPhone writes: user data with `©xyz`, here planted by hand behind a good file."""
    place = b"+51.5072-000.1276/"
    atom = b"\xa9xyz" + len(place).to_bytes(2, "big") + b"\x15\xc7" + place
    udta = (len(atom) + 4).to_bytes(4, "big") + atom
    given = tone("mp4", 0.5) + (len(udta) + 8).to_bytes(4, "big") + b"udta" + udta
    assert place not in accept_recording(given).data


def test_a_script_behind_a_recording_is_gone():
    made = accept_recording(tone("webm", 0.5) + b"<?php system('id'); ?>" + HTML)
    assert b"script" not in made.data and b"php" not in made.data


@pytest.mark.parametrize(
    "lie",
    [
        b"", b"hello", HTML, b"\x1aE\xdf\xa3" + HTML, b"OggS" + HTML * 3, b"\0\0\0\x20ftypM4A " + HTML, b"RIFF\xff\xff\xff\xffWAVE" + HTML,
        b"RIFF\x10\0\0\0AVI LIST", b"ID3\x04\0\0\0\0\0\0" + HTML, b"%PDF-1.7", b"#EXTM3U\nfile:///etc/passwd\n", b"ffconcat version 1.0\nfile /etc/passwd\n",
        b"\x1aE\xdf\xa3", wav(b""), wav(bytes(400), rate=1), wav(bytes(4_000), rate=4_000_000),
    ],
)  # fmt: skip
def test_what_is_no_recording_is_refused_in_plain_words(lie):
    with pytest.raises(Refused) as refused:
        accept_recording(lie)
    assert "recording" in str(refused.value.words)


@pytest.mark.parametrize("container", ["flac", "mp3"])
def test_a_sound_in_another_wrapping_is_told_what_to_do_instead(container):
    with pytest.raises(Refused, match="another way"):
        accept_recording(tone(container, 0.3))


def test_a_film_is_not_quietly_made_into_a_sound(tmp_path):
    with av.open(tmp_path / "film.mp4", "w") as made:
        picture, voice = made.add_stream("mpeg4", rate=10), made.add_stream("aac", rate=48_000, layout="mono")
        picture.width = picture.height = 64
        frame = av.VideoFrame(64, 64, "yuv420p")
        made.mux(picture.encode(frame))
        made.mux([*picture.encode(None), *voice.encode(None)])
    with pytest.raises(Refused):
        accept_recording((tmp_path / "film.mp4").read_bytes())


@pytest.mark.parametrize("says", [0, 1, 10_000_000, 0xFFFFFFF0])
def test_a_wav_that_lies_about_its_length_is_taken_for_what_is_in_it_or_refused(says):
    with contextlib.suppress(Refused):
        assert accept_recording(wav(bytes(range(256)) * 250, says=says)).milliseconds <= 2_100


def test_a_recording_cut_short_keeps_what_was_recorded():
    """A tablet that dies in the middle leaves such a file."""
    whole = tone("webm", 3)
    made = accept_recording(whole[: len(whole) // 2])
    assert 1_000 < made.milliseconds < 2_200


def test_three_minutes_and_a_slow_thumb_are_the_most(monkeypatch):
    """However long the file is, decoding ends there: two hours of silence are small to send and huge to hold."""
    assert 180 < decoder.MOST_SECONDS < 200
    monkeypatch.setattr(decoder, "MOST_SECONDS", 3)
    assert decoder.remake(wav(bytes(8_000 * 2 * 3), rate=8_000))[0] == {"milliseconds": 3_000}
    told, made = decoder.remake(wav(bytes(8_000 * 2 * 600), rate=8_000))
    assert (told, made) == ({"refused": "too-long"}, b"")


def test_a_recording_that_is_too_long_is_said_to_be(monkeypatch):
    monkeypatch.setattr("app.media.intake.remade", lambda *_: ({"refused": "too-long"}, b""))
    with pytest.raises(Refused, match="3 minutes"):
        accept_recording(b"x")


def test_a_recording_that_is_too_big_is_refused_before_it_is_opened(monkeypatch):
    monkeypatch.setattr("app.media.intake.remade", lambda *_: pytest.fail("it was opened"))
    with pytest.raises(Refused, match="too big"):
        accept_recording(tone("wav", 0.2) + bytes(20_000_000))


@pytest.mark.parametrize("container", ["webm", "ogg", "mp4", "wav"])
def test_a_damaged_recording_is_remade_or_refused_and_never_anything_else(container):
    """S34 for sound, small: the decoder itself, forty mutants of each container, in this process."""
    whole, rng = tone(container, 0.4), random.Random(container)
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(rng.randint(1, 60)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        if rng.random() < 0.3:
            del data[rng.randrange(len(data)) :]
        try:
            told, made = decoder.remake(bytes(data))
        except Exception as error:
            assert isinstance(error, av.error.FFmpegError | ValueError | MemoryError | OverflowError), repr(error)
        else:
            assert told.get("refused") or made[:1] == b"\xff"
