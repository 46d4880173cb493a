"""What goes into one parent's or carer's copy: put in thing by thing, everything else stays out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.families.models import Parent
from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.sharing.models import ITEMS, ParentDecision
from app.sharing.reading import Sharing
from app.sharing.visible import EVERYONE, UNSAID
from app.trail import What, record
from app.vault import seal

PUT_IN, TAKEN_OUT, REWORDED, MAY_BE_TOLD = "put-in", "taken-out", "reworded", "may-be-told"
ANSWERS = (PUT_IN, TAKEN_OUT, REWORDED, MAY_BE_TOLD)
HOWS = (REWORDED, MAY_BE_TOLD)
CHOOSE_ITEMS = _("Tick what you decide about")
CHOOSE_ANSWER = _("Choose what to do with what you ticked")
SAY_WHY_OUT = _("Say why this is left out of their copy")
SAY_WHY_TOLD = _("Say why this may be told")
NOT_FOR_PARENTS = _("The child’s wish keeps at least one of these from the family. First decide on that answer who may see it.")
NEVER = _("At least one of these never goes into a family’s copy: what the child wants left out, or a message to the meeting.")
RESTS_ON_KEPT = _("At least one of these rests on something kept back. Say that it is taken out, reworded, or why it may be told.")


@dataclass(frozen=True)
class Item:
    """One thing that may go into a copy. `kept`: an adult's passage that rests on something kept back."""

    kind: str
    id: UUID
    edition: str = ""
    kept: bool = False


@dataclass(frozen=True)
class Asks:
    """When a manager has to agree, as this installation is set."""

    widen: bool = True
    withhold: bool = True


def decide_for_parent(
    db: Session, actor: Any, *, sharing: Sharing, parent: Parent, items: Sequence[Item], answer: str, reason: str = "",
    asks: Asks = Asks(),
) -> list[ParentDecision]:  # fmt: skip
    """Raises Incomplete; the database refuses an item or a parent of another child."""
    raise_if_any(parent_faults(sharing=sharing, items=items, answer=answer, reason=reason))
    return [_decided(db, actor, parent, item, answer, reason, asks) for item in items]


def can_decide_for_parent(*, sharing: Sharing, items: Sequence[Item], answer: str, reason: str = "") -> bool:
    return not parent_faults(sharing=sharing, items=items, answer=answer, reason=reason)


def parent_faults(*, sharing: Sharing, items: Sequence[Item], answer: str, reason: str) -> dict[str, Any]:
    found = text_faults(reason=reason)
    if answer not in ANSWERS:
        return found | {"answer": CHOOSE_ANSWER} | ({} if items else {"items": CHOOSE_ITEMS})
    if wrong := _items_fault(sharing, items, answer):
        found["items"] = wrong
    if answer in (TAKEN_OUT, MAY_BE_TOLD) and not reason.strip():
        found["reason"] = SAY_WHY_OUT if answer == TAKEN_OUT else SAY_WHY_TOLD
    return found


def _items_fault(sharing: Sharing, items: Sequence[Item], answer: str) -> Any:
    if not items:
        return CHOOSE_ITEMS
    if answer == TAKEN_OUT:
        return None
    if any(item.id in sharing.never for item in items):
        return NEVER
    if any(item.kind == "response" and sharing.level(item.id) not in (UNSAID, EVERYONE) for item in items):
        return NOT_FOR_PARENTS
    return RESTS_ON_KEPT if answer == PUT_IN and any(item.kept for item in items) else None


def _decided(db: Session, actor: Any, parent: Parent, item: Item, answer: str, reason: str, asks: Asks) -> ParentDecision:
    share = answer != TAKEN_OUT
    row = ParentDecision(
        child_id=parent.child_id, parent_id=parent.id, practitioner_id=actor.practitioner_id, share=share,
        edition=item.edition, how=answer if item.kept and answer in HOWS else "", needs_manager=_needs_manager(item, answer, asks),
        **{ITEMS[item.kind]: item.id},
    )  # fmt: skip
    seal(db, row, reason=reason or None)
    db.add(row)
    record(
        db, actor, What.PARENT_DECIDED, child_id=row.child_id, subject=row, parent=parent.id.hex, kind=item.kind,
        item=item.id.hex, share=share, waits=row.needs_manager,
    )  # fmt: skip
    return row


def _needs_manager(item: Item, answer: str, asks: Asks) -> bool:
    """Withholding what a child told or an adult saw; telling on what the child wants kept."""
    if answer == TAKEN_OUT:
        return asks.withhold and not item.edition
    return asks.widen and answer == MAY_BE_TOLD and item.kept
