"""A child as they were when they gave something: made from the envelope, without a device and without a cookie."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from fastapi import FastAPI

from app.access.scoping import ScopedSession
from app.envelopes.models import Envelope
from app.envelopes.posted import request_at
from app.identity.actors import ChildActor
from app.identity.models import Practitioner
from app.sittings.door import ChildHere, known_as
from app.sittings.models import Sitting


def here_in(db: ScopedSession, app: FastAPI, envelope: Envelope, path: str = "/sit") -> ChildHere:
    """The session's reach must be this one child. No page made from it can say the child's name."""
    sitting = db.get_one(Sitting, envelope.sitting_id)
    worker = db.get_one(Practitioner, sitting.practitioner_id)
    request = request_at(app, path, db.info.get("request_id", ""))
    return ChildHere(
        sitting=sitting, device=None, child_name_shown="", worker_name=known_as(worker.name, sitting.band),
        actor=ChildActor(sitting.child_id, sitting.id), db=db, request=request, envelope=envelope.id.hex,
    )  # fmt: skip


def giving(here: ChildHere, given_at: datetime, device_at: datetime | None, **more: Any) -> ChildHere:
    return replace(here, given_at=given_at, device_at=device_at, **more)


def at_page(here: ChildHere, path: str) -> ChildHere:
    """The same child at another page, which is made to be used without signal."""
    request = request_at(here.request.app, path, here.request.state.request_id)
    request.state.packing = True
    return replace(here, request=request, packing=True)
