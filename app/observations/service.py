"""Write down what an adult saw or heard of a child. Never in quotation marks, never changed afterwards."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.kit.clock import today
from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.observations.models import Observation
from app.trail import What, record
from app.vault import seal

WRITE_SOMETHING = _("Write what you saw or heard")
SAY_WHEN = _("Enter the day you saw this, such as 16 November 2026")
NOT_YET = _("The day you saw this must be today or before")


def observe(
    db: Session, actor: Any, *, child_id: UUID, seen_on: date | None, text: str, area: str = "", place: str = "",
    with_whom: str = "", seen_alone: bool | None = None, sitting_id: UUID | None = None, response_id: UUID | None = None,
) -> Observation:  # fmt: skip
    """Raises Incomplete; the database refuses a sitting or response of another child."""
    check_can_observe(seen_on=seen_on, text=text, place=place, with_whom=with_whom)
    row = Observation(
        child_id=child_id, practitioner_id=actor.practitioner_id, seen_on=seen_on, area=area, seen_alone=seen_alone,
        sitting_id=sitting_id, response_id=response_id,
    )  # fmt: skip
    seal(db, row, text=text, place=place or None, with_whom=with_whom or None)
    db.add(row)
    record(db, actor, What.OBSERVED, child_id=child_id, subject=row, seen_on=row.seen_on.isoformat(), area=area)
    return row


def check_can_observe(*, seen_on: date | None, text: str, place: str = "", with_whom: str = "") -> None:
    raise_if_any(observation_faults(seen_on=seen_on, text=text, place=place, with_whom=with_whom))


def can_observe(*, seen_on: date | None, text: str, place: str = "", with_whom: str = "") -> bool:
    return not observation_faults(seen_on=seen_on, text=text, place=place, with_whom=with_whom)


def observation_faults(*, seen_on: date | None, text: str, place: str = "", with_whom: str = "") -> dict[str, Any]:
    found = text_faults(text=text, place=place, with_whom=with_whom)
    if not text.strip():
        found["text"] = WRITE_SOMETHING
    if seen_on is None:
        found["seen_on"] = SAY_WHEN
    elif seen_on > today():
        found["seen_on"] = NOT_YET
    return found
