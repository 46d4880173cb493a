"""Open a packed sitting with a code: five tries in all, once, on one device."""

import threading
from collections import deque
from datetime import timedelta
from uuid import UUID

from fastapi import Request
from sqlmodel import Session, col, select

from app.access.reach import everything, reaching
from app.access.work import working
from app.identity.actors import ChildActor, Stranger
from app.identity.passwords import fits
from app.kit.clock import now
from app.sittings.devices import CAN_OPEN, open_on_device
from app.sittings.models import Invitation, Manner, Sitting
from app.trail import What, record

PER_MINUTE = 60
_recent: deque = deque()
_guard = threading.Lock()


def open_by_code(request: Request, locator: str, secret: str) -> str | None:
    """The device's token, or None. A wrong, used, expired, burnt or unknown code all look the same, and take as long."""
    if not request.app.state.settings.allows_own_devices or not _room_for_one_more():
        return None
    found = _spend_a_try(request, locator) if locator else None
    right = fits(found[1] if found else "", secret)
    return _open(request, found[0]) if found and right else None


def _room_for_one_more() -> bool:
    """At most sixty checks a minute for the whole installation, whoever asks."""
    with _guard:
        while _recent and now() - _recent[0] > timedelta(minutes=1):
            _recent.popleft()
        if len(_recent) >= PER_MINUTE:
            return False
        _recent.append(now())
        return True


def _spend_a_try(request: Request, locator: str) -> tuple[UUID, str] | None:
    """Takes a try away and commits it before anything is compared."""
    with working(request.app, everything("looking a code up"), request.state.request_id) as db:
        row = db.exec(_live(locator).with_for_update()).first()
        if row is None:
            return None
        row.tries_left -= 1
        record(db, Stranger(), What.INVITATION_TRIED, child_id=row.child_id, subject=row, tries_left=row.tries_left)
        return row.id, row.secret_hash


def _live(locator: str):
    return select(Invitation).where(
        Invitation.locator == locator, col(Invitation.tries_left) > 0, col(Invitation.opens_left) > 0,
        Invitation.expires_at > now(),
    )  # fmt: skip


def _open(request: Request, invitation_id: UUID) -> str | None:
    with working(request.app, everything("opening a sitting by its code"), request.state.request_id) as db:
        return _consume(db, invitation_id)


def _consume(db: Session, invitation_id: UUID) -> str | None:
    row = db.exec(select(Invitation).where(Invitation.id == invitation_id).with_for_update()).one()
    sitting = db.get_one(Sitting, row.sitting_id)
    if row.opens_left < 1 or row.expires_at <= now() or sitting.status not in CAN_OPEN:
        return None
    row.opens_left = 0
    with reaching(db, everything("opening a sitting by its code")):
        return open_on_device(db, ChildActor(sitting.child_id, sitting.id), sitting, Manner.OWN_DEVICE)
