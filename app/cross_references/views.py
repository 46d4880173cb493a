"""The two ends of a cross-reference. From one to the other leads only what this session reaches on both sides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.cross_references.models import CrossReference, StatementAbout
from app.families.models import Child
from app.identity.people import NOBODY, people


@dataclass(frozen=True)
class Held:
    """On this child's record: something about them is held on another's. `said` is empty unless that other child is in reach."""

    area: str
    by: str
    noted_at: datetime
    said: tuple[Child, UUID] | None
    """who said it, and which answer"""


@dataclass(frozen=True)
class Spoken:
    """Beside an answer: it is about a brother or sister. `of` is empty unless that child is in reach."""

    area: str
    by: str
    noted_at: datetime
    of: Child | None
    relation: str = ""
    """who they are to the child, where the writer could not open their record"""


def held_about(db: Session, child: Child) -> list[Held]:
    """Newest first; a fixed number of queries."""
    rows = list(db.exec(select(CrossReference).where(CrossReference.child_id == child.id).order_by(col(CrossReference.created_at).desc())))
    said = {row.token: row for row in _other_end(db, StatementAbout, rows)}
    speakers, names = _children(db, said.values()), people(db, (row.practitioner_id for row in rows))
    return [
        Held(row.area, names.get(row.practitioner_id, NOBODY).signed, row.created_at, _answer(said.get(row.token), speakers))
        for row in rows
    ]


def _answer(row: Any, speakers: dict[UUID, Child]) -> tuple[Child, UUID] | None:
    return (speakers[row.child_id], row.response_id) if row is not None and row.child_id in speakers else None


def spoken_in(db: Session, response_ids: Sequence[UUID]) -> list[Spoken]:
    """What was noted of these answers, in the order it was noted."""
    rows = list(db.exec(select(StatementAbout).where(col(StatementAbout.response_id).in_(response_ids)).order_by(col(StatementAbout.created_at))))
    held = {row.token: row for row in _other_end(db, CrossReference, rows)}
    of, names = _children(db, held.values()), people(db, (row.practitioner_id for row in rows))
    return [
        Spoken(
            row.area, names.get(row.practitioner_id, NOBODY).signed, row.created_at,
            of.get(held[row.token].child_id) if row.token in held else None, row.relation,
        )
        for row in rows
    ]  # fmt: skip


def _other_end(db: Session, table: Any, rows: Sequence[Any]) -> list[Any]:
    tokens = [row.token for row in rows]
    return list(db.exec(select(table).where(col(table.token).in_(tokens)))) if tokens else []


def _children(db: Session, rows: Iterable[Any]) -> dict[UUID, Child]:
    ids = {row.child_id for row in rows}
    return {child.id: child for child in db.exec(select(Child).where(col(Child.id).in_(ids)))} if ids else {}
