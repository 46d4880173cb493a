"""A form that arrives slowly holds nobody up: another child's answer is kept meanwhile (R12, R31)."""

import http.client
import json
import socket
from urllib.parse import urlencode, urlsplit

import pytest
from sqlmodel import select

from app.kit.cookies import csrf_token
from app.responses.models import Response
from app.sittings.devices import open_on_device
from tests import people
from tests.child_ui.handed_in import WORDS

JSON = "/sit/my-three-houses/good-things/strokes"


@pytest.fixture
def tablets(app, db, cast):
    """A token for Ada's tablet and one for Ben's, and the form token of each."""
    made = [open_on_device(db, cast.actor(cast.priya), people.pack_for(db, cast, one), "handed-over") for one in (cast.ada, cast.ben)]
    db.commit()
    return [(token, csrf_token(app.state.keyring.form_key, token)) for token in made]


def begin(served: str, path: str, token: str, body: bytes, kind: str, **headers: str) -> socket.socket:
    """Half of a form is sent; what comes back says that the server is waiting for the rest."""
    line = socket.create_connection((urlsplit(served).hostname, urlsplit(served).port), timeout=10)
    told = {
        "Host": urlsplit(served).netloc, "Origin": served, "Cookie": f"heard-child={token}", "Content-Type": kind,
        "Content-Length": str(len(body)), "Expect": "100-continue", "Connection": "close", **headers,
    }  # fmt: skip
    line.sendall(f"POST {path} HTTP/1.1\r\n".encode() + b"".join(f"{n}: {v}\r\n".encode() for n, v in told.items()) + b"\r\n")
    assert line.recv(100).startswith(b"HTTP/1.1 100"), "the server never began to read"
    line.sendall(body[: len(body) // 2])
    return line


def all_of(line: socket.socket) -> bytes:
    return b"".join(iter(lambda: line.recv(4096), b""))


def told_at_once(served: str, token: str, form_token: str) -> int:
    """An answer in words, by a line of its own; four seconds are too long."""
    line = http.client.HTTPConnection(urlsplit(served).netloc, timeout=4)
    body = urlencode({"csrf_token": form_token, "key": "b" * 32, "words": "at once"})
    told = {"Cookie": f"heard-child={token}", "Origin": served, "Content-Type": "application/x-www-form-urlencoded"}
    line.request("POST", WORDS, body, told)
    return line.getresponse().status


@pytest.mark.parametrize("what", ["form", "strokes"])
def test_another_childs_answer_is_kept_while_a_slow_form_arrives(served, db, tablets, what):
    (ada, of_ada), (ben, of_ben) = tablets
    if what == "form":
        body = urlencode({"csrf_token": of_ada, "key": "a" * 32, "words": "slowly " * 400}).encode()
        slow = begin(served, WORDS, ada, body, "application/x-www-form-urlencoded")
    else:
        body = json.dumps({"drawing": "b" * 32, "seq": 0, "ops": []}).encode()
        slow = begin(served, JSON, ada, body, "application/json", **{"X-CSRF-Token": of_ada})
    assert told_at_once(served, ben, of_ben) == 303, "a slow line of one child held the other up"
    slow.sendall(body[len(body) // 2 :])
    assert all_of(slow).split(b"\r\n")[0].split()[1] in (b"200", b"303"), "and the slow one is kept as well"
    db.rollback()
    assert len(db.exec(select(Response)).all()) == (2 if what == "form" else 1)


def test_a_line_that_breaks_in_the_middle_keeps_nothing_and_holds_nothing(served, db, tablets):
    (ada, of_ada), (ben, of_ben) = tablets
    body = urlencode({"csrf_token": of_ada, "key": "a" * 32, "words": "half " * 400}).encode()
    begin(served, WORDS, ada, body, "application/x-www-form-urlencoded").close()
    assert told_at_once(served, ben, of_ben) == 303
    db.rollback()
    assert len(db.exec(select(Response)).all()) == 1
