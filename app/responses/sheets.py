"""A sheet a child is drawing on: marks are kept as they come, so that a killed tab loses none that were sent."""

import json
from typing import Any
from uuid import UUID, uuid4

from sqlmodel import Session, col, func, select

from app.drawings.ops import Refused, parse
from app.kit.database import take_turn
from app.kit.errors import AppError, Conflict
from app.kit.words import gettext_lazy as _
from app.responses.models import Drawing, DrawingBatch
from app.sittings.door import ChildHere
from app.trail import What, record
from app.vault import clear_json, seal
from app.vault.words import digest

MOST_BATCHES = 5_000
TOO_MANY = _("This drawing is too big to keep. Start another sheet for the rest.")


class NotStrokes(AppError):
    status = 422


def new_sheet() -> UUID:
    """A name for a fresh sheet. Nothing is stored until the first mark arrives, since opening a page changes nothing."""
    return uuid4()


def keep_strokes(
    here: ChildHere, sheet_id: UUID, seq: int, ops: list[Any], *, activity_id: str, step_id: str
) -> int:
    """Keep batch `seq` of a sheet; the same batch twice keeps one. Raises NotStrokes or Conflict. Returns seq."""
    try:
        parse(ops)
    except Refused as error:
        raise NotStrokes(str(error)) from error
    if not 0 <= seq < MOST_BATCHES:
        raise Conflict(TOO_MANY)
    take_turn(here.db)
    body = json.dumps(ops, separators=(",", ":")).encode()
    print_ = digest(here.db, here.sitting.child_id, body)
    sheet = here.db.get(Drawing, sheet_id) or open_sheet(here, sheet_id, activity_id, step_id)
    if sheet.sitting_id != here.sitting.id:
        raise Conflict()
    before = select(DrawingBatch).where(DrawingBatch.drawing_id == sheet_id, DrawingBatch.seq == seq)
    if (same := here.db.exec(before).first()) is not None:
        if same.digest != print_:
            raise Conflict()
        return seq
    _add_batch(here, sheet, seq, body, print_)
    return seq


def _add_batch(here: ChildHere, sheet: Drawing, seq: int, body: bytes, print_: str) -> None:
    count = select(func.count()).select_from(DrawingBatch).where(DrawingBatch.drawing_id == sheet.id)
    if here.db.exec(count).one() >= MOST_BATCHES:
        raise Conflict(TOO_MANY)
    row = DrawingBatch(child_id=sheet.child_id, drawing_id=sheet.id, seq=seq, digest=print_)
    seal(here.db, row, ops=body)
    here.db.add(row)
    record(here.db, here.actor, What.STROKES_KEPT, child_id=sheet.child_id, subject=sheet, seq=seq)


def open_sheet(here: ChildHere, sheet_id: UUID, activity_id: str, step_id: str) -> Drawing:
    sheet = Drawing(
        id=sheet_id, child_id=here.sitting.child_id, sitting_id=here.sitting.id, activity=activity_id, step=step_id
    )  # fmt: skip
    here.db.add(sheet)
    record(here.db, here.actor, What.SHEET_OPENED, child_id=sheet.child_id, subject=sheet)
    return sheet


def batches_of(db: Session, drawing_id: UUID) -> list[DrawingBatch]:
    query = select(DrawingBatch).where(DrawingBatch.drawing_id == drawing_id)
    return list(db.exec(query.order_by(col(DrawingBatch.seq))))


def ops_of(batches: list[DrawingBatch]) -> list[Any]:
    """All marks of a sheet in order. The showing of these batches must have been recorded."""
    return [op for batch in batches for op in clear_json(batch, "ops")]
