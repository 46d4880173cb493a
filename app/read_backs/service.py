"""Did we get it right? The child hears the summary, says so, corrects it or adds to it. A refusal is an answer too."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.kit.faults import past_day_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.read_backs.models import ReadBack
from app.trail import What, record
from app.vault import seal

RIGHT = {
    "yes": _("Yes, it is right"),
    "partly": _("Some of it"),
    "no": _("No, it is not right"),
    "did-not-say": _("The child did not say"),
    "did-not-want-to": _("The child did not want to hear it"),
}
SAY_WHEN = _("Enter the day it was read back, such as 20 November 2026")
NOT_YET = _("The day it was read back must be today or before")
CHOOSE = _("Choose what the child said")
WHAT_IS_WRONG = _("Write what the child said is not right, word for word. If they did not say, choose “The child did not say”")


def read_back(
    db: Session, actor: Any, *, child_id: UUID, read_on: date | None, right: str, child_said: str = "", put_right: str = "",
    conference_id: UUID | None = None,
) -> ReadBack:  # fmt: skip
    """Raises Incomplete. A second reading is a new row; both stay."""
    raise_if_any(read_back_faults(read_on=read_on, right=right, child_said=child_said, put_right=put_right))
    row = ReadBack(
        child_id=child_id, practitioner_id=actor.practitioner_id, conference_id=conference_id, read_on=read_on, right=right
    )  # fmt: skip
    seal(db, row, child_said=child_said or None, put_right=put_right or None)
    db.add(row)
    record(db, actor, What.READ_BACK, child_id=child_id, subject=row, read_on=row.read_on.isoformat())
    return row


def read_back_faults(*, read_on: date | None, right: str, child_said: str = "", put_right: str = "") -> dict[str, Any]:
    found = text_faults(child_said=child_said, put_right=put_right)
    found |= past_day_faults("read_on", read_on, missing=SAY_WHEN, ahead=NOT_YET)
    if right not in RIGHT:
        found["right"] = CHOOSE
    elif right in ("partly", "no") and not child_said.strip():
        found["child_said"] = WHAT_IS_WRONG
    return found
