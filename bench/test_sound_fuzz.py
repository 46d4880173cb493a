"""What S34 asks of pictures, asked of recordings: damaged ones of every container a browser makes."""

import random
import time

import pytest

from app.media.intake import Refused, accept_recording
from bench.jailed import fuzz, spoilt
from tests.media.sounds import tone

MUTANTS = 30_000
WHOLE = [tone(container, 0.1) for container in ("webm", "ogg", "mp4", "wav")]


def mutant(chance: random.Random) -> bytes:
    return spoilt(bytearray(chance.choice(WHOLE)), chance, chance.choice(WHOLE))


def test_thirty_thousand_damaged_recordings():
    began = time.perf_counter()
    found = fuzz("sounds", mutant, MUTANTS, 12)
    print(f"\n{MUTANTS} recordings in {time.perf_counter() - began:.0f} s: {dict(found.verdicts)}, slowest {found.slowest * 1000:.0f} ms, {len(found.died)} ended the decoder")
    assert sum(found.verdicts.values()) + len(found.died) == MUTANTS
    for data in found.died:
        with pytest.raises(Refused):
            accept_recording(data)
