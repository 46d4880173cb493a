"""Copies asked for together: who looked through which, what is still to be made, how each one stands."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.exports.copies.under_way import LOST, UnderWay
from app.exports.models import CopyLook, CopyOrder, OrderState
from app.kit.clock import now
from app.sharing.visible import Audience
from app.trail import What, record
from app.trail.record import Actor

TOGETHER = ("docx", "pdf")
HOLD = timedelta(hours=1)
LAPSED = "lapsed"
"""asked for, and Heard was started again before it was made; made, and not taken in time"""
AGAIN = {"NotSet", "TemplateFault"}
"""faults of the making and not of the copy: the next press may make it without another look"""
Place = tuple[UUID, UUID | None]
"""child, and the parent it is for"""


def note_look(db: Session, actor: Any, *, child_id: UUID, conference_id: UUID, audience: Audience, mark: str) -> CopyLook:
    """Somebody looked through everything in this copy, as it is with this mark."""
    row = CopyLook(
        child_id=child_id, conference_id=conference_id, practitioner_id=actor.practitioner_id, audience=audience.kind,
        parent_id=audience.parent_id, mark=mark,
    )  # fmt: skip
    db.add(row)
    parent = audience.parent_id.hex if audience.parent_id else ""
    record(db, actor, What.COPY_LOOKED_THROUGH, child_id=child_id, subject=row, audience=audience.kind, parent=parent)
    return row


def looks_on(db: Session, conference_id: UUID, kind: str, child_ids: Sequence[UUID]) -> dict[Place, CopyLook]:
    """The newest of each child for this kind of reader."""
    return {(row.child_id, row.parent_id): row for row in _rows(db, CopyLook, conference_id, kind, child_ids)}


def orders_on(db: Session, conference_id: UUID, kind: str, child_ids: Sequence[UUID]) -> dict[tuple[Place, str], CopyOrder]:
    """The newest of each child in each format."""
    rows = _rows(db, CopyOrder, conference_id, kind, child_ids)
    return {((row.child_id, row.parent_id), row.format): row for row in rows}


def _rows(db: Session, table: Any, conference_id: UUID, kind: str, child_ids: Sequence[UUID]) -> Iterable[Any]:
    wanted = (table.conference_id == conference_id, table.audience == kind, col(table.child_id).in_(child_ids))
    return db.exec(select(table).where(*wanted).order_by(col(table.created_at), col(table.id)))


def standing(order: CopyOrder, under_way: UnderWay, moment: datetime) -> str:
    """How it stands now; what is asked for and in no server's hands is lost."""
    if order.state == OrderState.ASKED:
        return under_way.standing(order.id)
    if order.state == OrderState.MADE and (order.file is None or moment - (order.made_at or order.created_at) > HOLD):
        return LAPSED
    return order.state


def to_make(look: CopyLook, order: CopyOrder | None, under_way: UnderWay, moment: datetime) -> bool:
    """Nothing that is made, taken or being made of what was looked through is made again by a press."""
    if order is None or order.look_id != look.id:
        return True
    return standing(order, under_way, moment) in (LOST, LAPSED) or (order.state == OrderState.STOPPED and order.why in AGAIN)


def ask(db: Session, actor: Any, look: CopyLook, formats: Iterable[str]) -> list[CopyOrder]:
    made = []
    for format in formats:
        row = CopyOrder(
            child_id=look.child_id, conference_id=look.conference_id, practitioner_id=actor.practitioner_id, look_id=look.id,
            audience=look.audience, parent_id=look.parent_id, format=format,
        )  # fmt: skip
        db.add(row)
        record(db, actor, What.COPY_ASKED_FOR, child_id=look.child_id, subject=row, audience=look.audience, format=format)
        made.append(row)
    return made


def let_go_of_untaken(db: Session, actor: Actor) -> None:
    """No finished file is held for longer than it is there to be taken."""
    held = select(CopyOrder).where(CopyOrder.state == OrderState.MADE, col(CopyOrder.file).is_not(None))
    for row in db.exec(held):
        if now() - (row.made_at or row.created_at) > HOLD:
            row.file = None
            record(db, actor, What.COPY_LET_GO, child_id=row.child_id, subject=row)
