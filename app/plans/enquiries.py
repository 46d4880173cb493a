"""When the strategy discussion was at which an enquiry began: the day from which the initial conference is counted."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.kit.faults import past_day_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.plans.models import Enquiry
from app.trail import What
from app.vault import keep_new

SAY_WHEN = _("Enter the day of the strategy discussion, such as 20 November 2026")
NOT_YET = _("The strategy discussion must be today or before")


def date_enquiry(db: Session, actor: Any, *, child_id: UUID, on: date | None, note: str = "") -> Enquiry:
    """Raises Incomplete. Written again for a correction or another enquiry; the newest stands, all stay."""
    when = past_day_faults("strategy_discussion_on", on, missing=SAY_WHEN, ahead=NOT_YET)
    raise_if_any(text_faults(note=note) | when)
    row = Enquiry(child_id=child_id, strategy_discussion_on=on, practitioner_id=actor.practitioner_id)
    return keep_new(db, actor, row, What.ENQUIRY_DATED, {"note": note}, on=on.isoformat())


def enquiries_of(db: Session, child_ids: Iterable[UUID]) -> dict[UUID, list[Enquiry]]:
    """By child, as they were written; the last one stands. One query."""
    found: dict[UUID, list[Enquiry]] = {id_: [] for id_ in child_ids}
    for row in db.exec(select(Enquiry).where(col(Enquiry.child_id).in_(list(found))).order_by(col(Enquiry.created_at))):
        found[row.child_id].append(row)
    return found
