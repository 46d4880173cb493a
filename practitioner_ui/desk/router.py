"""A router for pages on which adults write: nothing typed is lost, and nothing is kept twice."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild
from app.drafts.sent import mark_of, remember_sent, sent_before, showing_of
from app.drafts.service import drafts_on, was_sent
from app.kit.forms import Form
from practitioner_ui.desk.presenters import offers

Endpoint = Callable[..., Any]


class Desk(APIRouter):
    """Use it instead of APIRouter wherever a page has a form about one child."""

    def add_api_route(self, path: str, endpoint: Endpoint, **more: Any) -> None:
        wrap = kept_once if "POST" in (more.get("methods") or ()) else with_drafts
        super().add_api_route(path, wrap(endpoint), **more)


def kept_once(endpoint: Endpoint) -> Endpoint:
    """A form that was kept leads on (303). The very same again leads to the same place and writes nothing."""

    @wraps(endpoint)
    def once(**given: Any) -> Response:
        here, form = given.get("here"), given.get("form")
        if not isinstance(here, OpenChild) or not isinstance(form, Form):
            return endpoint(**given)
        showing, mark = _marks(here, form)
        if mark and (then := sent_before(here.db, mark)):
            return RedirectResponse(then, 303)
        answer = endpoint(**given)
        if answer.status_code == 303:
            was_sent(here.db, here.actor, here.request.url.path)
            if mark:
                remember_sent(here.db, mark=mark, showing=showing, then=answer.headers["location"])
        return answer

    return once


def with_drafts(endpoint: Endpoint) -> Endpoint:
    """What this practitioner was writing on this page is offered to them again, above everything else."""

    @wraps(endpoint)
    def offering(**given: Any) -> Response:
        here = given.get("here")
        if isinstance(here, OpenChild) and here.request.method == "GET":
            found = drafts_on(here.db, here.actor, here.request.url.path)
            asked = here.request.query_params.get("put-back", "")
            held = getattr(here.request.state, "page", {})
            here.request.state.page = {**held, "offers": offers(found, here.child, asked)}
        return endpoint(**given)

    return offering


def _marks(here: OpenChild, form: Form) -> tuple[str, str]:
    """Empty when nobody can say which showing of a page this came from."""
    key = here.request.app.state.keyring.form_key
    showing = showing_of(key, form.page, here.request.url.path) if form.page else ""
    return showing, mark_of(key, showing, form.fields, form.files) if showing else ""
