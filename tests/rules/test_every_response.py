"""What must be true of every answer the server gives, whatever was asked."""

import hashlib
from uuid import uuid4

import pytest
from sqlalchemy import text

from tests import people, situations, voices
from tests.routes import walk

NEEDED = {
    "content-security-policy": "default-src 'none'", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
    "strict-transport-security": "max-age=31536000", "permissions-policy": "geolocation=()",
}  # fmt: skip


def assert_guarded(answer) -> None:
    for name, part in NEEDED.items():
        assert part in answer.headers.get(name, ""), f"{answer.request.url}: {name}"
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy and "frame-ancestors 'none'" in policy and "base-uri 'none'" in policy


def test_every_route_and_every_kind_of_refusal_carries_the_headers(client, db, cast):
    """S23"""
    ready = situations.one_of_everything(db, cast)
    people.sign_in(client, cast.priya)
    for found in walk(client.app):
        address = ready.address(found.path, item="") if "{activity" not in found.path else "/sit/x"
        for method in ("GET", "POST", "DELETE", "PATCH"):
            answer = client.request(method, address)
            assert_guarded(answer)
            if not address.startswith(("/voices/", "/symbols/")):  # wording and pictures of ours, the same for everyone
                assert answer.headers["cache-control"] == "no-store", address
    assert_guarded(client.get("/static/child/page.css"))
    assert_guarded(client.get("/nowhere"))


def test_a_fault_on_our_side_is_a_plain_page_with_the_headers(client, monkeypatch):
    def broken(*_):
        raise RuntimeError("CANARY select * from child")

    monkeypatch.setattr("app.health._holds", broken)
    answer = client.get("/ready")
    assert answer.status_code == 500 and "CANARY" not in answer.text and "Traceback" not in answer.text
    assert_guarded(answer)


FREE_TO_GROW = ("happening", "practitioner_session", "sign_in_try", "reading")
"""who looked: that comes of looking"""


def state(db) -> str:
    """A fingerprint of every row in every other table. The cast is let go first, so that looking at it opens no transaction."""
    db.expunge_all()
    db.rollback()
    tables = [row[0] for row in db.connection().execute(text("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))]
    whole = hashlib.sha256()
    for table in tables:
        if table not in FREE_TO_GROW:
            for row in db.connection().execute(text(f'SELECT * FROM "{table}" ORDER BY 1')):
                whole.update(repr(tuple(bytes(v) if isinstance(v, memoryview) else v for v in row)).encode())
    db.rollback()
    return whole.hexdigest()


FORGED = {
    "no token": ({}, {}),
    "another session's token": ({"csrf_token": "0" * 64}, {}),
    "from another site": ({"csrf_token": "right"}, {"Sec-Fetch-Site": "cross-site"}),
    "from a sister site": ({"csrf_token": "right"}, {"Sec-Fetch-Site": "same-site"}),
    "another origin": ({"csrf_token": "right"}, {"Origin": "https://evil.example"}),
}


@pytest.mark.parametrize("forged", FORGED)
def test_nothing_is_carried_out_without_our_own_pages_token(client, db, cast, forged):
    """S17: every unsafe route refuses, and no row has changed."""
    ready = situations.one_of_everything(db, cast)
    for kind in ("practitioner", "child"):
        if kind == "practitioner":
            people.sign_in(client, cast.priya)
        else:
            people.hand_over(client, db, cast, cast.ada)
        before = state(db)
        prefix = "/practitioner/" if kind == "practitioner" else "/sit"
        for found in [f for f in walk(client.app) if f.unsafe and f.path.startswith(prefix)]:
            data, headers = FORGED[forged]
            if data.get("csrf_token") == "right":
                data = {"csrf_token": people.token_for(client, kind)}
            address = ready.address(found.path.replace("{activity_id}", "how-things-are").replace("{step_id}", "home").replace("{way}", "words"))
            answer = client.post(address, data=data, headers=headers)
            assert answer.status_code == 403, f"{forged}: {found.path} answered {answer.status_code}"
            plain = client.post(address, content="csrf_token=x", headers={"Content-Type": "text/plain", **headers})
            assert plain.status_code in (400, 403), f"{found.path} took a text/plain body: {plain.status_code}"
        assert state(db) == before


def test_looking_changes_nothing(client, db, cast):
    """S18: every GET and HEAD, as the worker and as the child; only the trail and `read on` may grow."""
    ready = situations.one_of_everything(db, cast)
    people.sign_in(client, cast.priya)
    before = state(db)
    for found in walk(client.app):
        if "GET" in found.methods and found.path.startswith("/practitioner"):
            client.get(ready.address(found.path))
            client.head(ready.address(found.path))
    assert state(db) == before
    people.hand_over(client, db, cast, cast.ada)
    before = state(db)
    for address in child_pages():
        assert client.get(address).status_code < 500
    assert state(db) == before


def child_pages() -> list[str]:
    from app.catalogue import catalogue

    pages = ["/sit", "/sit/hello", "/sit/with-me", "/sit/talk", "/sit/stop", "/sit/finish"]
    for name in people.ACTIVITIES:
        activity = catalogue().activities[name]
        pages += [f"/sit/{name}", *(f"/sit/{name}/{step.id}" for step in activity.steps)]
        pages += [f"/sit/{name}/{activity.steps[0].id}/about/{way}" for way in ("words", "drawing", "photo")]
    return pages


def test_a_child_session_never_gets_a_word_back(client, db, cast):
    """S1: after keeping, every route with every method holds none of the canaries."""
    canaries = [f"canary{uuid4().hex}" for _ in range(3)]
    sitting = people.hand_over(client, db, cast, cast.ada)
    for words in canaries:
        voices.say(db, cast, cast.ada, words, sitting)
    voices.draw(db, cast, cast.ada, sitting)
    ready = situations.one_of_everything(db, cast)
    token = people.token_for(client, "child")
    for found in walk(client.app):
        if found.path in ("/sit/exit", "/sit/stop", "/sit/finish"):
            continue
        path = found.path.replace("{activity_id}", "what-i-want-the-meeting-to-know").replace("{step_id}", "words").replace("{way}", "words")
        for method in ("GET", "POST", "PUT", "DELETE"):
            answer = client.request(method, ready.address(path), data={"csrf_token": token} if method == "POST" else None)
            assert not any(canary in answer.text for canary in [*canaries, "CANARY"]), f"{method} {path}"
    for address in child_pages():
        assert not any(canary in client.get(address).text for canary in [*canaries, "CANARY"])


def test_titles_and_addresses_tell_a_stranger_nothing(client, db, cast):
    """S30: over the shoulder, in the history and on the tab there is no name and no telling word."""
    import re

    banned = re.compile(r"abuse|neglect|social|protect|report|council|heard|Ada|Priya", re.I)
    people.hand_over(client, db, cast, cast.ada)
    for address in child_pages():
        page = client.get(address, follow_redirects=True)
        title = re.search(r"<title>(.*?)</title>", page.text, re.S)
        assert title and not banned.search(title[1]), f"{address}: {title and title[1]}"
        assert not banned.search(address)
