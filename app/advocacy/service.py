"""Write down that a child was offered an advocate, and what they said; or why they were not offered one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.advocacy.models import AdvocacyOffer
from app.identity.people import NOBODY, people
from app.kit.faults import past_day_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.trail import What
from app.vault import clear, keep_new

RESULTS = {
    "accepted": _("Offered, and the child said yes"),
    "declined": _("Offered, and the child said no"),
    "thinking": _("Offered, and the child has not said yet"),
    "has-one": _("The child has an advocate already"),
    "not-offered": _("Not offered"),
}
SAY_WHEN = _("Enter the day, such as 20 November 2026")
NOT_YET = _("The day must be today or before")
CHOOSE = _("Choose what came of it")
SAY_WHY = _("Write why the child was not offered an advocate")


@dataclass(frozen=True)
class OfferView:
    by: str
    said_on: date
    result: str
    note: str
    conference_id: UUID | None


def note_offer(
    db: Session, actor: Any, *, child_id: UUID, said_on: date | None, result: str, note: str = "", conference_id: UUID | None = None
) -> AdvocacyOffer:
    """Raises Incomplete. A later answer is a new row."""
    raise_if_any(offer_faults(said_on=said_on, result=result, note=note))
    row = AdvocacyOffer(
        child_id=child_id, practitioner_id=actor.practitioner_id, conference_id=conference_id, said_on=said_on, result=result
    )  # fmt: skip
    return keep_new(db, actor, row, What.ADVOCATE_OFFERED, {"note": note}, said_on=row.said_on.isoformat(), result=result)


def offer_faults(*, said_on: date | None, result: str, note: str = "") -> dict[str, Any]:
    found = text_faults(note=note)
    found |= past_day_faults("said_on", said_on, missing=SAY_WHEN, ahead=NOT_YET)
    if result not in RESULTS:
        found["result"] = CHOOSE
    elif result == "not-offered" and not note.strip():
        found["note"] = SAY_WHY
    return found


def offers_of(db: Session, child_id: UUID) -> list[OfferView]:
    """Newest first."""
    newest = (col(AdvocacyOffer.said_on).desc(), col(AdvocacyOffer.created_at).desc())
    rows = db.exec(select(AdvocacyOffer).where(AdvocacyOffer.child_id == child_id).order_by(*newest)).all()
    who = people(db, (row.practitioner_id for row in rows))
    return [_view(row, who.get(row.practitioner_id, NOBODY).signed) for row in rows]


def last_said(db: Session, child_ids: Sequence[UUID]) -> dict[UUID, date]:
    """By child, the day something was last written down about an advocate; one query."""
    rows = db.exec(
        select(AdvocacyOffer.child_id, AdvocacyOffer.said_on)
        .where(col(AdvocacyOffer.child_id).in_(child_ids))
        .order_by(col(AdvocacyOffer.said_on))
    )
    return dict(rows.all())


def _view(row: AdvocacyOffer, by: str) -> OfferView:
    return OfferView(by, row.said_on, str(RESULTS.get(row.result, row.result)), clear(row, "note") or "", row.conference_id)
