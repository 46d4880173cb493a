"""Say who may see a child's words: the child's own wish, the worker's decision, what goes to one parent, who agreed."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.responses.models import Response
from app.sharing.models import ResponseWish, SharingDecision
from app.sharing.reading import Sharing
from app.sharing.visible import LEVELS, against, widens
from app.trail import What, record
from app.vault import seal

CHOOSE_WHO = _("Choose who may see this answer")
SAY_WHY = _("Say why this is not what the child wished for")


def wish_for(db: Session, actor: Any, *, child_id: UUID, sitting_id: UUID, activity: str, step: str, wish: str) -> ResponseWish | None:
    """The child's own, about one answer. Anything but one of the three wishes is none."""
    if wish not in LEVELS:
        return None
    row = ResponseWish(child_id=child_id, sitting_id=sitting_id, activity=activity, step=step, wish=wish)
    db.add(row)
    record(db, actor, What.WISH_GIVEN, child_id=child_id, subject=row, wish=wish)
    return row


def decide(
    db: Session, actor: Any, *, sharing: Sharing, responses: Sequence[Response], who: str, reason: str = "",
    ask_manager: bool = True,
) -> list[SharingDecision]:  # fmt: skip
    """One row for each response of an answer; what the child tells later is not decided by it. Raises Incomplete."""
    check_can_decide(sharing=sharing, responses=responses, who=who, reason=reason)
    return [_decided(db, actor, row, sharing.wish(row.id), who, reason, ask_manager) for row in responses]


def check_can_decide(*, sharing: Sharing, responses: Sequence[Response], who: str, reason: str) -> None:
    raise_if_any(decision_faults([sharing.wish(row.id) for row in responses], who, reason))


def can_decide(*, sharing: Sharing, responses: Sequence[Response], who: str, reason: str) -> bool:
    return not decision_faults([sharing.wish(row.id) for row in responses], who, reason)


def decision_faults(wishes: Sequence[str], who: str, reason: str) -> dict[str, Any]:
    found = text_faults(reason=reason)
    if who not in LEVELS:
        found["who"] = CHOOSE_WHO
    elif any(against(wish, who) for wish in wishes) and not reason.strip():
        found["reason"] = SAY_WHY
    return found


def _decided(db: Session, actor: Any, of: Response, wish: str, who: str, reason: str, ask: bool) -> SharingDecision:
    row = SharingDecision(
        child_id=of.child_id, response_id=of.id, practitioner_id=actor.practitioner_id, who=who, wish=wish,
        needs_manager=ask and widens(wish, who),
    )  # fmt: skip
    seal(db, row, reason=reason or None)
    db.add(row)
    record(
        db, actor, What.SHARING_DECIDED, child_id=of.child_id, subject=row, response=of.id.hex, who=who, wish=wish,
        waits=row.needs_manager,
    )  # fmt: skip
    return row
