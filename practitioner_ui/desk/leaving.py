"""The only way a file of a child's record leaves: whoever takes it signed in a short while ago, or says again who they are."""

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from app.access.doors import OpenChild
from app.kit.errors import ConfirmFirst
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.confirming import fresh

Make = Callable[[], bytes]


class Later(Response):
    """Bytes that are made after the transaction has ended, so that making them holds nobody up."""

    def __init__(self, make: Make, media_type: str, name: str, how: str = "inline") -> None:
        super().__init__(b"", media_type=media_type, headers=_headers(name, how))
        self.make = make

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.body = await run_in_threadpool(self.make)
        self.headers["Content-Length"] = str(len(self.body))
        await super().__call__(scope, receive, send)


def leaves(here: OpenChild, file: bytes | Make, media_type: str, name: str, *, to_print: bool = False) -> Response:
    """A copy in somebody's hands: to keep, or to open and print. Raises ConfirmFirst, and then nothing that led here is kept."""
    if not fresh(here):
        raise ConfirmFirst(_asked_for(here))
    return blank(file, media_type, name, to_print=to_print)


def blank(file: bytes | Make, media_type: str, name: str, *, to_print: bool = False) -> Response:
    """A file with nothing of a record in it, such as empty pages to draw on. Anything else leaves by `leaves`."""
    how = "inline" if to_print else "attachment"
    return Later(file, media_type, name, how) if callable(file) else Response(file, media_type=media_type, headers=_headers(name, how))


def _headers(name: str, how: str) -> dict[str, str]:
    return {"Content-Disposition": f'{how}; filename="{name}"'}


def _asked_for(here: OpenChild) -> str:
    """What is asked for again once they have said who they are. A form is not sent twice: it has a field of its own for it."""
    url = here.request.url
    if here.request.method != "GET":
        return home_of(here.child)
    return f"{url.path}?{url.query}" if url.query else url.path
