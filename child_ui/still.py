"""What a tablet lacks of pictures, modules, sheets and sounds: many in one answer, each as this server gives it to anyone."""

import asyncio
import hashlib
import json
import re
from itertools import islice
from typing import Any, NamedTuple

from fastapi import APIRouter, Depends, Request
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive

from app.access.doors import public
from app.kit.errors import TooLarge
from app.kit.forms import Unreadable

router = APIRouter(dependencies=[Depends(public)])

# No step up, nothing encoded: what stands here is read in one way only.
ADDRESS = re.compile(r"/(static|symbols|voices)(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+(\?v=[0-9a-f]{1,64})?", re.ASCII)
LONGEST = 200
ASKED, MOST, SIZE = 100_000, 200, 500_000  # bytes of a request, files and bytes of an answer: the tablet asks again for the rest
KIND = "application/octet-stream"


class Found(NamedTuple):
    """One still file, and the headers it leaves with."""

    headers: dict[str, str]
    body: bytes

    @property
    def mark(self) -> str:
        return hashlib.sha256(self.body).hexdigest()


@router.post("/still")
async def still_files(request: Request) -> Response:
    """A line that says what follows, then the files, one behind the other. Changes nothing and knows nobody: it is as public
    as the files are. `read` is how many of the addresses were looked at, `same` what the tablet holds already."""
    told: dict[str, Any] = {"read": 0, "same": [], "files": []}
    bodies: list[bytes] = []
    for address, held in islice((await lacked(request)).items(), MOST):
        found = await as_anyone(request.app, address)
        if found and found.mark == held:
            told["same"].append(address)
        elif found and bodies and sum(map(len, bodies)) + len(found.body) > SIZE:
            break
        elif found and len(found.body) <= SIZE:
            told["files"].append([address, found.mark, len(found.body), found.headers])
            bodies.append(found.body)
        told["read"] += 1
    return Response(b"\n".join([json.dumps(told).encode(), b"".join(bodies)]), media_type=KIND)


async def lacked(request: Request) -> dict[str, str]:
    """Address -> the mark of what the tablet holds under it, or nothing. Raises Unreadable or TooLarge."""
    body = bytearray()
    try:
        async for piece in request.stream():
            body += piece
            if len(body) > ASKED or request.scope["state"].get("too_large"):
                raise TooLarge()
        told: Any = json.loads(body)
    except (ValueError, RecursionError, ClientDisconnect):
        raise Unreadable() from None
    lacking = told.get("lacking") if isinstance(told, dict) else None
    if not isinstance(lacking, dict) or not all(isinstance(held, str) for held in lacking.values()):
        raise Unreadable()
    return lacking


async def as_anyone(app: ASGIApp, address: str) -> Found | None:
    """What this very server answers to a stranger who asks for it plainly. None for all that is no still file."""
    if len(address) > LONGEST or not ADDRESS.fullmatch(address):
        return None
    begun: Message = {"status": 404}
    body = bytearray()

    async def keep(message: Message) -> None:
        begun.update(message)
        body.extend(message.get("body", b""))

    await app(_asked_for(address), _waiting(), keep)
    headers = Headers(raw=begun.get("headers", []))
    still = begun["status"] == 200 and not headers.get("content-type", "text/html").startswith("text/html")
    return Found(dict(headers), bytes(body)) if still else None


def _asked_for(address: str) -> dict[str, Any]:
    """No cookie, no capability: whoever asks for many is nobody to each. A refusal in JSON is the one that costs least."""
    path, _, query = address.partition("?")
    return {
        "type": "http", "asgi": {"version": "3.0", "spec_version": "2.4"}, "http_version": "1.1", "method": "GET", "scheme": "http", "path": path,
        "raw_path": path.encode(), "query_string": query.encode(), "root_path": "", "client": None, "server": None, "state": {},
        "headers": [(b"host", b"localhost"), (b"content-type", b"application/json")],
    }  # fmt: skip


def _waiting() -> Receive:
    """Somebody with nothing more to say who stays until the answer is there."""
    said = iter([{"type": "http.request", "body": b"", "more_body": False}])

    async def receive() -> Message:
        for message in said:
            return message
        return await asyncio.Future()

    return receive
