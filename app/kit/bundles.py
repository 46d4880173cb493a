"""Several small files of ours sent as one, so that a page on a slow line waits once."""

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from posixpath import dirname, join, normpath
from typing import NamedTuple

from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from app.kit.assets import asset, file_at

PREFIX = "/static/all"
TYPES = {"css": "text/css", "js": "text/javascript"}
_LINK = re.compile(r"""url\("(?!data:|/|#)([^"]+)"\)""")
_COMMENT, _SPACE, _ROUND = re.compile(r"/\*.*?\*/", re.S), re.compile(r"\s+"), re.compile(r"\s*([{};,>])\s*")
_IMPORT = re.compile(r"""import\("(\.[^"]+)"\)""")
_lists: dict[str, tuple[str, ...]] = {}


class Made(NamedTuple):
    body: bytes
    mark: str


def bundle(name: str, addresses: Sequence[str]) -> None:
    """Say what `/static/all/<name>` is made of, in this order. A module in it may import others only when it runs."""
    _lists[name] = tuple(addresses)


def bundled(name: str) -> str:
    """The address of a bundle, with a mark of its content. Raises KeyError for a name nobody has said."""
    return f"{PREFIX}/{name}?v={made(name).mark}"


@cache
def made(name: str) -> Made:
    join_up = _sheet if name.endswith(".css") else _module
    body = "\n".join(join_up(address, file_at(address).read_text("utf-8")) for address in _lists[name]).encode()
    return Made(body, hashlib.sha256(body).hexdigest()[:10])


def digest(body: bytes) -> str:
    """What a content security policy must name for these bytes to be allowed inside a page (CSP 3, hash source)."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(body).digest()).decode() + "'"


def _sheet(address: str, text: str) -> str:
    """Without its comments and the space that is only for people."""
    text = _SPACE.sub(" ", _COMMENT.sub("", text)).strip()
    return _LINK.sub(lambda found: f'url("{_marked(address, found[1])}")', _ROUND.sub(r"\1", text))


def _module(address: str, text: str) -> str:
    """Each keeps its names to itself, as it would in a file of its own."""
    return "{\n" + _IMPORT.sub(lambda found: f'import("{_marked(address, found[1])}")', text) + "\n}"


def _marked(address: str, relative: str) -> str:
    return asset(normpath(join(dirname(address), relative)))


class Bundles:
    """Serves every bundle; the mark in its address changes with its content, so it may be kept for good."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name = scope["path"].rsplit("/", 1)[-1]
        await (_response(name) if name in _lists else PlainTextResponse("", 404))(scope, receive, send)


def _response(name: str) -> Response:
    found = made(name)
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "ETag": f'"{found.mark}"'}
    return Response(found.body, media_type=TYPES[name.rsplit(".", 1)[-1]], headers=headers)
