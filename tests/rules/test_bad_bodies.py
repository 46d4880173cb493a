"""Bodies, headers and addresses that no browser of ours sends: an answer in words from every route, and nothing kept."""

import json
from collections.abc import Iterator
from uuid import uuid4

import pytest

from tests import people, voices
from tests.bad_input import assert_plain
from tests.routes import walk

FORM, PARTS, JSON = "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"
STROKES = "/sit/my-three-houses/worries/strokes"
KNOW = "/sit/what-i-want-the-meeting-to-know/know"


def part(name: str, value: str, more: str = "") -> str:
    return f'--x\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n{value}\r\n'


def bodies(token: str) -> Iterator[tuple[str, str, bytes]]:
    """(what it is, content type, body): whole, with the right token in it wherever there is room for one."""
    mine = f"csrf_token={token}&"
    yield "nothing", FORM, b""
    yield "nothing, in parts", PARTS, b""
    yield "no boundary", "multipart/form-data", part("csrf_token", token).encode()
    yield "a boundary that never comes", "multipart/form-data; boundary=zzz", part("csrf_token", token).encode()
    yield "a very long boundary", "multipart/form-data; boundary=" + "b" * 10_000, b"x"
    yield "cut short", PARTS, part("csrf_token", token).encode()[:-4]
    yield "no end", PARTS, part("csrf_token", token).encode()
    yield "a part without a name", PARTS, (part("csrf_token", token) + "--x\r\nContent-Type: a\r\n\r\nb\r\n--x--\r\n").encode()
    yield "a header without end", PARTS, b"--x\r\n" + b"A" * 100_000
    yield "an unknown charset", PARTS + "; charset=nope", (part("csrf_token", token) + part("words", "é") + "--x--\r\n").encode()
    yield "not UTF-8, in parts", PARTS, part("csrf_token", token).encode() + b'--x\r\nContent-Disposition: form-data; name="\xff"\r\n\r\n\xff\xfe\r\n--x--\r\n'
    yield "plain text", "text/plain", mine.encode()
    yield "xml", "application/xml", b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
    yield "json", JSON, b'{"csrf_token": "x"}'
    yield "no type", "", mine.encode()
    yield "a nonsense type", ";;;=;", mine.encode()
    yield "not UTF-8", FORM, mine.encode() + b"words=%ff%fe%c0%80&text=\xff\xfe&=%&&&=&%zz=%u0000"
    yield "ten thousand fields", FORM, (mine + "&".join(f"f{n}={n}" for n in range(10_000))).encode()
    yield "ten thousand parts", PARTS, (part("csrf_token", token) + part("f", "1") * 10_000 + "--x--\r\n").encode()
    yield "a huge name", FORM, (mine + "n" * 3_000_000 + "=1").encode()
    yield "a huge name of a part", PARTS, (part("csrf_token", token) + part("n" * 300_000, "1") + "--x--\r\n").encode()
    yield "everything twice", FORM, (mine + mine + "words=a&words=b&key=1&key=2&choice=1&choice=2&how=skipped&how=x").encode()
    yield "deep json", JSON, b"[" * 100_000


def test_every_route_answers_every_body_in_words(house):
    """Every address that takes something, as the one who may; on most routes five bodies in turn, all of them on each tenth."""
    found = [found for found in walk(house.client.app) if "POST" in found.methods]
    assert len(found) >= 35
    for n, route in enumerate(found):
        who, kind = ("priya", "practitioner") if route.path.startswith("/practitioner") else ("child", "child")
        house.put_back(who)
        address = house.ready.address(with_steps(route.path))
        every = list(bodies(people.token_for(house.client, kind)))
        for what, type_, body in every if n % 10 == 0 else every[n % 5 :: 5]:
            answer = house.client.post(address, content=body, headers={"Content-Type": type_} if type_ else {})
            assert_plain(f"{address}: {what}", answer)
            assert answer.status_code != 200 or "json" not in type_, f"{address}: {what}"


def with_steps(path: str) -> str:
    return path.replace("{activity_id}", "how-things-are").replace("{step_id}", "home").replace("{way}", "words")


def batch(**more) -> bytes:
    return json.dumps({"drawing": uuid4().hex, "seq": 0, "ops": [voices.STROKE]} | more).encode()


BATCHES = {
    "deep": b"[" * 200_000,
    "deep ops": b'{"drawing": "%s", "seq": 0, "ops": %s}' % (uuid4().hex.encode(), b"[" * 900 + b"]" * 900),
    "not UTF-8": b'{"drawing": "\xff"}',
    "half a sign": b'{"drawing": "\\ud800", "seq": 0, "ops": []}',
    "a number": b"7",
    "text": b'"hello"',
    "nothing": b"",
    "NaN": batch(seq=0).replace(b'"seq": 0', b'"seq": NaN'),
    "no whole number": batch(seq=1.5),
    "below nought": batch(seq=-1),
    "beyond any column": batch(seq=10**30),
    "a number of 9,000 signs": batch(seq=0).replace(b'"seq": 0', b'"seq": ' + b"9" * 9_000),
    "a million": batch(seq=1_000_000),
    "no sheet": batch(drawing="x"),
    "a sheet with a twist": batch(drawing="\x00" * 32),
    "a sheet as a list": batch(drawing=[uuid4().hex]),
    "ops as text": batch(ops="[]"),
    "an op of nothing": batch(ops=[None, 1, "a", [], {}]),
    "an unknown op": batch(ops=[{"op": "erase-all", "t": 1}]),
    "half a sign in an op": batch(ops=[{"op": "\ud800", "t": 1}]),
    "a key nobody knows": batch(ops=[voices.STROKE | {"onload": "alert(1)"}]),
    "a time beyond any": batch(ops=[voices.STROKE | {"t": 10**400}, voices.STROKE | {"t": "1"}]),
    "points of text": batch(ops=[voices.STROKE | {"d": ["1", 2, 3, 4]}]),
    "too many points": batch(ops=[voices.STROKE | {"d": [1] * 900_000}]),
    "half a point": batch(ops=[voices.STROKE | {"d": [1, 2, 3]}]),
}


@pytest.mark.parametrize("what", BATCHES)
def test_marks_that_are_none_are_refused_whole(house, what):
    house.put_back("child")
    headers = {"X-CSRF-Token": people.token_for(house.client, "child"), "Content-Type": JSON}
    before = [row for row in house.plain() if row[0].startswith("drawing")]
    answer = house.client.post(STROKES, content=BATCHES[what], headers=headers)
    assert answer.status_code in {400, 409, 413, 422} and answer.json()["words"], f"{what}: {answer.status_code}"
    assert [row for row in house.plain() if row[0].startswith("drawing")] == before


def test_a_token_of_nonsense_is_refused(house):
    for token in ("", "é", "0" * 64, "x" * 50_000, "%00", "\x7f"):
        house.put_back("child")
        answer = house.client.post(STROKES, content=batch(), headers={"X-CSRF-Token": token.encode("latin-1"), "Content-Type": JSON})
        assert answer.status_code == 403, token
        assert house.client.post(KNOW, data={"csrf_token": token, "words": "no"}).status_code == 403


@pytest.mark.parametrize("stated", ["-1", "-99999999999", "999999999999999999999", "9" * 5_000, "abc", "1.5", "0x10", "\xb2", " ", "+5", "1, 2"])
def test_a_length_that_cannot_be_is_refused(house, stated):
    house.put_back("child")
    body = f"csrf_token={people.token_for(house.client, 'child')}&words=hello".encode()
    headers = {"Content-Type": FORM, "Content-Length": stated.encode("latin-1")}
    answer = house.client.post(KNOW, content=body, headers=headers)
    assert answer.status_code in {400, 413}, answer.status_code
    assert_plain(stated[:20], answer)
    assert b"hello" not in house.held()


@pytest.mark.parametrize("origin", ["http://[", "null", "", "\x00", "//testserver", "http://testserver@evil.example"])
def test_an_origin_of_nonsense_is_another_site(house, origin):
    house.put_back("child")
    answer = house.client.post("/sit/talk", data={"csrf_token": people.token_for(house.client, "child")}, headers={"Origin": origin})
    assert answer.status_code == (303 if origin == "//testserver" else 403)


def test_cookies_and_questions_of_nonsense(house):
    """Every page, asked for with cookies and query values that nobody made."""
    odd = "?kept=banana&child=%00&area=%ff&back=//evil.example&reference=' OR 1=1&shown=%00,,&page=-1&who=%F0%9F&size=huge"
    for found in walk(house.client.app):
        if "GET" in found.methods:
            address = house.ready.address(with_steps(found.path))
            house.put_back("priya" if address.startswith("/practitioner") else "child")
            assert_plain(address + odd, house.client.get(address + odd))
            house.client.cookies.clear()
            cookie = "heard-child=\x01; heard-practitioner=" + "x" * 9_000 + "; heard-visit=%00;;=;é"
            assert_plain(address, house.client.get(address, headers={"Cookie": cookie.encode("latin-1")}))
