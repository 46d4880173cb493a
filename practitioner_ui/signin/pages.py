"""The way in and out for adults, and taking the tablet back from a child."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from sqlmodel import Session
from starlette.responses import RedirectResponse, Response

from app.access.doors import Signed, public, signed_in
from app.access.work import Work, working
from app.identity import signin as identity
from app.identity.models import Practitioner
from app.kit.cookies import CHILD, PRACTITIONER, drop_cookie, set_cookie
from app.kit.errors import Locked
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.words import Lazy
from app.kit.words import gettext_lazy as _
from app.sittings.handback import try_unlock
from practitioner_ui.signin.presenters import cast_cards

router = APIRouter()
HOME, DOOR, BACK = "/practitioner", "/practitioner/sign-in", "/practitioner/back"

NAME_MISSING = _("Enter your sign-in name.")
PASSWORD_MISSING = _("Enter your password.")
DO_NOT_FIT = _("The name and the password do not fit together. Check both and try again.")
TOO_MANY = _("There were too many tries with this name. Wait 5 minutes, then try again.")
WRONG_SECRET = _("That PIN or password does not fit. Check it and try again.")
ENDED = _("There were too many tries, so you are signed out here. Sign in with your name and password.")


@router.get("/sign-in", dependencies=[Depends(public)])
def sign_in_page(request: Request, db: Work) -> Response:
    _locked_while_with_a_child(request, db)
    return _page(request, db, {})


@router.post("/sign-in", dependencies=[Depends(public)])
def sign_in(request: Request, form: PostedForm) -> Response:
    with _apart(request) as db:
        _locked_while_with_a_child(request, db)
    username, password = form.words("username"), form.get("password")
    given = {"username": (username, NAME_MISSING), "password": (password, PASSWORD_MISSING)}
    if faults := {name: words for name, (value, words) in given.items() if not value}:
        return _again(request, faults, form.get("username"))
    found = _note_try(request, username)
    if found is TOO_MANY:
        return _again(request, {"username": TOO_MANY}, username)
    with _apart(request) as db:  # the slow comparison of passwords holds no lock: nothing is read before it
        token = identity.sign_in(db, found, password)
    return _in(request, token) if token else _again(request, {"username": DO_NOT_FIT}, username)


@router.post("/sign-in/as", dependencies=[Depends(public)])
def sign_in_as(request: Request, db: Work, form: PostedForm) -> Response:
    _locked_while_with_a_child(request, db)
    return _in(request, identity.sign_in_as(db, request, form.get("username")))


@router.post("/sign-out")
def sign_out(here: Annotated[Signed, Depends(signed_in)], form: PostedForm) -> Response:
    identity.sign_out(here.db, here.session, here.actor)
    response = RedirectResponse(DOOR, 303)
    drop_cookie(response, PRACTITIONER, here.request.app.state.settings)
    return response


@router.get("/unlock", dependencies=[Depends(public)])
def unlock_page(request: Request, db: Work) -> Response:
    if not identity.handed_over(db, request):
        return RedirectResponse(HOME, 303)
    return render(request, "practitioner/locked.html")


@router.post("/unlock", dependencies=[Depends(public)])
def unlock(request: Request, form: PostedForm) -> Response:
    token, again = try_unlock(request, form.get("secret"))
    settings = request.app.state.settings
    if token:
        response = RedirectResponse(BACK, 303)
        set_cookie(response, PRACTITIONER, token, settings)
        drop_cookie(response, CHILD, settings)
        return response
    if again:
        return render(request, "practitioner/locked.html", 422, errors={"secret": WRONG_SECRET})
    response = RedirectResponse(f"{DOOR}?ended", 303)
    drop_cookie(response, PRACTITIONER, settings)
    return response


def _apart(request: Request):
    """A transaction of its own: a try is counted whatever becomes of it."""
    return working(request.app, request_id=request.state.request_id)


def _note_try(request: Request, username: str) -> Practitioner | Lazy | None:
    with _apart(request) as db:
        return identity.find_practitioner(db, username) if identity.may_try(db, username) else TOO_MANY


def _locked_while_with_a_child(request: Request, db: Session) -> None:
    """A child holding the tablet cannot sign an adult in, not even by a demonstration card."""
    if identity.handed_over(db, request):
        raise Locked()


def _in(request: Request, token: str) -> Response:
    response = RedirectResponse(HOME, 303)
    set_cookie(response, PRACTITIONER, token, request.app.state.settings)
    return response


def _again(request: Request, errors: dict, username: str) -> Response:
    with _apart(request) as db:
        return _page(request, db, errors, username)


def _page(request: Request, db: Session, errors: dict, username: str = "") -> Response:
    cards = [] if request.app.state.settings.production else cast_cards(db)
    notice = ENDED if "ended" in request.query_params else ""
    return render(
        request, "practitioner/signin/page.html", 422 if errors else 200, errors=errors, username=username, cards=cards,
        notice=notice,
    )  # fmt: skip
