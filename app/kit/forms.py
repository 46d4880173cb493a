"""Read a form once: the token is checked here, so no route that takes a form can forget it."""

import hmac
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import Depends, Request
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect

from app.kit.cookies import CHILD, PRACTITIONER, VISIT, csrf_token, read_cookie
from app.kit.errors import AppError, NotAllowed, TooLarge
from app.kit.words import gettext_lazy as _

LARGEST_FIELD = 2_000_000  # far more than may be kept: too long is said on the page itself, with what was typed
OPEN_PATHS = ("/e", "/practitioner/sign-in")


class Unreadable(AppError):
    """The body is not a form."""

    status = 400
    words = _("We could not read what was sent. Go back and try again.")


@dataclass(frozen=True)
class Form:
    """Fields as lists of strings, line ends as the person typed them; files apart."""

    fields: Mapping[str, list[str]] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)

    def get(self, name: str) -> str:
        return self.fields.get(name, [""])[0]

    def words(self, name: str) -> str:
        """What a person typed, as they typed it; nothing when there are only blanks."""
        text = self.get(name)
        return text if text.strip() else ""

    def all(self, name: str) -> list[str]:
        return self.fields.get(name, [])

    def lists(self) -> dict[str, list[str]]:
        return dict(self.fields)

    @property
    def page(self) -> str:
        """The mark of the showing of the page this was sent from; empty where it has none."""
        return self.get("csrf_token").partition(".")[2]

    def file(self, name: str) -> bytes | None:
        return self.files.get(name) or None


async def form_of(request: Request) -> Form:
    """The form, once its token fits. Raises NotAllowed, TooLarge or Unreadable."""
    form = await read_form(request)
    check_token(request, form.get("csrf_token"))
    return form


async def read_form(request: Request) -> Form:
    """The form alone, for what came sealed and is let in by a capability instead. Raises TooLarge or Unreadable."""
    _refuse_too_large(request)
    try:
        raw = await request.form(max_files=4, max_fields=400, max_part_size=LARGEST_FIELD)
    except (MultiPartException, ValueError, KeyError, ClientDisconnect, AppError) as error:
        _refuse_too_large(request)
        raise Unreadable() from error
    except Exception as error:  # the parser raises many kinds for a broken body; none may become a 500
        if type(error).__name__ != "HTTPException":
            raise
        raise Unreadable() from error
    _refuse_too_large(request)
    return Form(*await _sorted_out(raw.multi_items()))


async def _sorted_out(items: list[tuple[str, Any]]) -> tuple[dict[str, list[str]], dict[str, bytes]]:
    fields: dict[str, list[str]] = {}
    files: dict[str, bytes] = {}
    for name, value in items:
        if isinstance(value, UploadFile):
            files[name] = await value.read()
        else:
            fields.setdefault(name, []).append(value.replace("\r\n", "\n"))
    return fields, files


def _refuse_too_large(request: Request) -> None:
    if request.scope["state"].get("too_large"):
        raise TooLarge(_("That is too big to send. Choose a smaller picture."))


def check_token(request: Request, given: str) -> None:
    """Raises NotAllowed unless `given` belongs to the cookie this page was made for."""
    token = read_cookie(request, cookie_for(request.url.path))
    key = request.app.state.keyring.form_key
    if not token or not hmac.compare_digest(csrf_token(key, token).encode(), given.partition(".")[0].encode()):
        raise NotAllowed(_("This page was open for too long. Go back, open it again and send it once more."))


def cookie_for(path: str) -> str:
    if path in OPEN_PATHS or path.startswith(("/practitioner/sign-in", "/patterns")):
        return VISIT
    return PRACTITIONER if path.startswith("/practitioner") else CHILD


async def json_of(request: Request) -> Any:
    """A JSON body sent by our own script, with the token in a header. Raises like form_of."""
    check_token(request, request.headers.get("x-csrf-token", ""))
    _refuse_too_large(request)
    try:
        body = await request.json()
    except (ValueError, ClientDisconnect, RecursionError) as error:
        _refuse_too_large(request)
        raise Unreadable() from error
    _refuse_too_large(request)
    return body


async def body_is_here(request: Request) -> None:
    """Wait for all of it. Whoever reads it afterwards finds it at hand; what is wrong with it is theirs to say."""
    if not request.scope["state"].get("too_large"):
        with suppress(ClientDisconnect):
            await request.body()


BodyIsHere = Annotated[None, Depends(body_is_here)]
PostedForm = Annotated[Form, Depends(form_of)]
PostedJson = Annotated[Any, Depends(json_of)]
