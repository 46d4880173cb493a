"""S34 at full size: damaged pictures."""

import random
import time

import pytest

from app.media.intake import Refused, accept_photo
from bench.jailed import fuzz, spoilt
from tests.media.test_intake import picture

MUTANTS = 30_000
WHOLE = [picture(kind, size=(24, 24)) for kind in ("JPEG", "PNG", "WEBP")]


def mutant(chance: random.Random) -> bytes:
    return spoilt(bytearray(chance.choice(WHOLE)), chance, chance.choice(WHOLE))


def test_thirty_thousand_damaged_pictures():
    began = time.perf_counter()
    found = fuzz("pictures", mutant, MUTANTS, 11)
    print(f"\n{MUTANTS} pictures in {time.perf_counter() - began:.0f} s: {dict(found.verdicts)}, slowest {found.slowest * 1000:.0f} ms, {len(found.died)} ended the decoder")
    assert sum(found.verdicts.values()) + len(found.died) == MUTANTS
    for data in found.died:
        with pytest.raises(Refused):
            accept_photo(data)
