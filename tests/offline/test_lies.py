"""Hotel and hospital lines answer in our place: nothing leaves the tablet for anything but our own signed word."""

import json
from pathlib import Path

from sqlmodel import select

from app.envelopes.models import Envelope
from app.envelopes.receipts import sign
from app.kit.clock import now

HTML = {"content-type": "text/html"}
JSON = {"content-type": "application/json"}


def is_item(scope) -> bool:
    return scope["method"] == "POST" and scope["path"].startswith("/sealed/") and not scope["path"].endswith("/waiting")


def head(scope, name: str) -> str:
    return dict(scope["headers"]).get(name.encode(), b"").decode()


def receipts(tablet) -> dict[str, bytes]:
    """What a liar with the best of luck could say: signed by us, but not about this item."""
    keyring = tablet.app.state.keyring
    [envelope] = tablet.rows(select(Envelope))

    def told(seq: int, digest: str, state: str = "kept", **other) -> bytes:
        at = now()
        signature = sign(keyring, envelope, seq, digest, at, state)
        said = {"envelope": envelope.id.hex, "seq": seq, "digest": digest, "at": at.isoformat(timespec="microseconds"), "state": state}
        return json.dumps({**said, "signature": signature, **other}).encode()

    return {
        "an older item's": told(77, "a" * 64), "another number's": told(1_000, "{digest}"),
        "another thing's": told(0, "b" * 64), "no state of ours": told(0, "{digest}", "lost"),
    }  # fmt: skip


LIES = {
    "a log-in page that says 200": (200, HTML, b"<!doctype html><title>Welcome to Hotel Wi-Fi</title>"),
    "a redirect to a log-in page": (302, {"location": "/e/closed"}, b""),
    "made, it says": (201, JSON, b'{"kept": true}'),
    "nothing at all, but 200": (200, {}, b""),
    "a receipt nobody signed": (200, JSON, b'{"envelope":"x","seq":0,"digest":"y","at":"now","state":"kept","signature":"AAAA"}'),
    "gone": (410, HTML, b"gone"), "too much": (413, HTML, b""), "not known": (404, HTML, b""), "broken": (500, HTML, b""),
    "busy": (503, HTML, b""), "not allowed": (403, HTML, b""), "held twice": (409, JSON, b"{}"), "log in": (511, HTML, b""),
}  # fmt: skip


def test_no_lie_makes_the_tablet_let_go(tablet, waiting, liar):
    """R38, in every way at once; then the truth is told and both arrive once."""
    lies = dict(LIES)
    for name, body in receipts(tablet).items():
        lies[name] = (200, JSON, body)
    for said in lies.values():
        liar.lie = lambda scope, said=said: said if is_item(scope) else None
        tablet.offline(False)
        tablet.tries()
        assert tablet.waiting() == 2, said
    assert tablet.items() == []
    liar.lie = None
    tablet.tries()
    tablet.drained()
    assert [row[2] for row in tablet.kept(waiting)] == ["The first.", "The second."]


def test_a_receipt_for_a_brothers_or_sisters_thing_is_no_receipt(tablet, waiting, liar):
    """The second item's own true receipt, told for the first."""
    real = {}

    def swap(scope):
        seq = head(scope, "x-heard-seq")
        return (200, JSON, real["1"]) if is_item(scope) and seq == "0" and "1" in real else None

    def only_the_second(scope):
        return (503, HTML, b"") if is_item(scope) and head(scope, "x-heard-seq") == "0" else None

    liar.lie = only_the_second
    tablet.offline(False)
    tablet.tries()
    tablet.until(lambda: tablet.waiting() == 1)
    [held] = tablet.items()
    real["1"] = json.dumps({
        "envelope": held.envelope_id.hex, "seq": held.seq, "digest": held.digest, "state": held.state,
        "at": held.arrived_at.isoformat(timespec="microseconds"), "signature": held.signature,
    }).encode()  # fmt: skip
    liar.lie = swap
    tablet.tries()
    assert tablet.waiting() == 1
    liar.lie = None
    tablet.tries()
    tablet.drained()
    assert len(tablet.kept(waiting)) == 2


def nine_of_ten_arrive(tablet, waiting, liar, status: int) -> None:
    """R15: the third of ten is never taken; the nine others are, and it stays where it is."""
    for n in range(8):
        tablet.writes(f"Number {n}.")
    liar.lie = lambda scope: (status, HTML, b"") if is_item(scope) and head(scope, "x-heard-seq") == "2" else None
    tablet.offline(False)
    tablet.tries()
    tablet.until(lambda: tablet.waiting() == 1)
    assert len(tablet.kept(waiting)) == 9
    for _ in range(3):
        tablet.tries()
    assert tablet.waiting() == 1
    tablet.until(lambda: [row.waiting for row in tablet.rows(select(Envelope))] == [1])


def test_one_that_is_never_taken_holds_up_none_of_the_others_and_can_be_rescued(tablet, waiting, liar):
    """It is shown for what it is."""
    nine_of_ten_arrive(tablet, waiting, liar, 422)
    line = tablet.page.locator("[data-kept-line]")
    tablet.until(lambda: tablet.tries() or line.get_attribute("data-state") == "grown-up")  # a try while one is under way counts for none
    with tablet.page.expect_download() as coming:
        line.locator("[data-rescue]").click()
    [saved] = [json.loads(row) for row in Path(coming.value.path()).read_text().splitlines()]
    assert set(saved) == {"envelope", "seq", "form", "digest", "sealed"} and saved["seq"] == 2
    assert coming.value.suggested_filename.startswith("heard-rescue-")
