"""Did we get it right? The child hears the summary, says so, corrects it or adds to it. A refusal is an answer too."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.kit.faults import past_day_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.read_backs.models import ReadBack, ReadBackAbout
from app.responses.manner import WISHES
from app.trail import What
from app.vault import keep_new

RIGHT = {
    "yes": _("Yes, it is right"),
    "partly": _("Some of it is right"),
    "no": _("No, it is not right"),
    "takes-back": _("They take something back"),
    "did-not-say": _("The child did not say"),
    "did-not-want-to": _("The child did not want to hear it"),
}
SAY_WHEN = _("Enter the day it was read back, such as 20 November 2026")
NOT_YET = _("The day it was read back must be today or before")
CHOOSE = _("Choose what the child said")
WHAT_IS_WRONG = _("Write what the child said is not right, word for word. If they did not say, choose “The child did not say”")
WHAT_IS_TAKEN_BACK = _("Choose which answer the child takes back, or write what they said")
CHOOSE_WISH = _("Choose who may see this, as the child said, or leave it empty")
FOR_THE_TEAM = "worker-and-manager"
"""the wish of which only the child's worker and their manager have the words"""
UNSETTLED = {"partly", "no", "takes-back"}
"""after which something an adult wrote, or what the child told before, does not stand as it did"""


def read_back(
    db: Session, actor: Any, *, child_id: UUID, read_on: date | None, right: str, child_said: str = "", put_right: str = "",
    wish: str = "", about: Sequence[UUID] = (), conference_id: UUID | None = None,
) -> ReadBack:  # fmt: skip
    """`about`: the answers of this child's it was about. Raises Incomplete. A second reading is a new row; both stay."""
    raise_if_any(read_back_faults(read_on=read_on, right=right, child_said=child_said, put_right=put_right, wish=wish, about=about))
    row = ReadBack(
        child_id=child_id, practitioner_id=actor.practitioner_id, conference_id=conference_id, read_on=read_on, right=right, wish=wish
    )  # fmt: skip
    keep_new(db, actor, row, What.READ_BACK, {"child_said": child_said, "put_right": put_right}, read_on=row.read_on.isoformat())
    db.add_all([ReadBackAbout(child_id=child_id, read_back_id=row.id, response_id=id_) for id_ in dict.fromkeys(about)])
    return row


def read_back_faults(
    *, read_on: date | None, right: str, child_said: str = "", put_right: str = "", wish: str = "", about: Sequence[UUID] = ()
) -> dict[str, Any]:
    found = text_faults(child_said=child_said, put_right=put_right)
    found |= {"wish": CHOOSE_WISH} if wish and wish not in WISHES else {}
    found |= past_day_faults("read_on", read_on, missing=SAY_WHEN, ahead=NOT_YET)
    if right not in RIGHT:
        found["right"] = CHOOSE
    elif right in ("partly", "no") and not child_said.strip():
        found["child_said"] = WHAT_IS_WRONG
    elif right == "takes-back" and not about and not child_said.strip():
        found["about"] = WHAT_IS_TAKEN_BACK
    return found
