"""Sounds made here, so that no recording of anybody is in the tests: a tone, in any container, with anything written beside it."""

import io
import math
import struct
from array import array

import av

RATE = 48_000
CODECS = {"webm": "libopus", "ogg": "libopus", "mp4": "aac", "wav": "pcm_s16le", "mp3": "libmp3lame", "flac": "flac"}


def tone(container: str = "webm", seconds: float = 1.0, tags: dict[str, str] | None = None, rate: int = RATE) -> bytes:
    """A quiet hum. `tags` are written as the container writes them."""
    out, codec = io.BytesIO(), CODECS[container]
    with av.open(out, "w", format=container) as made:
        made.metadata.update(tags or {})
        voice = made.add_stream(codec, rate=rate, layout="mono")
        for start in range(0, int(seconds * rate), 960):
            made.mux(voice.encode(_frame(start, rate)))
        made.mux(voice.encode(None))
    return out.getvalue()


def _frame(start: int, rate: int, length: int = 960) -> av.AudioFrame:
    frame = av.AudioFrame(format="flt", layout="mono", samples=length)
    frame.sample_rate, frame.pts = rate, start
    wave = array("f", (0.2 * math.sin((start + n) * 440 * 2 * math.pi / rate) for n in range(length)))
    frame.planes[0].update(wave.tobytes())
    return frame


def wav(samples: bytes, *, says: int | None = None, rate: int = 16_000) -> bytes:
    """A WAV by hand. `says` is the length its head claims."""
    length = len(samples) if says is None else says
    return struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + length & 0xFFFFFFFF, b"WAVE", b"fmt ", 16, 1, 1, rate, rate * 2, 2, 16, b"data", length & 0xFFFFFFFF) + samples


def heard_in(data: bytes) -> tuple[str, float]:
    """(codec, seconds) of what a player would find."""
    with av.open(io.BytesIO(data)) as found:
        [voice] = found.streams.audio
        samples = sum(frame.samples for frame in found.decode(voice))
        return voice.codec_context.name, samples / voice.codec_context.sample_rate
