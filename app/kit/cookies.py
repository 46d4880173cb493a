"""Random tokens in cookies; the server keeps only their hash."""

import hashlib
import hmac
import secrets

from fastapi import Request
from starlette.responses import Response

from app.settings import Settings

PRACTITIONER, CHILD, VISIT, SHEET = "practitioner", "child", "visit", "sheet"


def new_token() -> str:
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def cookie_name(kind: str, settings: Settings) -> str:
    return f"__Host-heard-{kind}" if settings.secure else f"heard-{kind}"


def set_cookie(response: Response, kind: str, token: str, settings: Settings) -> None:
    response.set_cookie(
        cookie_name(kind, settings), token, path="/", httponly=True, samesite="strict", secure=settings.secure
    )


def drop_cookie(response: Response, kind: str, settings: Settings) -> None:
    response.delete_cookie(
        cookie_name(kind, settings), path="/", httponly=True, samesite="strict", secure=settings.secure
    )


def read_cookie(request: Request, kind: str) -> str | None:
    return request.cookies.get(cookie_name(kind, request.app.state.settings))


def page_mark() -> str:
    """Different on every showing of a page, so that a form sent twice from the same one can be told."""
    return secrets.token_hex(8)


def csrf_token(key: bytes, token: str) -> str:
    """A form token that only this cookie's page can know."""
    return hmac.new(key, b"csrf" + token.encode(), hashlib.sha256).hexdigest()
