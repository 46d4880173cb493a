"""Many files through a decoder's jail: one process, shut as for one file, for a whole batch, so that 30,000 need not be 30,000 processes."""

import random
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from app.media import jail

BATCH = 250
PROGRAM = """
import importlib, os, struct, sys, time
sys.path.insert(0, sys.argv[1])
decoder, limits = importlib.import_module(sys.argv[2]), importlib.import_module("limits")
decoder.warm()
read = sys.stdin.buffer.read
files = [read(struct.unpack("<I", read(4))[0]) for _ in range(int(sys.argv[3]))]
limits.tighten(600)
for data in files:
    began = time.perf_counter()
    try:
        verdict = decoder.remake(data)[0].get("refused", "taken")
    except Exception:
        verdict = "not-readable"
    os.write(1, f"{verdict} {time.perf_counter() - began:.6f}\\n".encode())
os._exit(0)
"""


class Fuzzed(NamedTuple):
    verdicts: Counter
    slowest: float
    died: list[bytes]
    """files at which the decoder's process ended: in earnest it is the only one that does"""


def fuzz(decoder: str, mutant: Callable[[random.Random], bytes], how_many: int, seed: int) -> Fuzzed:
    chance = random.Random(seed)
    verdicts, slowest, died = Counter(), 0.0, []
    for start in range(0, how_many, BATCH):
        waiting = [mutant(chance) for _ in range(min(BATCH, how_many - start))]
        while waiting:
            told = _through(decoder, waiting)
            verdicts.update(word for word, _ in told)
            slowest = max([slowest, *(seconds for _, seconds in told)])
            died += waiting[len(told) : len(told) + 1]
            waiting = waiting[len(told) + 1 :]
    return Fuzzed(verdicts, slowest, died)


def _through(decoder: str, files: list[bytes]) -> list[tuple[str, float]]:
    """(verdict, seconds) of each, as far as the process came."""
    sent = b"".join(struct.pack("<I", len(data)) + data for data in files)
    command = [sys.executable, "-I", "-c", PROGRAM, str(jail.JAILED), decoder, str(len(files))]
    answer = subprocess.run(command, input=sent, capture_output=True, timeout=1200)
    return [(line.split()[0].decode(), float(line.split()[1])) for line in answer.stdout.splitlines()]


def spoilt(data: bytearray, chance: random.Random, other: bytes) -> bytes:
    """Flipped, cut, filled in, spliced with another, or its head changed."""
    for _ in range(chance.randint(1, 40)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    way, at = chance.random(), chance.randrange(len(data))
    if way < 0.2:
        del data[at:]
    elif way < 0.35:
        data[at:at] = chance.randbytes(chance.randrange(1, 300))
    elif way < 0.5:
        data[at:] = other[chance.randrange(len(other)) :]
    elif way < 0.65:
        data[: min(at, 64)] = chance.randbytes(min(at, 64))
    return bytes(data)
