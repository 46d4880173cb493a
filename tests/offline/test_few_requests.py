"""A sitting is put on a tablet in a few requests, whole and right, whatever answers in our place."""

import hashlib
import json

import pytest
from starlette.responses import Response

from tests import people
from tests.offline.test_lies import LIES
from tests.still import taken_apart

AWAY = "/practitioner/lock"
STILL = ("/static/", "/symbols/", "/voices/")
HTML = b"<!doctype html><title>Welcome to Hotel Wi-Fi</title>"
HOLDS = """async () => { const { digestOf } = await import("/static/child/js/outbox/seal.js"), all = [];
  for (const name of await caches.keys()) { const cache = await caches.open(name);
    for (const { url } of await cache.keys()) { const answer = await cache.match(url), { pathname, search } = new URL(url);
      all.push([name, pathname + search, answer.headers.get("Content-Type"), await digestOf(await answer.arrayBuffer())]); } }
  return all; }"""
AGAIN = """async (kept) => { const { packSitting } = await import("/static/child/js/outbox/pack.js");
  const store = await import("/static/child/js/outbox/store.js"), [row] = await store.envelopes();
  for (const name of await caches.keys()) if (!kept) await caches.delete(name);
  try { await packSitting(row); return "ready"; } catch (fault) { return String(fault); } }"""
BRING = """async (addresses) => { const { bring } = await import("/static/child/js/outbox/still.js");
  for (const name of await caches.keys()) await caches.delete(name);
  return (await bring(await caches.open("packed-0"), addresses)).size; }"""
SPOIL = """async (said) => { const names = await caches.keys(), wrong = await caches.open("packed-0");
  for (const name of names) { const cache = await caches.open(name);
    for (const { url } of await cache.keys()) if (url.includes("?v=")) {
      await wrong.put(url, new Response(said, { headers: { "Content-Type": "image/svg+xml" } })); await cache.delete(url); } } }"""


class Overheard:
    """Stands before the server: keeps what it says of many files at once, and says it in its own words when told how."""

    def __init__(self, app) -> None:
        self.app, self.said, self.spoil = app, [], None

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] != "http" or scope["path"] != "/still":
            return await self.app(scope, receive, send)
        whole = bytearray()

        async def keep(message) -> None:
            whole.extend(message.get("body", b""))

        plain = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
        await self.app({**scope, "headers": plain}, receive, keep)
        self.said.append(taken_apart(bytes(whole)))
        told = self.spoil(bytes(whole)) if self.spoil else bytes(whole)
        return await Response(told, media_type="application/octet-stream")(scope, receive, send)


@pytest.fixture
def overheard(liar) -> Overheard:
    liar.app = Overheard(liar.app)
    return liar.app


def still_files(tablet) -> list[tuple[str, str, str, str]]:
    """(cache, address, type, digest) of every still file on the tablet."""
    return [tuple(row) for row in tablet.page.evaluate(HOLDS) if row[1].startswith(STILL)]


def wrong(tablet, truth: dict) -> list[str]:
    """What lies on the tablet and is not what the server gives under that address."""
    rows = still_files(tablet)
    for _, address, _, _ in rows:
        if address not in truth:
            answer = tablet.context.request.get(tablet.base + address)
            truth[address] = (answer.headers["content-type"], hashlib.sha256(answer.body()).hexdigest())
    return [address for _, address, *what in rows if tuple(what) != truth[address]]


def asked_after_pages(tablet, nth: int = 0) -> list[tuple[str, str]]:
    """Up to when the worker puts the tablet away."""
    seen = [*tablet.seen(), ("POST", AWAY)]
    at = [n for n, (_, path) in enumerate(seen) if path.endswith("/pages")][nth]
    return seen[at + 1 : seen.index(("POST", AWAY), at)]


def test_a_whole_sitting_is_put_on_the_tablet_in_a_few_requests(tablet, cast):
    tablet.start()
    tablet.handed_to(cast.ben, people.ACTIVITIES)
    tablet.ready()
    asked = asked_after_pages(tablet)
    assert len(asked) <= 10, asked
    assert sum(name.startswith("packed-") for name, *_ in still_files(tablet)) > 100
    assert wrong(tablet, {}) == [] and tablet.problems == []


def test_a_brothers_or_sisters_sitting_fetches_no_file_again(tablet, cast, overheard):
    tablet.start()
    tablet.taken(cast.ada, cast.ben)
    asked = asked_after_pages(tablet, nth=1)
    assert [path for method, path in asked if method == "GET" and path.startswith(STILL)] == []
    first, second = ({address for name, address, *_ in still_files(tablet) if name == cache} for cache in packed(tablet))
    came = [address for said in overheard.said for address in said.files]
    assert len(came) == len(set(came)) and len(first & second) > 50
    assert wrong(tablet, {}) == []


def packed(tablet) -> list[str]:
    return sorted({name for name, *_ in still_files(tablet) if name.startswith("packed-")})


def with_head(change):
    """The answer with something else said of what is in it."""

    def spoil(whole: bytes) -> bytes:
        head, _, rest = whole.partition(b"\n")
        told = json.loads(head)
        return json.dumps(change(told) or told).encode() + b"\n" + rest

    return spoil


def exchanged(told: dict) -> None:
    """Each marked file under the name of the next."""
    marked = [file for file in told["files"] if "?v=" in file[0]]
    names = [file[0] for file in marked]
    for file, name in zip(marked, [*names[1:], *names[:1]], strict=True):
        file[0] = name


def a_page(whole: bytes) -> bytes:
    """What nobody asked for, and a page in the place of what somebody did."""
    head, _, rest = whole.partition(b"\n")
    told, mark = json.loads(head), hashlib.sha256(HTML).hexdigest()
    told["files"] += [["/sit/hello", mark, len(HTML), {"content-type": "text/html"}]]
    told["files"][:1] = [[told["files"][0][0], mark, len(HTML), {"content-type": "text/html"}]]
    first = json.loads(head)["files"][0][2]
    return json.dumps(told).encode() + b"\n" + HTML + rest[first:] + HTML


SPOILT = {
    "a log-in page": lambda whole: HTML,
    "nothing": lambda whole: b"",
    "cut short": lambda whole: whole[:-1],
    "cut in its first line": lambda whole: whole[:200],
    "more than was said": lambda whole: whole + b" ",
    "one sign changed": lambda whole: whole[:-1] + bytes([whole[-1] ^ 1]),
    "looked at none": with_head(lambda told: {**told, "read": 0}),
    "none of the files": lambda whole: b'{"read": 1000, "same": [], "files": []}\n',
    "held already, it says": with_head(lambda told: told["same"].extend(file[0] for file in told["files"])),
    "other names": with_head(exchanged),
    "pages among the files": a_page,
}  # fmt: skip


def test_no_lie_in_the_place_of_the_files_puts_a_wrong_one_on_the_tablet(tablet, cast, liar, overheard):
    """Whatever it is, all are brought: what did not come so is asked for one by one."""
    tablet.start()
    tablet.handed_to(cast.ben)
    tablet.ready()
    there = sorted({address for _, address, *_ in still_files(tablet)})
    some, truth = [*[one for one in there if "?v=" in one][:6], *[one for one in there if "?v=" not in one][:4]], {}
    for what, spoil in SPOILT.items():
        overheard.spoil = spoil
        assert tablet.page.evaluate(BRING, some) == len(some) == len(still_files(tablet)), what
        assert wrong(tablet, truth) == [], what
    for what, said in LIES.items():
        liar.lie = lambda scope, said=said: said if scope["path"] == "/still" else None
        assert tablet.page.evaluate(BRING, some) == len(some) == len(still_files(tablet)), what
        assert wrong(tablet, truth) == [], what
    assert tablet.page.evaluate(AGAIN, False) == "ready", "a server that knows no such address packs sittings all the same"


def test_a_page_in_the_place_of_every_picture_is_never_taken_for_one(tablet, cast, liar):
    """Neither together nor alone: the sitting is not ready, and is once the truth is told."""
    tablet.start()
    tablet.handed_to(cast.ben)
    tablet.ready()
    truth: dict = {}
    for type_ in ("text/html", "image/svg+xml"):
        page = (200, {"content-type": type_, "cache-control": "no-store"}, HTML)
        liar.lie = lambda scope, page=page: page if scope["path"] == "/still" or scope["path"].startswith("/static/symbols/") else None
        assert tablet.page.evaluate(AGAIN, False) != "ready"
        liar.lie = None
        assert wrong(tablet, truth) == []
    assert tablet.page.evaluate(AGAIN, True) == "ready"
    assert wrong(tablet, truth) == []


def test_what_lies_spoilt_in_another_cache_is_fetched_anew(tablet, cast):
    tablet.start()
    tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.page.evaluate(SPOIL, "not what it was")
    spoilt = set(wrong(tablet, {}))
    assert tablet.page.evaluate(AGAIN, True) == "ready"
    tablet.page.evaluate("caches.delete('packed-0')")
    assert len(spoilt & {address for _, address, *_ in still_files(tablet)}) > 100 and wrong(tablet, {}) == []
