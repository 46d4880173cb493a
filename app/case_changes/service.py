"""Write down that work with a child was closed or taken up again, with the day and the reason."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.case_changes.models import CaseChange
from app.kit.faults import needed_faults, past_day_faults, raise_if_any
from app.kit.words import gettext_lazy as _
from app.trail import What, record
from app.vault import seal

CLOSED, AGAIN = "closed", "opened-again"
KINDS = {CLOSED: _("The case was closed"), AGAIN: _("The case was opened again")}
SAY_WHICH, SAY_WHY = _("Choose what happened"), _("Write why")
SAY_WHEN, NOT_YET = _("Enter the day, such as 16 November 2026"), _("The day must be today or before")
AFTER = _("It was closed or opened again on a later day already. Write a day after that.")
NOT_CLOSED, CLOSED_ALREADY = _("It is not closed, so it cannot be opened again"), _("It is closed already")


def note_case_change(db: Session, actor: Any, *, child_id: UUID, kind: str, happened_on: date | None, reason: str) -> CaseChange:
    """Raises Incomplete."""
    raise_if_any(case_faults(case_changes(db, child_id), kind=kind, happened_on=happened_on, reason=reason))
    row = CaseChange(child_id=child_id, kind=kind, happened_on=happened_on, practitioner_id=actor.practitioner_id)
    seal(db, row, reason=reason)
    db.add(row)
    record(db, actor, What.CASE_CHANGED, child_id=child_id, subject=row, kind=kind, happened_on=happened_on.isoformat())  # type: ignore[union-attr]
    return row


def case_changes(db: Session, child_id: UUID) -> list[CaseChange]:
    """In the order of their days."""
    query = select(CaseChange).where(CaseChange.child_id == child_id)
    return list(db.exec(query.order_by(col(CaseChange.happened_on), col(CaseChange.created_at))))


def case_faults(before: Sequence[CaseChange], *, kind: str, happened_on: date | None, reason: str) -> dict[str, Any]:
    """Pure."""
    last = before[-1] if before else None
    found = needed_faults(SAY_WHY, reason=reason)
    if fault := _kind_fault(last.kind if last else AGAIN, kind):
        found["kind"] = fault
    since = last.happened_on if last else None
    return found | past_day_faults("happened_on", happened_on, missing=SAY_WHEN, ahead=NOT_YET, since=since, before=AFTER)


def _kind_fault(stands: str, kind: str) -> Any:
    if kind not in KINDS:
        return SAY_WHICH
    return None if kind != stands else CLOSED_ALREADY if kind == CLOSED else NOT_CLOSED
