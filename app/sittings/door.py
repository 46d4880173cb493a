"""The child's only door: one cookie, one sitting, one child, and nothing can be read back through it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Annotated, Any

from fastapi import Depends, Request
from sqlmodel import Session, select

from app.access.doors import is_door
from app.access.reach import everything, only, reaching
from app.access.scoping import ScopedSession
from app.access.work import Work
from app.families.models import Child
from app.identity.actors import ChildActor
from app.identity.models import Practitioner
from app.kit.clock import now
from app.kit.cookies import CHILD, csrf_token, read_cookie, token_hash
from app.kit.errors import Gone
from app.settings import Settings
from app.sittings.models import ChildSession, Sitting, SittingStatus

OVER = {SittingStatus.FINISHED, SittingStatus.PAUSED}


@dataclass(frozen=True)
class ChildHere:
    """A child at the tablet. `device` is the session row; nothing here holds anything they said."""

    sitting: Sitting
    device: ChildSession | None
    child_name_shown: str
    worker_name: str
    actor: ChildActor
    db: ScopedSession
    request: Request
    envelope: str = ""
    """the newest envelope of this device, or the one that is being packed or opened"""
    packing: bool = False
    """the pages are made to be used without signal: no name in them, nothing of what was kept"""
    given_at: datetime | None = None
    """what came in an envelope has its place among the others, see app.envelopes.order"""
    device_at: datetime | None = None
    """what the tablet's clock said"""
    awaits_strokes: bool = False
    """strokes of a drawing may still be on their way, so its sheet is opened when its answer comes"""
    placed: bool = False
    """a worker places what was held: there is always room for it, and the answer says that it came this way"""
    written_down: str = ""
    """`talk`, `paper` or `nobody` asked: a worker writes it down afterwards; empty where the child's own pages are used"""
    shown_then: Mapping[str, Any] = field(default_factory=dict)
    """by step_mark: the wording that was on the page, where it is not today's"""

    @property
    def band(self) -> str:
        return self.sitting.band

    @property
    def language(self) -> str:
        return self.sitting.language

    @property
    def csrf(self) -> str:
        """The form token of this device's pages."""
        if self.device is None:
            return ""
        token = read_cookie(self.request, CHILD) or ""
        return csrf_token(self.request.app.state.keyring.form_key, token)

    @property
    def look(self) -> str:
        return self.sitting.look


def step_mark(step: Any) -> str:
    """Names a question, or a way of telling more about one, for good."""
    return f"{step.activity}/{step.id}/{step.kind}"


@is_door
def current_sitting(request: Request, db: Work) -> ChildHere:
    """Raises Gone when this device has no open sitting."""
    here = _here(request, db)
    if here.sitting.status != SittingStatus.OPEN:
        raise Gone()
    return here


@is_door
def sitting_just_over(request: Request, db: Work) -> ChildHere:
    """For the page that says thank you: the sitting may be finished, but this device was the one."""
    here = _here(request, db)
    if here.sitting.status not in OVER | {SittingStatus.OPEN}:
        raise Gone()
    return here


def _here(request: Request, db: ScopedSession) -> ChildHere:
    db.info["write_only"] = True
    with reaching(db, everything("finding the sitting of this device")):
        device = find_device(db, read_cookie(request, CHILD), request.app.state.settings)
        if device is None:
            raise Gone()
        sitting, child = db.get_one(Sitting, device.sitting_id), db.get_one(Child, device.child_id)
        worker = db.get_one(Practitioner, sitting.practitioner_id)
    db.info["reach"] = only(child.id, "the one child of this sitting")
    if now() - device.seen_at > timedelta(minutes=1):
        device.seen_at = now()
        db.info.setdefault("covered", set()).add(child.id)  # a heartbeat is no event
    actor = ChildActor(child.id, sitting.id)
    request.state.actor = actor
    envelope = device.envelope_id.hex if device.envelope_id else ""
    name = child.name.split()[0]
    return ChildHere(sitting, device, name, known_as(worker.name, sitting.band), actor, db, request, envelope)


TITLES = {"Mr", "Mrs", "Ms", "Miss", "Dr"}


def known_as(name: str, band: str) -> str:
    """What a child calls their worker: the first name, but the whole name for teenagers and after a title."""
    first = name.split()[0]
    return name if band == "13+" or first in TITLES else first


def find_device(db: Session, token: str | None, settings: Settings) -> ChildSession | None:
    """The live child session of this token: not ended, not idle too long, not too old."""
    if not token:
        return None
    row = db.exec(select(ChildSession).where(ChildSession.token_hash == token_hash(token))).first()
    if row is None or row.ended_at is not None:
        return None
    idle = now() - row.seen_at > timedelta(minutes=settings.child_idle_minutes)
    old = now() - row.created_at > timedelta(hours=settings.child_session_hours)
    return None if idle or old else row


Here = Annotated[ChildHere, Depends(current_sitting)]
JustOver = Annotated[ChildHere, Depends(sitting_just_over)]
