"""S40: what decodes a stranger's file can reach nothing, and when it dies the server is as it was."""

import io
import subprocess
import sys

import pytest
from PIL import Image

from app.media import jail
from app.media.intake import Refused, accept_photo, accept_recording
from tests.media.sounds import tone

PROBE = """
import os, socket, sys
sys.path.insert(0, sys.argv[1])
import limits
held = limits.tighten(5)
tries = {
    "open": lambda: open("/etc/hostname"), "write": lambda: open("/tmp/x", "w"), "socket": lambda: socket.socket(),
    "fork": lambda: os.fork(), "run": lambda: os.execv(sys.executable, ["python"]), "kill": lambda: os.kill(os.getppid(), 0),
    "memory": lambda: bytearray(600_000_000), "unlink": lambda: os.unlink("/tmp/x"),
}
for name, attempt in tries.items():
    try:
        attempt()
    except BaseException:
        continue
    print(name, flush=True)
print("held", *held, flush=True)
"""


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def changed_decoder(monkeypatch, tmp_path):
    """The jail with something else in it: what a file could make of a decoder it has taken over."""

    def put(program: str) -> None:
        (tmp_path / "__main__.py").write_text(program)
        monkeypatch.setattr(jail, "JAILED", tmp_path)

    return put


def test_a_decoder_opens_no_file_no_network_no_process_and_little_memory():
    answer = subprocess.run([sys.executable, "-I", "-c", PROBE, str(jail.JAILED)], capture_output=True, text=True)
    *worked, held = answer.stdout.splitlines()
    assert worked == [], f"these worked in the jail: {worked}"
    assert {"RLIMIT_CPU", "RLIMIT_AS", "RLIMIT_NOFILE"} <= set(held.split())


def test_nothing_of_the_application_can_be_imported_in_there(changed_decoder):
    changed_decoder("import sys; sys.stdin.buffer.read()\ntry:\n    import app\n    print('{\"width\": 1}')\nexcept ImportError:\n    print('{\"refused\": \"no app\"}')")
    assert jail.remade("picture", b"x")[0] == {"refused": "no app"}


def test_no_secret_of_the_server_is_in_its_environment(changed_decoder, monkeypatch):
    monkeypatch.setenv("HEARD_DATABASE_URL", "postgresql://secret")
    changed_decoder("import json, os, sys; sys.stdin.buffer.read(); print(json.dumps({'found': sorted(os.environ)}))")
    assert not [name for name in jail.remade("picture", b"x")[0]["found"] if name.startswith("HEARD")]


@pytest.mark.parametrize(
    "death",
    [
        "import os; os.kill(os.getpid(), 9)", "import os; os.abort()", "import sys; sys.stdin.buffer.read(10); raise SystemExit(3)",
        "print('no json')", "print('[1, 2]')", "import sys; sys.stdin.buffer.read(); sys.stdout.write('{}' * 20_000_000)", "",
    ],
)  # fmt: skip
def test_a_decoder_that_dies_or_talks_nonsense_is_a_refusal_and_the_next_file_is_fine(changed_decoder, death, monkeypatch):
    with monkeypatch.context():
        changed_decoder(death)
        for accept in (accept_photo, accept_recording):
            with pytest.raises(Refused):
                accept(b"x" * 2_000_000)
    monkeypatch.undo()
    assert accept_photo(picture()).width == 60


@pytest.mark.parametrize("told", ['{"width": -1, "height": 4}', '{"width": 1e9, "height": 4}', '{"width": "9", "height": 4}', '{"width": 4, "height": 4}\\n<html>'])
def test_what_a_decoder_says_is_not_believed_either(changed_decoder, told):
    changed_decoder(f"import sys; sys.stdin.buffer.read(); sys.stdout.write('{told}\\n')")
    with pytest.raises(Refused):
        accept_photo(b"x")


def test_a_decoder_that_hangs_is_ended(changed_decoder, monkeypatch):
    monkeypatch.setattr(jail, "SECONDS", 0.3)
    changed_decoder("import time; time.sleep(600)")
    with pytest.raises(Refused):
        accept_recording(b"x")


def test_a_decoder_killed_in_the_middle_leaves_no_process_behind(changed_decoder, monkeypatch):
    started, start = [], jail._start
    monkeypatch.setattr(jail, "_start", lambda job: started.append(start(job)) or started[-1])
    changed_decoder("import os, sys; sys.stdin.buffer.read(4); os.kill(os.getpid(), 9)")
    with pytest.raises(Refused):
        accept_photo(b"x" * 5_000_000)
    assert [one.returncode for one in started] == [-9]


def test_both_decoders_work_inside_the_locks():
    assert accept_photo(picture()).height == 40 and accept_recording(tone("mp4", 0.3)).milliseconds
