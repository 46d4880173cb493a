"""One page per kind of refusal, in the reader's own layout and words; never a trace, never a detail for strangers."""

import logging
from typing import Any
from urllib.parse import urlencode

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DataError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from app.access.work import working
from app.kit.cookies import CHILD, PRACTITIONER, drop_cookie, read_cookie
from app.kit.errors import AppError, Busy, ConfirmFirst, Gone, Locked, NotAllowed, NotFound, SignInNeeded
from app.kit.pages import render, wants_part
from app.kit.words import gettext_lazy as _
from app.trail import What, record

log = logging.getLogger("heard")
WORDS: dict[int, Any] = {
    400: _("We could not read what was sent. Go back and try again."),
    403: _("You cannot open this page."),
    404: _("There is no such page, or it is not one you work with."),
    405: _("This page cannot be used that way. Go back and try again."),
    409: _("This changed in the meantime. Go back, open the page again and try once more."),
    413: _("That is too big to send. Choose a smaller picture."),
    422: _("Some of what was sent could not be read. Go back and try again."),
    500: _("Something went wrong on our side. Nothing you saved before is lost. Try again in a minute."),
    503: _("Heard is busy. Nothing is lost. Wait a moment, then send it again."),
}


FOR_A_CHILD: dict[int, Any] = {
    403: _("This page was open for a long time. Go back and try again."),
    404: _("We could not find that page."),
}


def add_handlers(app: FastAPI) -> None:
    app.add_exception_handler(SignInNeeded, _sign_in_needed)
    app.add_exception_handler(ConfirmFirst, _confirm_first)
    app.add_exception_handler(Gone, _gone)
    app.add_exception_handler(Locked, _locked)
    app.add_exception_handler(AppError, _app_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(DataError, lambda request, _: error_page(request, 400))
    app.add_exception_handler(RequestValidationError, lambda request, _: error_page(request, 404))


def _sign_in_needed(request: Request, error: SignInNeeded) -> Response:
    """A piece of a page is not swapped for the sign-in page; the person finds it at their next step."""
    return Response(status_code=204) if wants_part(request) else RedirectResponse("/practitioner/sign-in", 303)


def _confirm_first(request: Request, error: ConfirmFirst) -> Response:
    return RedirectResponse(f"/practitioner/confirm?{urlencode({'then': error.then})}", 303)


def _app_error(request: Request, error: AppError) -> Response:
    if isinstance(error, NotAllowed | NotFound):
        _note_refusal(request, error)
    response = error_page(request, error.status, error.words)
    if isinstance(error, Busy):
        response.headers["Retry-After"] = "2"
    return response


def _http_error(request: Request, error: HTTPException) -> Response:
    return error_page(request, error.status_code)


def _gone(request: Request, error: Gone) -> Response:
    if _wants_json(request):
        return JSONResponse({"over": True}, 410)
    response = render(request, "child/over.html", 410, lent=bool(read_cookie(request, PRACTITIONER)))
    drop_cookie(response, CHILD, request.app.state.settings)
    return response


def _locked(request: Request, error: Locked) -> Response:
    if wants_part(request):
        return Response(status_code=423, headers={"HX-Redirect": "/practitioner/unlock"})
    return render(request, "practitioner/locked.html", 423)


def error_page(request: Request, status: int, words: Any = "") -> Response:
    audience = "practitioner" if request.url.path.startswith("/practitioner") else "child"
    own = FOR_A_CHILD.get(status) if audience == "child" else None
    words = str(words or own or WORDS.get(status, WORDS[500]))
    if _wants_json(request):
        return JSONResponse({"words": words}, status)
    return render(request, f"{audience}/error.html", status, code=status, words=words)


def _wants_json(request: Request) -> bool:
    return request.headers.get("content-type", "").startswith("application/json")


def _note_refusal(request: Request, error: AppError) -> None:
    """A refusal is a happening too, and survives the rollback of what was refused."""
    actor = getattr(request.state, "actor", None)
    if actor is None:
        return
    route = request.scope.get("route")
    with working(request.app, request_id=request.state.request_id) as db:
        child_id = getattr(request.state, "refused_child", None)
        record(db, actor, What.REFUSED, child_id=child_id, status=error.status, act=getattr(route, "path", ""))


class CatchAll:
    """Turns any exception into the plain 500 page inside the security headers, and logs its kind without its content."""

    def __init__(self, app: ASGIApp, app_state: Any) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        started = False

        async def noting(message: Any) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, noting)
        except Exception as error:
            log.error("request %s failed: %s at %s", scope["state"]["request_id"], type(error).__name__, _where(error))
            if started:
                raise
            await error_page(Request(scope, receive), 500)(scope, receive, send)
        return None


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 2)[-1]}:{trace.tb_lineno}" if trace else "unknown"
