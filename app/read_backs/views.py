"""What a child said when it was read back to them, as finished plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.families.models import Child
from app.identity.people import NOBODY, people
from app.read_backs.models import ReadBack
from app.read_backs.service import RIGHT
from app.trail import show
from app.vault import clear


@dataclass(frozen=True)
class ReadBackView:
    """`child_said` are the child's own words, the only part that may stand in quotation marks."""

    by: str
    read_on: date
    right: str
    child_said: str
    put_right: str


def read_backs_of(db: Session, child_id: UUID) -> list[ReadBack]:
    """Newest first."""
    newest = (col(ReadBack.read_on).desc(), col(ReadBack.created_at).desc())
    return list(db.exec(select(ReadBack).where(ReadBack.child_id == child_id).order_by(*newest)))


def open_read_backs(
    db: Session, actor: Any, child: Child, rows: Sequence[ReadBack], *, words: bool = True, purpose: str = "read back"
) -> list[ReadBackView]:
    """In the order given. With `words`, the showing of what the child said is recorded first."""
    if words:
        show(db, actor, child.id, [row for row in rows if row.child_said is not None], purpose=purpose)
    who = people(db, (row.practitioner_id for row in rows))
    return [_view(row, who.get(row.practitioner_id, NOBODY).signed, words) for row in rows]


def _view(row: ReadBack, by: str, words: bool) -> ReadBackView:
    said = (clear(row, "child_said") or "") if words else ""
    return ReadBackView(by, row.read_on, str(RIGHT.get(row.right, row.right)), said, clear(row, "put_right") or "")
