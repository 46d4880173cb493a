"""Adults' views, as finished plain data: named, dated, opinion. The newest first; older ones stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from app.analyses.models import Analysis
from app.identity.people import NOBODY, people
from app.vault import clear


@dataclass(frozen=True)
class AnalysisView:
    id: UUID
    child_id: UUID
    response_id: UUID | None
    observation_id: UUID | None
    by: str
    role: str
    given_at: datetime
    now: str
    carers: str
    later: str


def open_analyses(db: Session, rows: Sequence[Analysis]) -> list[AnalysisView]:
    """Newest first, with one query for the names."""
    given_by = people(db, (row.practitioner_id for row in rows))
    views = [_view(row, given_by.get(row.practitioner_id, NOBODY)) for row in rows]
    return sorted(views, key=lambda view: view.given_at, reverse=True)


def _view(row: Analysis, by) -> AnalysisView:
    return AnalysisView(
        id=row.id, child_id=row.child_id, response_id=row.response_id, observation_id=row.observation_id,
        by=by.name, role=row.role or by.job, given_at=row.created_at,
        now=clear(row, "now") or "", carers=clear(row, "carers") or "", later=clear(row, "later") or "",
    )  # fmt: skip
