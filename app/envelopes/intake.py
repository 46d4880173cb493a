"""Take one sealed thing in: opened, kept by the page it was meant for, and signed for, all in one transaction or not at all."""

import hashlib
import logging
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, func, select

from app.access.scoping import ScopedSession
from app.envelopes import receipts
from app.envelopes.delivery import Delivered, deliver_letter
from app.envelopes.models import Envelope, SealedItem
from app.envelopes.order import SAME_NUMBER, place_of
from app.envelopes.receipts import KEPT, SHELF, Receipt, receipt_of
from app.envelopes.register import NotTaken
from app.envelopes.sealed import Closed, Letter, NoLetter, read_letter, unseal
from app.identity.actors import ChildActor
from app.kit.clock import now
from app.kit.database import take_turn
from app.kit.errors import AppError, Busy, NotFound, TooLarge
from app.kit.forms import Unreadable
from app.trail import What, record
from app.vault import seal

log = logging.getLogger("heard")
MOST_IN_ALL = 60_000_000
NOT_OPENED, NOT_READ, NEWER, NO_PAGE = "not-opened", "not-read", "newer", "no-page"
NOT_AN_ANSWER, BROKE = "not-an-answer", "broke"


@dataclass(frozen=True)
class Sealed:
    """What came: its number, the edition of the pages it was made on, and the bytes."""

    seq: int
    form_version: str
    data: bytes

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def take_in(db: ScopedSession, app: FastAPI, envelope: Envelope, sealed: Sealed) -> Receipt:
    """The receipt, which is worth something only once this transaction is committed. Raises TooLarge, or Busy.

    The same bytes again: the same receipt. Other bytes under a number that is taken, and whatever cannot be opened,
    read or placed: held on the shelf, whole, for a worker. The session's reach must be the envelope's one child.
    """
    take_turn(db)
    if known := _known(db, envelope, sealed):
        return known
    _check_room(db, envelope, sealed)
    if _number_taken(db, envelope, sealed):
        return _held(db, app, envelope, sealed, SAME_NUMBER)
    try:
        return _delivered(db, app, envelope, sealed)
    except (Busy, OperationalError):  # nothing is wrong with what came: it is to be sent again
        raise
    except Exception as fault:
        db.rollback()
        take_turn(db)
        return _known(db, envelope, sealed) or _held(db, app, envelope, sealed, _reason(fault))


def _delivered(db: ScopedSession, app: FastAPI, envelope: Envelope, sealed: Sealed) -> Receipt:
    letter = read_letter(_clear(app, envelope, sealed))
    at = place_of(db, envelope, sealed.seq, now())
    done = deliver_letter(db, app, envelope, letter, seq=sealed.seq, at=at, edition=sealed.form_version)
    take_turn(db)  # the turn was given up if a picture had to be decoded; somebody may have sent the same meanwhile
    if known := _known(db, envelope, sealed):
        db.rollback()
        return known
    item = _item(app, envelope, sealed, KEPT, given_at=at, device_at=letter.at)
    item.sort, item.form_key, item.response_id = done.sort, done.key, done.response_id
    return _signed_for(db, app, envelope, item)


def _held(db: ScopedSession, app: FastAPI, envelope: Envelope, sealed: Sealed, reason: str) -> Receipt:
    """On the shelf: what was inside if it opens, else the sealed bytes; either way under the child's own key."""
    opened, raw, claim = True, sealed.data, None
    try:
        raw = _clear(app, envelope, sealed)
        claim = read_letter(raw).at
    except Closed:
        opened = False
    except NoLetter:
        pass
    at = now() if reason == SAME_NUMBER else place_of(db, envelope, sealed.seq, now())
    item = _item(app, envelope, sealed, SHELF, given_at=at, device_at=claim)
    item.reason, item.opened = reason, opened
    seal(db, item, raw=raw)
    record(db, _child(envelope), What.ITEM_HELD, child_id=item.child_id, subject=item, reason=reason)
    return _signed_for(db, app, envelope, item)


def _item(app: FastAPI, envelope: Envelope, sealed: Sealed, state: str, **more: Any) -> SealedItem:
    at = now()
    return SealedItem(
        child_id=envelope.child_id, envelope_id=envelope.id, seq=sealed.seq, digest=sealed.digest, size=len(sealed.data),
        form_version=sealed.form_version, state=state, arrived_at=at, **more,
        signature=receipts.sign(app.state.keyring, envelope, sealed.seq, sealed.digest, at, state),
    )  # fmt: skip


def _signed_for(db: ScopedSession, app: FastAPI, envelope: Envelope, item: SealedItem) -> Receipt:
    envelope.heard_at = item.arrived_at
    db.add(item)
    db.flush()
    # What was kept is on the trail by the act that kept it; the note that it came sealed is no further event.
    db.info.setdefault("covered", set()).add(envelope.child_id)
    return receipt_of(item, again=item.reason == SAME_NUMBER)


def _known(db: Session, envelope: Envelope, sealed: Sealed) -> Receipt | None:
    query = select(SealedItem).where(
        SealedItem.envelope_id == envelope.id, SealedItem.seq == sealed.seq, SealedItem.digest == sealed.digest
    )
    item = db.exec(query).first()
    return receipt_of(item, again=item.reason == SAME_NUMBER) if item else None


def _number_taken(db: Session, envelope: Envelope, sealed: Sealed) -> bool:
    query = select(SealedItem.id).where(SealedItem.envelope_id == envelope.id, SealedItem.seq == sealed.seq)
    return db.exec(query.limit(1)).first() is not None


def _check_room(db: Session, envelope: Envelope, sealed: Sealed) -> None:
    held = db.exec(select(func.coalesce(func.sum(SealedItem.size), 0)).where(SealedItem.envelope_id == envelope.id)).one()
    if held + len(sealed.data) > MOST_IN_ALL:
        raise TooLarge()


def _clear(app: FastAPI, envelope: Envelope, sealed: Sealed) -> bytes:
    key_id = envelope.sealing_key_id
    return unseal(app.state.keyring, key_id, envelope.id.hex, sealed.seq, sealed.form_version, sealed.data)


def _child(envelope: Envelope) -> ChildActor:
    return ChildActor(envelope.child_id, envelope.sitting_id)


def _reason(fault: Exception) -> str:
    if isinstance(fault, Closed):
        return NOT_OPENED
    if isinstance(fault, NoLetter):
        return NEWER if fault.newer else NOT_READ
    if isinstance(fault, Unreadable):
        return NOT_READ
    if isinstance(fault, NotFound):
        return NO_PAGE
    if isinstance(fault, NotTaken | AppError):
        return NOT_AN_ANSWER
    log.error("something sealed could not be placed: %s", type(fault).__name__)
    return BROKE


__all__ = ["Delivered", "Letter", "Sealed", "take_in"]
