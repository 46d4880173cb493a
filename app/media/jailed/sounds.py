"""Decode a recording under limits, make it anew: one voice, one format every browser plays, nothing written beside it."""

import io
import struct
from collections.abc import Iterator
from typing import Any

import av

MOST_SECONDS = 190
"""three minutes, and a little for a slow thumb"""
RATE, BITS = 32_000, 64_000
RATES = range(4_000, 192_001)
CPU_SECONDS = 30
CONTAINERS = {"matroska": "matroska", "mov": "mov,mp4,m4a", "ogg": "ogg", "wav": "wav"}
CODECS = ("opus", "vorbis", "aac", "flac", "pcm_s16le", "pcm_s24le", "pcm_s32le", "pcm_u8", "pcm_f32le")
COVERS = ("mjpeg", "png")

Made = tuple[dict[str, Any], bytes]


def remake(data: bytes) -> Made:
    """({"milliseconds"}, an MP3) or ({"refused": key}, nothing). Raises whatever FFmpeg raises for what is no sound."""
    container = container_of(data)
    if container is None:
        return {"refused": "not-readable"}, b""
    only = {"codec_whitelist": ",".join(CODECS), "max_streams": "8", "enable_drefs": "0"}
    with av.open(io.BytesIO(data), format=container, options=only) as found:
        if not _is_sound(found):
            return {"refused": "not-readable"}, b""
        return _remade(found)


def container_of(data: bytes) -> str | None:
    """By its first bytes, never by its name: WebM, MP4, Ogg, WAV."""
    if data[:4] == b"\x1aE\xdf\xa3":
        return "matroska"
    if data[4:8] == b"ftyp":
        return "mov"
    if data[:4] == b"OggS":
        return "ogg"
    return "wav" if data[:4] == b"RIFF" and data[8:12] == b"WAVE" else None


def _is_sound(found: Any) -> bool:
    """One voice and at most its cover: a film is not quietly made into a sound."""
    if len(found.streams.audio) != 1 or any(_codec(one) not in COVERS for one in found.streams.video):
        return False
    [voice] = found.streams.audio
    return _codec(voice) in CODECS and voice.codec_context.sample_rate in RATES


def _codec(stream: Any) -> str:
    """Empty for one nobody can decode."""
    return stream.codec_context.name if stream.codec_context else ""


def _remade(found: Any) -> Made:
    out, samples = io.BytesIO(), 0
    with av.open(out, "w", format="mp3", options={"write_xing": "0", "id3v2_version": "0"}) as made:
        voice = made.add_stream("libmp3lame", rate=RATE, layout="mono", options={"compression_level": "7"})
        voice.bit_rate, voice.codec_context.thread_count = BITS, 1
        for frame in _frames(found, voice):
            samples += frame.samples if frame else 0
            if samples > MOST_SECONDS * RATE:
                return {"refused": "too-long"}, b""
            made.mux(voice.encode(frame))
    if samples < RATE // 10:
        return {"refused": "not-readable"}, b""
    return {"milliseconds": samples * 1000 // RATE}, out.getvalue()


def _frames(found: Any, voice: Any) -> Iterator[Any]:
    """Frames as the encoder wants them, and None at the end. A packet that cannot be read is left out, not the recording."""
    fitted = av.AudioResampler(format="s16p", layout="mono", rate=RATE)
    good = bad = 0
    found.streams.audio[0].codec_context.thread_count = 1
    for packet in found.demux(found.streams.audio[0]):
        try:
            for frame in packet.decode():
                frame.pts = None
                yield from fitted.resample(frame)
            good += 1
        except av.error.InvalidDataError:
            bad += 1
    if bad > good:
        raise ValueError("more of it is broken than whole")
    if good:
        yield from fitted.resample(None)
    yield None


def warm() -> None:
    """Load what is loaded late, while files can still be opened: a quarter of a second of silence, there and back."""
    quiet = bytes(RATE // 2)
    head = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(quiet), b"WAVE", b"fmt ", 16, 1, 1, RATE, RATE * 2, 2, 16, b"data", len(quiet))
    remake(head + quiet)
