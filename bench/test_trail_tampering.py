"""S51 and S52 at full size."""

import random
import time

import pytest

from app.trail.chain import breaks
from tests.trail.test_trail import KEY, chain, delete, flip, insert, reorder, sign_again, swap


@pytest.mark.parametrize("tamper", [flip, delete, insert, swap, reorder, sign_again])
def test_ten_thousand_tamperings_are_found_and_located(tamper):
    random.seed(7)
    for _ in range(10_000 // 6):
        rows, at = chain(30), random.randrange(1, 28)
        tamper(rows, at)
        found = breaks(rows, KEY)
        assert found and abs(found[0].seq - (at + 1)) <= 1


def test_a_long_trail_is_verified():
    rows = chain(100_000)
    began = time.perf_counter()
    assert breaks(rows, KEY) == []
    print(f"\n100,000 happenings verified in {time.perf_counter() - began:.1f} s")
