"""R8 to R11, R21: once, whole, and in the child's own order, whatever order and however often things come."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import permutations
from uuid import uuid4

import pytest

from app.kit import clock
from tests.envelopes.record import as_read, items_of, rows_of
from tests.voices import STROKE

WORDS, HOUSE = "/sit/what-i-want-the-meeting-to-know/know", "/sit/my-three-houses/worries"
SECOND = {**STROKE, "t": 900, "colour": "blue"}


def a_visit(tablet):
    """Five parts, each resting on others: two batches of marks, the drawing, an answer and its change."""
    sheet = uuid4().hex
    return [
        tablet.strokes(f"{HOUSE}/strokes", sheet, 0, [STROKE]),
        tablet.page(WORDS, words="Nobody comes in the morning."),
        tablet.strokes(f"{HOUSE}/strokes", sheet, 1, [SECOND]),
        tablet.page(HOUSE, drawing=sheet, marks="2", words="the dark stairs"),
        tablet.page(WORDS, words="Gran comes in the morning."),
    ]


def test_every_order_of_arrival_leaves_the_same_record(db, new_tablet, give):
    """R10: every fifth of the 120 orders on each database, another fifth on the other; all orders of seven parts are for `make bench`."""
    first = new_tablet()
    for item in a_visit(first):
        assert give(first, item).state == "kept"
    wanted = as_read(db, first)
    assert [told[5] for told in wanted["standing"]] == ["the dark stairs", "Gran comes in the morning."]
    assert wanted["drawn"] == [[STROKE, SECOND]]
    start = 0 if db.get_bind().dialect.name == "sqlite" else 2
    for order in list(permutations(range(5)))[start::5]:
        tablet = new_tablet()
        parts = a_visit(tablet)
        assert {give(tablet, parts[n]).state for n in order} == {"kept"}, order
        assert as_read(db, tablet) == wanted, order


def leaving(tablet):
    return [
        tablet.page("/sit/hello", understood="question"),
        tablet.page("/sit/hello", understood="yes"),
        tablet.page("/sit/stop"),
        tablet.page("/sit/finish", wish="professionals"),
    ]


def test_leaving_and_choosing_in_any_order_end_the_same(db, new_tablet, give):
    """R23: what came late does not undo what was later."""
    for order in permutations(range(4)):
        tablet = new_tablet()
        parts = leaving(tablet)
        for n in order:
            give(tablet, parts[n])
        assert as_read(db, tablet)["sitting"] == ("finished", "yes", "professionals", "calm"), order


def test_two_hundred_repeats_from_many_threads_keep_one_of_each_with_one_receipt(any_client, db, tablet):
    """R8, R11: a reply that never reached the tablet is asked for again."""
    items = [tablet.page(WORDS, words=f"answer {n}") for n in range(5)]
    sent = [item for _ in range(40) for item in items]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda item: (item.seq, tablet.send_again(any_client, item)), sent))
    assert {answer.status_code for _, answer in answers} == {200}
    assert len({(seq, answer.text) for seq, answer in answers}) == 5
    assert len(items_of(db, tablet)) == len(rows_of(db, tablet)) == 5


def test_another_thing_under_the_same_number_is_kept_too(any_client, db, tablet):
    """R9"""
    first, second = tablet.page(WORDS, words="the first"), tablet.page(WORDS, seq=0, words="the second")
    assert tablet.send(any_client, first).json()["state"] == "kept"
    answer = tablet.send(any_client, second)
    assert (answer.status_code, answer.json()["state"]) == (409, "shelf")
    assert tablet.send(any_client, second).text == answer.text
    kept, held = items_of(db, tablet)
    assert (kept.state, held.reason, len(rows_of(db, tablet))) == ("kept", "same-number", 1)
    assert held.raw


CLOCKS = ["1916-11-20T10:00:00Z", "2036-11-20T10:00:00+14:00", "1970-01-01T00:00:00Z", "2026-03-29T01:30:00", "9999-12-31T23:59:59Z",
          "0001-01-01T00:00:00+14:00", "not a time", None, 17, "2016-12-31T23:59:60Z"]  # fmt: skip


def test_the_tablets_clock_orders_nothing_and_refuses_nothing(db, tablet, give):
    """R21: ten years either way, a leap second, no time at all; the claim is kept where it is one."""
    before = datetime.now(UTC)
    for n, at in enumerate(CLOCKS):
        assert give(tablet, tablet.page(WORDS, words=f"answer {n}", at=at)).state == "kept"
    rows = rows_of(db, tablet)
    assert [told[5] for told in as_read(db, tablet)["answers"][0][1]] == [f"answer {n}" for n in range(len(CLOCKS) - 1)]
    assert all(before <= row.given_at <= datetime.now(UTC) for row in rows)
    assert rows[0].device_at == datetime(1916, 11, 20, 10, tzinfo=UTC)
    assert rows[CLOCKS.index(None)].device_at is None


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1)])
def test_a_jump_of_the_servers_own_clock_moves_no_answer(db, tablet, give, jump):
    """R21"""
    for n in range(3):
        with clock.frozen(datetime(2026, 11, 20, 10, tzinfo=UTC) + n * jump):
            give(tablet, tablet.page(WORDS, words=f"answer {n}"))
    [(standing, before)] = as_read(db, tablet)["answers"]
    assert [told[5] for told in before] == ["answer 0", "answer 1"] and standing[0][5] == "answer 2"
