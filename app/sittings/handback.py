"""The tablet comes back: the worker's PIN or password, five tries, and the child's pages lock in the same step."""

from fastapi import Request

from app.access.work import working
from app.identity import signin
from app.identity.actors import PractitionerActor
from app.sittings.devices import close_device


def try_unlock(request: Request, secret: str) -> tuple[str | None, bool]:
    """(new token, True) when the secret fits; (None, True) to try again; (None, False) when only a full sign-in helps."""
    with working(request.app, request_id=request.state.request_id) as db:
        held = signin.handed_over(db, request)
        if not held or not signin.count_unlock_try(held[0]):
            return None, False
    with working(request.app, request_id=request.state.request_id) as db:
        held = signin.handed_over(db, request)
        token = signin.unlock(db, *held, secret) if held else None
        if held and token:
            close_device(db, PractitionerActor(held[1].id, held[1].name), request)
    return token, True
