"""S46 at full size: 1,000 copies for readers and parents by chance, each looked through against an account kept apart."""

import time

from tests.sharing.test_never_leaks import a_family, scanned


def test_a_thousand_copies(db, cast):
    began, made = time.perf_counter(), 0
    chances, readers = a_family(db, cast, range(12))
    while made < 1000:
        for one in chances:
            one.goes_on(one.parents, steps=1)
        for reader in readers:
            scanned(db, cast, chances, reader)
            made += 1
    print(f"\n{made} copies in {time.perf_counter() - began:.0f} s, nothing in any that its reader may not have")
