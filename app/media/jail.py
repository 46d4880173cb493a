"""Runs one decoder on one file in a process of its own, so that what breaks there breaks nothing here."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

JAILED = Path(__file__).parent / "jailed"
SECONDS = 40.0
LARGEST = 24_000_000
AT_ONCE = threading.BoundedSemaphore(3)
PASSED_ON = ("LD_LIBRARY_PATH", "SYSTEMROOT")  # where an installation keeps Python's own libraries; nothing of ours


class Broke(Exception):
    """The decoder died, hung or answered nonsense: nothing is known about the file."""


def remade(job: str, data: bytes) -> tuple[dict[str, Any], bytes]:
    """What the jailed decoder `picture` or `sound` told, and the bytes it made. Raises Broke."""
    with AT_ONCE:
        process = _start(job)
        late = threading.Timer(SECONDS, process.kill)
        late.start()
        try:
            answer = _ask(process, data)
        finally:
            late.cancel()
            process.kill()
            process.wait()
    return _read(answer)


def _start(job: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-I", str(JAILED), job], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, close_fds=True, cwd=os.sep,
        env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
    )  # fmt: skip


def _ask(process: subprocess.Popen, data: bytes) -> bytes:
    """Written by a thread of its own, since a decoder that dies stops reading; no more is read than can be right."""

    def write() -> None:
        try:
            process.stdin.write(data)
            process.stdin.close()
        except OSError:  # it is dead; what it did not say is what counts
            pass

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    answer = process.stdout.read(LARGEST + 1)
    process.stdout.close()
    return answer


def _read(answer: bytes) -> tuple[dict[str, Any], bytes]:
    """The answer is as little trusted as the file: a decoder may have been taken over by it."""
    line, found, made = answer.partition(b"\n")
    if not found or len(answer) > LARGEST:
        raise Broke("no answer")
    try:
        told = json.loads(line)
    except ValueError as error:
        raise Broke("no sense in the answer") from error
    if not isinstance(told, dict):
        raise Broke("no sense in the answer")
    return told, made
