"""A rescue file, line by line: each line goes the way it would have gone by itself, and each is answered for."""

import base64
import binascii
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fastapi import FastAPI
from sqlmodel import select

from app.access.reach import only
from app.access.scoping import ScopedSession
from app.envelopes.intake import Sealed, take_in
from app.envelopes.models import Envelope
from app.kit.errors import TooLarge
from app.trail import What, record
from app.trail.record import Actor

MOST_LINES = 5_000
KEPT, AGAIN, HELD, DAMAGED, NOT_YOURS, TOO_BIG = "kept", "again", "held", "damaged", "not-yours", "too-big"


class Damaged(Exception):
    """This line is not as the tablet wrote it."""


@dataclass(frozen=True)
class Line:
    number: int
    outcome: str
    child_id: UUID | None = None


def rescue(db: ScopedSession, app: FastAPI, actor: Actor, file: bytes) -> list[Line]:
    """Each line is committed before the next is read, so that one that fails takes no other with it."""
    worker = db.info["reach"]
    return [_line(db, app, actor, worker, number, text) for number, text in _lines(file)]


def _lines(file: bytes) -> Iterator[tuple[int, bytes]]:
    written = [line.strip() for line in file.split(b"\n")]
    yield from [(number, line) for number, line in enumerate(written, 1) if line][:MOST_LINES]


def _line(db: ScopedSession, app: FastAPI, actor: Actor, worker: Any, number: int, text: bytes) -> Line:
    try:
        envelope_id, sealed = read_line(text)
    except Damaged:
        return Line(number, DAMAGED)
    envelope = db.exec(select(Envelope).where(Envelope.id == envelope_id)).first()
    if envelope is None:
        return Line(number, NOT_YOURS)
    child_id, before = envelope.child_id, envelope.heard_at
    db.info["reach"], db.info["write_only"] = only(child_id, "the one child of this envelope"), True
    try:
        receipt = take_in(db, app, envelope, sealed)
        known = envelope.heard_at == before
        record(db, actor, What.ITEMS_RESCUED, child_id=child_id, subject=envelope, seq=sealed.seq, state=receipt.state)
        db.commit()
    except TooLarge:
        db.rollback()
        return Line(number, TOO_BIG, child_id)
    finally:
        db.info["reach"], db.info["write_only"] = worker, False
    return Line(number, HELD if receipt.state == "shelf" else AGAIN if known else KEPT, child_id)


def read_line(text: bytes) -> tuple[UUID, Sealed]:
    """Raises Damaged for anything but one whole item whose fingerprint fits."""
    try:
        told = json.loads(text)
        data = base64.b64decode(told["sealed"], validate=True)
        sealed, envelope = Sealed(_number(told["seq"]), str(told["form"]), data), UUID(hex=told["envelope"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error):
        raise Damaged() from None
    if sealed.digest != told.get("digest") or len(sealed.form_version) > 40:
        raise Damaged()
    return envelope, sealed


def _number(seq: Any) -> int:
    if type(seq) is not int or not 0 <= seq <= 1_000_000:
        raise ValueError()
    return seq
