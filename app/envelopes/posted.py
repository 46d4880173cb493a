"""A page's posted body, read outside a request: the same parser and the same limits as a form that comes as it is."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from fastapi import FastAPI, Request

from app.kit.forms import Form, Unreadable, read_form

KINDS = ("multipart/form-data", "application/x-www-form-urlencoded")
JSON = "application/json"
PLUMBING = ("csrf_token", "key", "how", "way", "drawing", "marks", "order")
"""fields a page fills in by itself; whatever else holds text was typed or chosen"""


def posted(type_: str, body: bytes) -> Any:
    """A Form, or what the JSON held. Raises Unreadable."""
    kind = type_.split(";", 1)[0].strip().lower()
    if kind == JSON:
        return _json(body)
    if kind not in KINDS or not type_.isascii() or not type_.isprintable():
        raise Unreadable()
    # In a thread of its own: whoever calls may be inside a loop already, and reading a body that is here waits for nothing.
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(asyncio.run, _form(type_, body)).result()


def request_at(app: FastAPI, path: str, request_id: str = "", type_: str = "", body: bytes = b"") -> Request:
    """A request as the page itself would have made it: its own address, no cookie."""
    given = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def receive() -> Any:
        return next(given, {"type": "http.disconnect"})

    scope = {
        "type": "http", "http_version": "1.1", "method": "POST" if body else "GET", "path": path, "raw_path": path.encode(),
        "root_path": "", "query_string": b"", "scheme": "http", "server": ("sealed", 80), "app": app,
        "headers": [(b"content-type", type_.encode())] if type_ else [],
        "state": {"too_large": False, "request_id": request_id},
    }  # fmt: skip
    return Request(scope, receive)


async def _form(type_: str, body: bytes) -> Form:
    return await read_form(request_at(None, "/", type_=type_, body=body))  # type: ignore[arg-type]


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise Unreadable() from None


def typed(form: Any) -> dict[str, list[str]]:
    """What a child typed or chose on the page; nothing of what the page put there itself. Blanks are left out."""
    lists = form.lists() if isinstance(form, Form) else {}
    kept = {name: [text for text in values if text.strip()] for name, values in lists.items() if name not in PLUMBING}
    return {name: values for name, values in kept.items() if values}
