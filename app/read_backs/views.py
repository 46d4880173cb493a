"""What a child said when it was read back to them, as finished plain data."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.access.team import reads_as_team
from app.families.models import Child
from app.identity.people import NOBODY, people
from app.read_backs.models import ReadBack, ReadBackAbout
from app.read_backs.service import FOR_THE_TEAM, RIGHT, UNSETTLED
from app.responses.manner import wish_of
from app.responses.unreached import for_this_reader
from app.trail import show
from app.vault import clear


@dataclass(frozen=True)
class ReadBackView:
    """`child_said` are the child's own words, the only part that may stand in quotation marks."""

    id: UUID
    by: str
    read_on: date
    right: str
    settled: bool
    """the child did not say that anything is wrong"""
    child_said: str
    put_right: str
    wish: str
    wish_sentence: str
    about: tuple[UUID, ...]
    """the answers it was about"""
    kept: bool = False
    """the child said something, and asked that it stays with the worker and their manager: this reader has it not"""


def read_backs_of(db: Session, child_id: UUID) -> list[ReadBack]:
    """Newest first."""
    newest = (col(ReadBack.read_on).desc(), col(ReadBack.created_at).desc())
    return list(db.exec(select(ReadBack).where(ReadBack.child_id == child_id).order_by(*newest)))


def open_read_backs(
    db: Session, actor: Any, child: Child, rows: Sequence[ReadBack], *, words: bool = True, purpose: str = "read back"
) -> list[ReadBackView]:
    """In the order given. With `words`, the showing of what the child said is recorded first; what is not for this reader stays closed."""
    team = reads_as_team(db, child.id)
    spoken = [row for row in rows if words and row.child_said is not None]
    let = [row for row in spoken if team or row.wish != FOR_THE_TEAM]
    if words:
        show(db, actor, child.id, let, purpose=purpose)
    who, about = people(db, (row.practitioner_id for row in rows)), _about(db, child.id)
    views = (_view(db, child, row, who.get(row.practitioner_id, NOBODY).signed, row in let, about[row.id]) for row in rows)
    return [replace(view, kept=row in spoken and row not in let) for view, row in zip(views, rows, strict=True)]


def read_backs_about(db: Session, child_id: UUID, response_ids: Collection[UUID]) -> set[UUID]:
    """The readings back that were about one of these answers."""
    query = select(ReadBackAbout.read_back_id).where(ReadBackAbout.child_id == child_id)
    return set(db.exec(query.where(col(ReadBackAbout.response_id).in_(response_ids))))


def _about(db: Session, child_id: UUID) -> dict[UUID, list[UUID]]:
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for row in db.exec(select(ReadBackAbout).where(ReadBackAbout.child_id == child_id).order_by(col(ReadBackAbout.created_at))):
        found[row.read_back_id].append(row.response_id)
    return found


def _view(db: Session, child: Child, row: ReadBack, by: str, opened: bool, about: Sequence[UUID]) -> ReadBackView:
    return ReadBackView(
        id=row.id, by=by, read_on=row.read_on, right=str(RIGHT.get(row.right, row.right)), settled=row.right not in UNSETTLED,
        child_said=for_this_reader(db, child, clear(row, "child_said") or "") if opened else "", put_right=clear(row, "put_right") or "",
        wish=row.wish, wish_sentence=wish_of(row.wish, child.name), about=tuple(about),
    )  # fmt: skip
