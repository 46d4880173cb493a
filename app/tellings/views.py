"""What a child was told came of their words, and what they said back, as finished plain data."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.families.models import Child
from app.identity.people import NOBODY, people
from app.responses.unreached import for_this_reader
from app.tellings.models import Telling
from app.tellings.service import METHODS
from app.trail import show
from app.vault import clear


@dataclass(frozen=True)
class TellingView:
    """`child_said` are the child's own words, the only part that may stand in quotation marks."""

    id: UUID
    by: str
    job: str
    told_on: date
    method: str
    did: str
    could_not: str
    child_said: str
    response_id: UUID | None


def tellings_of(db: Session, child_id: UUID) -> list[Telling]:
    """Newest first."""
    newest = (col(Telling.told_on).desc(), col(Telling.created_at).desc())
    return list(db.exec(select(Telling).where(Telling.child_id == child_id).order_by(*newest)))


def open_tellings(
    db: Session, actor: Any, child: Child, rows: Sequence[Telling], *, words: bool = True, purpose: str = "tellings"
) -> list[TellingView]:
    """In the order given. With `words`, the showing of what the child said back is recorded first."""
    if words:
        show(db, actor, child.id, [row for row in rows if row.child_said is not None], purpose=purpose)
    told_by = people(db, (row.practitioner_id for row in rows))
    return [_view(db, child, row, told_by.get(row.practitioner_id, NOBODY), words) for row in rows]


def _view(db: Session, child: Child, row: Telling, by: Any, words: bool) -> TellingView:
    return TellingView(
        id=row.id, by=by.name, job=by.job, told_on=row.told_on, method=str(METHODS.get(row.method, row.method)),
        did=clear(row, "did") or "", could_not=clear(row, "could_not") or "",
        child_said=for_this_reader(db, child, clear(row, "child_said") or "") if words else "", response_id=row.response_id,
    )  # fmt: skip
