"""S46 at full size: 1,000 copies for every reader of two children by chance, each looked through against an account kept apart."""

import time

from tests.sharing.by_chance import a_family
from tests.sharing.test_never_leaks import by_chance

COPIES = 1000


def test_a_thousand_copies(db, cast):
    family, began = a_family(db, cast), time.perf_counter()
    each = sum(len(one.readers()) for one in family)
    seen = by_chance(family, COPIES // each)
    made, took = len(seen) * each, time.perf_counter() - began
    print(f"\n{made} copies in {took:.0f} s; {sum(seen)} things stood in parents' copies, none that its reader may not have")
    assert made >= COPIES
