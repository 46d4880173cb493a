"""You said, we did, or could not because: what the child was told came of it, and what they said back."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.kit.faults import past_day_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.tellings.models import Telling, ToldFrom
from app.trail import What
from app.vault import keep_new

METHODS = {
    "in-person": _("Face to face"),
    "phone": _("By phone or video"),
    "letter": _("By letter"),
    "other": _("Another way"),
}
SAY_WHEN = _("Enter the day the child was told, such as 20 November 2026")
NOT_YET = _("The day the child was told must be today or before")
SAY_HOW = _("Choose how the child was told")
SAY_WHAT = _("Write what we did, or what we could not do and why")


def tell(
    db: Session, actor: Any, *, child_id: UUID, told_on: date | None, method: str, did: str = "", could_not: str = "",
    child_said: str = "", response_id: UUID | None = None, promised_id: UUID | None = None, letter_id: UUID | None = None,
) -> Telling:  # fmt: skip
    """Raises Incomplete; the database refuses a response, promise or letter of another child."""
    check_can_tell(told_on=told_on, method=method, did=did, could_not=could_not, child_said=child_said)
    row = Telling(
        child_id=child_id, practitioner_id=actor.practitioner_id, response_id=response_id, told_on=told_on, method=method
    )
    texts = {"did": did, "could_not": could_not, "child_said": child_said}
    keep_new(db, actor, row, What.TOLD, texts, told_on=row.told_on.isoformat(), method=method)
    if promised_id or letter_id:
        db.add(ToldFrom(child_id=child_id, telling_id=row.id, promised_telling_id=promised_id, letter_id=letter_id))
    return row


def check_can_tell(*, told_on: date | None, method: str, did: str, could_not: str, child_said: str = "") -> None:
    raise_if_any(telling_faults(told_on=told_on, method=method, did=did, could_not=could_not, child_said=child_said))


def can_tell(*, told_on: date | None, method: str, did: str, could_not: str, child_said: str = "") -> bool:
    return not telling_faults(told_on=told_on, method=method, did=did, could_not=could_not, child_said=child_said)


def telling_faults(
    *, told_on: date | None, method: str, did: str, could_not: str, child_said: str = ""
) -> dict[str, Any]:
    found = text_faults(did=did, could_not=could_not, child_said=child_said)
    found |= past_day_faults("told_on", told_on, missing=SAY_WHEN, ahead=NOT_YET)
    if method not in METHODS:
        found["method"] = SAY_HOW
    if not (did + could_not).strip():
        found["did"] = SAY_WHAT
    return found
