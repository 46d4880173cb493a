"""Headers on every response and the check that an unsafe request came from our own page."""

import re
from urllib.parse import urlsplit
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'{styles}; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; media-src 'self' blob:; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'; object-src 'none'"
)
POLICY = "Permissions-Policy"
NOTHING_ALLOWED = (
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()"
)
HEADERS = {
    "Content-Security-Policy": CSP.format(styles=""),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    POLICY: NOTHING_ALLOWED,
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}
LENGTH = re.compile(r"[0-9]{1,15}")
SAFE = {"GET", "HEAD", "OPTIONS"}


class SecurityHeaders:
    """The outermost layer: nothing leaves without the headers, and pages are never stored."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        scope.setdefault("state", {})["request_id"] = uuid4().hex

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    if name != POLICY or name not in headers:
                        headers[name] = value
                if brought := scope["state"].get("styles"):  # hash sources of what stands inside this one page
                    headers["Content-Security-Policy"] = CSP.format(styles="".join(f" {one}" for one in brought))
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self.app(scope, receive, send_with_headers)
        return None


def allow(response: Response, what: str) -> Response:
    """This one page may ask for `what` (S70): every other page refuses it before anybody is asked."""
    response.headers[POLICY] = NOTHING_ALLOWED.replace(f"{what}=()", f"{what}=(self)")
    return response


class SameOrigin:
    """Refuses an unsafe request that a browser says came from another site (OWASP: Fetch Metadata, then Origin)."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in SAFE and foreign(Headers(scope=scope)):
            response = PlainTextResponse("This came from another site and was not carried out.", status_code=403)
            return await response(scope, receive, send)
        return await self.app(scope, receive, send)


def foreign(headers: Headers) -> bool:
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is not None and _host_of(origin) != headers.get("host")


def _host_of(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


class BodyLimit:
    """Stops a body that is too large before it is read: by its stated length, then by what really arrives."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self.app, self.limit = app, limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        stated = Headers(scope=scope).get("content-length", "0")
        scope["state"]["too_large"] = not LENGTH.fullmatch(stated) or int(stated) > self.limit
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self.limit:
                scope["state"]["too_large"] = True
                return {"type": "http.request", "body": b"", "more_body": False}
            return message

        return await self.app(scope, counted, send)
