"""Hand one opened letter to the page it was meant for, whatever has become of the sitting since."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import FastAPI
from sqlmodel import Session, col, select

from app.access.scoping import ScopedSession
from app.envelopes.drafts import end_draft, keep_draft
from app.envelopes.editions import shown_then
from app.envelopes.here import giving, here_in
from app.envelopes.models import Envelope
from app.envelopes.order import all_before_are_here, overtaken
from app.envelopes.posted import posted, typed
from app.envelopes.register import ANSWER, DRAFT, LAST_WORD, LEAVING, Slot, deliver, slot_for
from app.envelopes.sealed import Letter
from app.kit.clock import now
from app.kit.forms import Form
from app.responses.models import Response
from app.sittings.door import ChildHere
from app.sittings.models import ChildSession, Manner, Sitting, SittingStatus
from app.trail import What, record

KEY = re.compile(r"[0-9A-Za-z-]{1,64}", re.ASCII)
NOBODY_DREW = "0"
# Leaving only ever goes on from here: something that arrives late does not undo what came after it.
FURTHER = (SittingStatus.PACKED, SittingStatus.OPEN, SittingStatus.LOCKED, SittingStatus.PAUSED, SittingStatus.FINISHED)


@dataclass(frozen=True)
class Delivered:
    sort: str
    key: str = ""
    response_id: UUID | None = None


def deliver_letter(
    db: ScopedSession, app: FastAPI, envelope: Envelope, letter: Letter, *, seq: int, at: datetime, edition: str
) -> Delivered:
    """Raises NotFound, Unreadable or NotTaken for what no page takes; then nothing of it may be committed."""
    slot, blanks = slot_for(letter.path)
    held = posted(letter.type, letter.body)
    key = _key(held, letter.path)
    here = here_in(db, app, envelope, letter.path)
    if letter.draft:
        keep_draft(here, envelope, key=key, seq=seq, path=letter.path, typed=typed(held))
        return Delivered(DRAFT, key)
    here = giving(
        here, at, letter.at, awaits_strokes=_strokes_may_come(db, envelope, seq, held), shown_then=shown_then(db, here, edition)
    )
    open_if_packed(here)
    own_key = f"{envelope.id.hex[:16]}-{seq}"
    _keep(here, envelope, slot, _with_key(held, own_key), blanks, seq)
    end_draft(db, envelope, key, seq)
    return Delivered(slot.sort, key, _response(db, here, own_key) if slot.sort == ANSWER else None)


def _keep(here: ChildHere, envelope: Envelope, slot: Slot, held: Any, blanks: Any, seq: int) -> None:
    """What only the newest press decides stays as that one left it; that it was pressed is on the trail all the same."""
    sitting = here.sitting
    was = (sitting.status, sitting.finished_at)
    stands = {name: getattr(sitting, name) for name in LAST_WORD.get(slot.sort, ())}
    late = slot.sort in LEAVING and _opened_again(here.db, envelope)
    if late and slot.sort == "exit":
        record(here.db, here.actor, What.CAME_LATE, child_id=sitting.child_id, subject=sitting)
        return
    deliver(slot, here, held, blanks)
    if overtaken(here.db, envelope, seq, slot.sort):
        for name, value in stands.items():
            setattr(sitting, name, value)
    if slot.sort in LEAVING:
        _settle(sitting, *was, late=late)


def _settle(sitting: Sitting, status: str, finished_at: datetime | None, *, late: bool) -> None:
    stays = late or status not in FURTHER or FURTHER.index(SittingStatus(status)) >= FURTHER.index(SittingStatus(sitting.status))
    if stays:
        sitting.status = status
    if late or status == SittingStatus.FINISHED:
        sitting.finished_at = finished_at


def _opened_again(db: Session, envelope: Envelope) -> bool:
    """Whether the worker has handed this sitting over anew since the envelope was made: then an older stop stops nothing."""
    query = select(ChildSession.id).where(
        ChildSession.sitting_id == envelope.sitting_id, col(ChildSession.ended_at).is_(None),
        ChildSession.created_at > envelope.created_at,
    )  # fmt: skip
    return db.exec(query.limit(1)).first() is not None


def open_if_packed(here: ChildHere) -> None:
    """A sitting taken without signal opens with the first thing that comes out of it."""
    sitting = here.sitting
    if sitting.status != SittingStatus.PACKED:
        return
    sitting.status, sitting.manner, sitting.opened_at = SittingStatus.OPEN, Manner.HANDED_OVER, now()
    claim = here.device_at.isoformat() if here.device_at else ""
    record(
        here.db, here.actor, What.SITTING_OPENED, child_id=sitting.child_id, subject=sitting, manner=str(sitting.manner),
        without_signal=True, tablet_said=claim,
    )  # fmt: skip


def _strokes_may_come(db: Session, envelope: Envelope, seq: int, held: Any) -> bool:
    """The page says how many batches of marks were sealed before its answer; an older page does not."""
    marks = held.get("marks") if isinstance(held, Form) else ""
    return marks != NOBODY_DREW if marks else not all_before_are_here(db, envelope, seq)


def _key(held: Any, path: str) -> str:
    given = held.get("key") if isinstance(held, Form) else ""
    return given if KEY.fullmatch(given) else f"page:{path}"


def _with_key(held: Any, key: str) -> Any:
    """Number and envelope make each answer one of a kind: pages made beforehand all carry the same key."""
    return replace(held, fields={**held.fields, "key": [key]}) if isinstance(held, Form) else held


def _response(db: Session, here: ChildHere, key: str) -> UUID | None:
    query = select(Response.id).where(Response.sitting_id == here.sitting.id, Response.key == key)
    return db.exec(query).first()
