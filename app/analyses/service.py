"""Give a view of what a child told or an adult saw: three strands, signed. A change of view is a new one."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.analyses.models import Analysis
from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.trail import What, record
from app.vault import clear, seal

STRANDS = ("now", "carers", "later")
WRITE_A_STRAND = _("Write at least one of the three: for the child now, whether carers can change this, if nothing changes")


def analyse(
    db: Session, actor: Any, *, child_id: UUID, response_id: UUID | None = None, observation_id: UUID | None = None,
    role: str = "", now: str = "", carers: str = "", later: str = "",
) -> Analysis:  # fmt: skip
    """Raises Incomplete. Exactly one of response and observation, of this child: the database holds both to it."""
    check_can_analyse(now=now, carers=carers, later=later)
    row = Analysis(
        child_id=child_id, response_id=response_id, observation_id=observation_id,
        practitioner_id=actor.practitioner_id, role=role,
    )  # fmt: skip
    seal(db, row, now=now or None, carers=carers or None, later=later or None)
    db.add(row)
    record(db, actor, What.ANALYSED, child_id=child_id, subject=row)
    return row


def check_can_analyse(*, now: str, carers: str, later: str) -> None:
    raise_if_any(analysis_faults(now=now, carers=carers, later=later))


def can_analyse(*, now: str, carers: str, later: str) -> bool:
    return not analysis_faults(now=now, carers=carers, later=later)


def analysis_faults(*, now: str, carers: str, later: str) -> dict[str, Any]:
    found = text_faults(now=now, carers=carers, later=later)
    if not (now + carers + later).strip():
        found["now"] = WRITE_A_STRAND
    return found


def analysis_texts(db: Session, child_ids: Sequence[UUID]) -> list[tuple[UUID, str]]:
    """Every strand written about these children, for telling a copy from a thought."""
    rows = db.exec(select(Analysis).where(col(Analysis.child_id).in_(child_ids))) if child_ids else []
    return [(row.child_id, text) for row in rows for strand in STRANDS if (text := clear(row, strand))]
