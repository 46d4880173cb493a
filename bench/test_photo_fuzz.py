"""S34 at full size."""

import contextlib
import random
import time

from app.media.intake import Refused, accept_photo
from tests.media.test_intake import picture

MUTANTS = 30_000


def mutant(rng: random.Random) -> bytes:
    data = bytearray(picture(rng.choice(["JPEG", "PNG", "WEBP"]), size=(24, 24)))
    for _ in range(rng.randint(1, 40)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    if rng.random() < 0.3:
        del data[rng.randrange(len(data)) :]
    return bytes(data)


def test_thirty_thousand_damaged_pictures():
    rng, slowest, accepted, began = random.Random(11), 0.0, 0, time.perf_counter()
    for _ in range(MUTANTS):
        data, one = mutant(rng), time.perf_counter()
        with contextlib.suppress(Refused):
            accept_photo(data)
            accepted += 1
        slowest = max(slowest, time.perf_counter() - one)
    total = time.perf_counter() - began
    print(f"\n{MUTANTS} pictures in {total:.0f} s, {accepted} accepted, slowest {slowest * 1000:.0f} ms")
