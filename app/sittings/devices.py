"""Give one device one sitting, and take it away again."""

from fastapi import Request
from sqlmodel import Session, col, select

from app.access.reach import everything, reaching
from app.kit.clock import now
from app.kit.cookies import CHILD, new_token, read_cookie, token_hash
from app.sittings.models import ChildSession, Sitting, SittingStatus
from app.trail import What, record
from app.trail.record import Actor

# An open one may move to another device, when the worker hands over or makes a code anew.
CAN_OPEN = {SittingStatus.PACKED, SittingStatus.OPEN, SittingStatus.PAUSED, SittingStatus.LOCKED}


def open_on_device(db: Session, actor: Actor, sitting: Sitting, manner: str) -> str:
    """Opens the sitting for one new device and closes it on every other; returns the device's token."""
    end_devices(db, sitting)
    token = new_token()
    db.add(ChildSession(child_id=sitting.child_id, sitting_id=sitting.id, token_hash=token_hash(token)))
    sitting.status, sitting.manner = SittingStatus.OPEN, manner
    sitting.opened_at = sitting.opened_at or now()
    record(db, actor, What.SITTING_OPENED, child_id=sitting.child_id, subject=sitting, manner=manner)
    db.flush()
    return token


def end_devices(db: Session, sitting: Sitting) -> None:
    live = select(ChildSession).where(ChildSession.sitting_id == sitting.id, col(ChildSession.ended_at).is_(None))
    for device in db.exec(live):
        device.ended_at = now()


def close_device(db: Session, actor: Actor, request: Request) -> None:
    """When the tablet comes back: whatever child was on it is off it, and an open sitting is locked."""
    token = read_cookie(request, CHILD)
    if not token:
        return
    with reaching(db, everything("taking the tablet back from whoever had it")):
        device = db.exec(select(ChildSession).where(ChildSession.token_hash == token_hash(token))).first()
        if device is None:
            return
        sitting = db.get_one(Sitting, device.sitting_id)
        lock(db, actor, sitting)
        db.flush()


def lock(db: Session, actor: Actor, sitting: Sitting) -> None:
    end_devices(db, sitting)
    if sitting.status == SittingStatus.OPEN:
        sitting.status, sitting.locked_at = SittingStatus.LOCKED, now()
    record(db, actor, What.SITTING_LOCKED, child_id=sitting.child_id, subject=sitting)
