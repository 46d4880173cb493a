"""Signing in and unlocking, in steps of their own: a try is counted and committed before a password is compared."""

from fastapi import Request

from app.access.work import working
from app.identity import signin
from app.kit.words import gettext_lazy as _

WRONG = _("The name or the password is not right. Check both and try again.")
WAIT = _("There have been too many tries. Wait 5 minutes, then try again.")


def try_sign_in(request: Request, username: str, password: str) -> tuple[str | None, str]:
    """(token, "") or (None, what to tell the person). The same words whichever of the two was wrong."""
    with working(request.app, request_id=request.state.request_id) as db:
        allowed = signin.may_try(db, username)
    if not allowed:
        return None, str(WAIT)
    with working(request.app, request_id=request.state.request_id) as db:
        practitioner = signin.find_practitioner(db, username)
        token = signin.sign_in(db, practitioner, password)
    return (token, "") if token else (None, str(WRONG))


def sign_in_card(request: Request, username: str) -> str:
    """One click in demonstration mode; raises NotFound in production."""
    with working(request.app, request_id=request.state.request_id) as db:
        return signin.sign_in_as(db, request, username)
