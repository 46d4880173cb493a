"""Write down what an adult saw or heard of a child. Never in quotation marks, never changed afterwards."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.kit.faults import past_day_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.observations.models import Observation
from app.trail import What, record
from app.vault import seal

TOLD = ("text", "heard", "comfort", "carer", "changes")
"""what was seen and its companions: one of them is enough"""
AROUND = ("place", "time_of_day", "with_whom")
WRITE_SOMETHING = _("Write what you saw or heard")
SAY_WHEN = _("Enter the day you saw this, such as 16 November 2026")
NOT_YET = _("The day you saw this must be today or before")


def observe(
    db: Session, actor: Any, *, child_id: UUID, seen_on: date | None, text: str = "", area: str = "",
    seen_alone: bool | None = None, sitting_id: UUID | None = None, response_id: UUID | None = None, **more: str,
) -> Observation:  # fmt: skip
    """`more` are the other names of TOLD and AROUND. Raises Incomplete; the database refuses another child's sitting or response."""
    check_can_observe(seen_on=seen_on, text=text, **more)
    row = Observation(
        child_id=child_id, practitioner_id=actor.practitioner_id, seen_on=seen_on, area=area, seen_alone=seen_alone,
        sitting_id=sitting_id, response_id=response_id,
    )  # fmt: skip
    seal(db, row, text=text, **{name: words or None for name, words in more.items()})
    db.add(row)
    record(db, actor, What.OBSERVED, child_id=child_id, subject=row, seen_on=row.seen_on.isoformat(), area=area)
    return row


def check_can_observe(*, seen_on: date | None, text: str = "", **more: str) -> None:
    raise_if_any(observation_faults(seen_on=seen_on, text=text, **more))


def can_observe(*, seen_on: date | None, text: str = "", **more: str) -> bool:
    return not observation_faults(seen_on=seen_on, text=text, **more)


def observation_faults(*, seen_on: date | None, text: str = "", **more: str) -> dict[str, Any]:
    """Raises TypeError for a name that is not part of an observation."""
    if unknown := set(more) - {*TOLD, *AROUND}:
        raise TypeError(f"an observation has no {', '.join(sorted(unknown))}")
    found = text_faults(text=text, **more)
    if not any(words.strip() for words in (text, *(more.get(name, "") for name in TOLD))):
        found["text"] = WRITE_SOMETHING
    found |= past_day_faults("seen_on", seen_on, missing=SAY_WHEN, ahead=NOT_YET)
    return found
