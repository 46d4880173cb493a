"""Progress towards an outcome: claimed, seen or done, by whom and when. A small gesture stands beside the child's own words, as what it is."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.kit.faults import past_day_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.plans.models import Outcome, Progress
from app.trail import What
from app.vault import keep_new

KINDS = {
    "claimed": _("Somebody says so"),
    "seen": _("I saw it myself"),
    "done": _("It is done, and there is proof of it"),
}
CHOOSE_KIND = _("Choose how this is known")
SAY_WHEN = _("Enter the day, such as 20 November 2026")
NOT_YET = _("The day must be today or before")
SAY_WHAT = _("Write what has changed, as somebody could see or count it")
SAY_WHO = _("Write who says so")


def note_progress(
    db: Session, actor: Any, *, outcome: Outcome, kind: str, noted_on: date | None, text: str, said_by: str = ""
) -> Progress:
    """Raises Incomplete. It is never changed: what turns out otherwise is a new one."""
    raise_if_any(progress_faults(kind=kind, noted_on=noted_on, text=text, said_by=said_by))
    row = Progress(
        child_id=outcome.child_id, outcome_id=outcome.id, kind=kind, noted_on=noted_on, practitioner_id=actor.practitioner_id
    )
    return keep_new(db, actor, row, What.PROGRESS_NOTED, {"text": text, "said_by": said_by}, outcome=outcome.number, kind=kind)


def progress_faults(*, kind: str, noted_on: date | None, text: str, said_by: str = "") -> dict[str, Any]:
    found = text_faults(text=text, said_by=said_by)
    if kind not in KINDS:
        found["kind"] = CHOOSE_KIND
    found |= past_day_faults("noted_on", noted_on, missing=SAY_WHEN, ahead=NOT_YET)
    if not text.strip():
        found["text"] = SAY_WHAT
    if kind == "claimed" and not said_by.strip():
        found["said_by"] = SAY_WHO
    return found


def progress_of(db: Session, outcomes: Sequence[Outcome]) -> dict[UUID, list[Progress]]:
    """By outcome, the oldest first, so that it reads down to today. One query."""
    found: dict[UUID, list[Progress]] = {outcome.id: [] for outcome in outcomes}
    query = select(Progress).where(col(Progress.outcome_id).in_(list(found)))
    for row in db.exec(query.order_by(col(Progress.noted_on), col(Progress.created_at))) if found else []:
        found[row.outcome_id].append(row)
    return found


def claimed_since_heard(claimed_on: Sequence[date], heard_on: Sequence[date]) -> date | None:
    """The last day progress was claimed after which the child has said nothing about it. Pure."""
    last_claimed, last_heard = max(claimed_on, default=None), max(heard_on, default=date.min)
    return last_claimed if last_claimed and last_heard < last_claimed else None
