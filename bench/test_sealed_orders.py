"""R8, R10 and R21 at full size: 2,000 repeats, the 5,040 orders of seven parts, 500 clocks."""

import random
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import permutations

from tests import people, sealing
from tests.envelopes.record import as_read, items_of, rows_of
from tests.envelopes.test_any_order import WORDS, a_visit


def pack(app, db, cast):
    return sealing.tablet_for(db, app.state.keyring, cast.actor(cast.priya), people.pack_for(db, cast, cast.ada))


def seven(tablet):
    return [*a_visit(tablet), tablet.page("/sit/hello", understood="yes"), tablet.page("/sit/finish", wish="everyone")]


def test_every_order_of_seven_parts(app, db, cast):
    first, began = pack(app, db, cast), time.perf_counter()
    for item in seven(first):
        sealing.hand_in(db, app, first, item)
    wanted = as_read(db, first)
    for order in permutations(range(7)):
        tablet = pack(app, db, cast)
        parts = seven(tablet)
        for n in order:
            assert sealing.hand_in(db, app, tablet, parts[n]).state == "kept"
        assert as_read(db, tablet) == wanted, order
    print(f"\n5,040 orders of seven parts in {time.perf_counter() - began:.0f} s, all the same record")


def test_two_thousand_repeats(client, app, db, cast):
    tablet = pack(app, db, cast)
    items = [tablet.page(WORDS, words=f"answer {n}") for n in range(40)]
    sent = random.Random(8).sample(items * 50, 2000)
    began = time.perf_counter()
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda item: (item.seq, tablet.send_again(client, item)), sent))
    assert {answer.status_code for _, answer in answers} == {200}
    assert len({(seq, answer.text) for seq, answer in answers}) == len(items_of(db, tablet)) == len(rows_of(db, tablet)) == 40
    print(f"\n2,000 repeats of 40 items from 16 threads in {time.perf_counter() - began:.0f} s, one receipt each")


def test_five_hundred_clocks(app, db, cast):
    tablet, chance = pack(app, db, cast), random.Random(21)
    for n in range(500):
        at = datetime.now(UTC) + timedelta(seconds=chance.randint(-315_000_000, 315_000_000))
        assert sealing.hand_in(db, app, tablet, tablet.page(WORDS, words=str(n), at=at.isoformat())).state == "kept"
    [(standing, before)] = as_read(db, tablet)["answers"]
    assert [int(told[5]) for told in (*before, *standing)] == list(range(500))
