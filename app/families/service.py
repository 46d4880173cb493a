"""Put a child into a family, and say which adult may reach them from when to when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.families.models import Allocation, Child, Family, HelpNote
from app.identity.models import Practitioner
from app.identity.permissions import Role
from app.kit.clock import today
from app.kit.errors import Mistake
from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.trail import What, record
from app.vault import seal


def register_child(
    db: Session, actor: Any, *, family_reference: str, reference: str, name: str, born_on: date | None = None,
    due_on: date | None = None, language: str = "en",
) -> Child:  # fmt: skip
    """The family is made when its reference is new. Raises Mistake for a taken reference or no date at all."""
    if db.exec(select(Child).where(Child.reference == reference)).first():
        raise Mistake(f"There is a child with the reference {reference} already. Choose another.")
    if born_on is None and due_on is None:
        raise Mistake("Give a date of birth, or the date a baby is due.")
    family = db.exec(select(Family).where(Family.reference == family_reference)).first() or _new_family(db, family_reference)
    child = Child(family_id=family.id, reference=reference, name=name, born_on=born_on, due_on=due_on, language=language)
    db.add(child)
    record(db, actor, What.CHILD_ADDED, child_id=child.id)
    return child


def write_birth(db: Session, actor: Any, *, child: Child, born_on: date, name: str = "") -> None:
    """A child who was waited for is born; the due date stays beside it. Raises Mistake."""
    if not child.unborn:
        raise Mistake(f"{child.reference} has a date of birth already.")
    if born_on > today():
        raise Mistake("The day of birth must be today or before.")
    child.born_on, child.name = born_on, name or child.name
    record(db, actor, What.CHILD_BORN, child_id=child.id, born_on=born_on.isoformat())


def _new_family(db: Session, reference: str) -> Family:
    family = Family(reference=reference)
    db.add(family)
    db.flush()
    return family


def allocate(
    db: Session, actor: Any, *, practitioner: Practitioner, child: Child, role: Role, reason: str, to_on: date | None = None
) -> Allocation:
    """From today on. Raises Mistake for a system administrator, who opens no record."""
    if practitioner.administers:
        raise Mistake(f"{practitioner.name} is a system administrator and opens no child's record.")
    row = Allocation(
        practitioner_id=practitioner.id, child_id=child.id, role=role, from_on=today(), to_on=to_on, reason=reason
    )
    db.add(row)
    record(db, actor, What.ALLOCATED, child_id=child.id, subject=row, role=str(role))
    return row


@dataclass(frozen=True)
class Needs:
    """What helps this child: how they understand, their language, how pages look, and plain words for the rest."""

    band: str
    language: str
    look: str
    skin: str
    needs: tuple[str, ...]
    note: str
    more: str = ""


WHY_THIS_WORDING = _("Say why this wording fits, and who says so")


def change_needs(db: Session, actor: Any, *, child: Child, to: Needs) -> None:
    """A band that is not the one of their age needs a note. Raises Incomplete."""
    raise_if_any(needs_faults(child, to))
    child.band, child.language, child.look, child.skin = to.band, to.language, to.look, to.skin
    child.needs = list(to.needs)
    row = HelpNote(child_id=child.id, practitioner_id=actor.practitioner_id)
    seal(db, row, note=to.note or None, more=to.more or None)
    db.add(row)
    record(db, actor, What.NEEDS_CHANGED, child_id=child.id, subject=row, band=to.band, language=to.language)


def help_notes(db: Session, child_ids: Iterable[UUID]) -> dict[UUID, HelpNote]:
    """The newest of each child."""
    rows = db.exec(select(HelpNote).where(col(HelpNote.child_id).in_(list(child_ids))).order_by(col(HelpNote.created_at)))
    return {row.child_id: row for row in rows}


def can_change_needs(child: Child, to: Needs) -> bool:
    return not needs_faults(child, to)


def needs_faults(child: Child, to: Needs) -> dict[str, Any]:
    found = text_faults(note=to.note, more=to.more)
    if to.band != child.band and to.band and not to.note.strip():
        found["note"] = WHY_THIS_WORDING
    return found


def end_allocations(db: Session, actor: Any, *, practitioner: Practitioner, child: Child, last_day: date) -> int:
    """Ends every live allocation of this adult to this child; returns how many. It opens nothing the day after."""
    held = select(Allocation).where(Allocation.practitioner_id == practitioner.id, Allocation.child_id == child.id)
    live = [row for row in db.exec(held) if row.live_on(today())]
    for row in live:
        row.to_on = last_day
        record(db, actor, What.ALLOCATION_ENDED, child_id=child.id, subject=row)
    return len(live)
