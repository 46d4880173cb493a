"""Many still files come in one answer, each the very one that comes alone, and nothing else ever does."""

import hashlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.kit.assets import asset
from app.kit.bundles import bundled
from child_ui import still
from child_ui.symbols import address
from tests import people
from tests.rules.test_every_response import assert_guarded, state
from tests.still import brought

KINDS = {
    "a sheet": lambda: bundled("child.css"), "a module": lambda: "/static/child/js/outbox/store.js",
    "a picture": lambda: address("home"), "a picture of people": lambda: address("with-mum", "skin-3"),
    "a font": lambda: asset("/static/child/fonts/andika-latin-400-normal.woff2"), "a list of voices": lambda: "/voices/en.json",
    "a sign": lambda: asset("/static/child/icons/leaf-192.png"),
}  # fmt: skip
NO_FILES = (
    "", "/", "/sit", "/sit/hello", "/sit/envelope", "/p", "/e", "/ready", "/sw.js", "/still", "/practitioner", "/practitioner/sign-in",
    "/practitioner/children/K-1001", "/patterns", "/manifest.webmanifest", "/sealed/x/pages", "/favicon.ico", "/symbols", "/static/",
    "/static/../sit/hello", "/static/./../sit/hello", "/static/child/../../practitioner", "/static/child//page.css", "//static/child/page.css",
    "/static/%2e%2e/sit/hello", "/static/..%2f..%2fapp/main.py", "/static/child/%70age.css", "/static/child/page.css%00", "/static/child/page.css\x00",
    "/static\\..\\sit", "/static/..\\..\\app\\main.py", "/static/child/..", "/static/child", "/static/child/js", "/static/child/.git", "/static/app/main.py",
    "/STATIC/child/page.css", " /static/child/page.css", "/static/child/page.css\n", "/static/child/page.css#a", "/static/child/page.css?x=1",
    "/static/child/page.css?v=zz", "/static/child/page.css?v=a&b=c", "/static/child/page.css;/sit", "static/child/page.css", "../sit", "/symbols/own/../../sit",
    "http://testserver/static/child/page.css", "https://evil.example/static/child/page.css", "//evil.example/static/a.css", "file:///etc/passwd",
    "data:text/html,x", "javascript:1", "/voices/en/none", "/voices/xx-none-at-all/00000000000000000000", "/symbols/skin-3/none.svg", "/static/child/none.css",
    "/static/child/" + "a" * 5000, "/static" + "/a" * 90, "/static/child/\u202epage.css", "/static/child/pagé.css", "/static/child/page．css", "\ud800",
)  # fmt: skip


@pytest.fixture
def here(client, db, cast):
    """A tablet on which somebody is in a sitting and somebody is signed in: all the cookies there are."""
    people.sign_in(client, cast.priya)
    people.hand_over(client, db, cast, cast.ada)
    return client


@pytest.mark.parametrize("kind", KINDS)
def test_each_comes_with_the_bytes_and_headers_it_comes_with_alone(client, kind):
    where = KINDS[kind]()
    alone = client.get(where, headers={"Accept-Encoding": "identity"})
    [(body, headers)] = brought(client, where).files.values()
    assert alone.status_code == 200 and body == alone.content
    assert headers == dict(alone.headers)


def test_the_answer_is_packed_as_one_and_guarded_as_every_other(client):
    modules = [f"/static/child/js/{name}.js" for name in ("hear", "over", "away", "start", "ears", "cover")]
    answer = client.post("/still", json={"lacking": dict.fromkeys(modules, "")}, headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip" and answer.headers["cache-control"] == "no-store"
    assert_guarded(answer)


def test_what_is_no_still_file_is_never_in_the_answer(here):
    """Not even for somebody who may open the page."""
    for nasty in NO_FILES:
        came = brought(here, nasty, "/static/child/page.css")
        assert list(came.files) == ["/static/child/page.css"] and came.read == 2 and came.same == [], nasty


PIECES = ["", "..", ".", "%2e", "%2f", "\\", "static", "symbols", "voices", "sit", "hello", "practitioner", "child", "page.css", "js", "components", "face", "style.css", "people-like.svg", "skin-3", "en", "own", "?v=", "ab", "//", "#", "@", ":", "http:", "en.json", "\x00"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.lists(st.sampled_from(PIECES), max_size=9).map("/".join), st.text(max_size=30)), max_size=12))
def test_no_address_anybody_can_think_of_brings_a_page(client, asked):
    came = brought(client, *asked, *(f"/static/{one}" for one in asked))
    for where, (body, headers) in came.files.items():
        assert where.startswith(("/static/", "/symbols/", "/voices/")) and ".." not in where
        assert not headers["content-type"].startswith("text/html") and b"<!doctype" not in body[:200].lower()
        assert client.get(where, headers={"Accept-Encoding": "identity"}).content == body


def test_of_thousands_only_so_many_are_looked_at(client, monkeypatch):
    looked = []
    monkeypatch.setattr(still, "as_anyone", lambda app, one: looked.append(one) or nothing())
    assert brought(client, *(f"/static/a{n}.js" for n in range(4000))).read == still.MOST == len(looked)
    assert client.post("/still", json={"lacking": {f"/static/a{n}.js": "" for n in range(9000)}}).status_code == 413


async def nothing():
    return None


def test_what_would_make_the_answer_too_large_comes_the_next_time_or_alone(client, monkeypatch):
    monkeypatch.setattr(still, "SIZE", 30_000)
    small = [f"/static/child/fonts/andika-{name}-400-normal.woff2" for name in ("cyrillic", "english", "latin")]
    asked = ["/static/child/fonts/noto-naskh-arabic-arabic-400-normal.woff2", *small]
    first = brought(client, *asked)
    assert (first.read, list(first.files)) == (3, small[:2])
    second = brought(client, *asked[first.read :])
    assert (second.read, list(second.files)) == (1, small[2:])


def test_what_the_tablet_holds_already_is_not_sent_again(client):
    where, other = "/static/child/js/outbox/store.js", "/static/child/js/outbox/give.js"
    mark = hashlib.sha256(client.get(where).content).hexdigest()
    came = brought(client, **{where: mark, other: mark})
    assert came.same == [where] and list(came.files) == [other] and came.read == 2


@pytest.mark.parametrize(
    "body", ["", "{", "[]", "7", '"x"', "null", "{}", '{"lacking": []}', '{"lacking": {"/static/a.js": 1}}', '{"lacking": {"/a": {}}}', "[" * 90_000, "\xff"]
)
def test_what_is_no_question_is_refused_in_words(client, body):
    answer = client.post("/still", content=body.encode("latin-1"), headers={"Content-Type": "application/json"})
    assert answer.status_code == 400 and answer.json()["words"]


def test_another_site_cannot_ask(client):
    answer = client.post("/still", content=json.dumps({"lacking": {}}), headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


def test_asking_changes_nothing_and_keeps_nobody_longer(here, db):
    before = state(db)
    brought(here, *(KINDS[kind]() for kind in KINDS), "/sit/exit", "/practitioner/lock")
    assert state(db) == before
