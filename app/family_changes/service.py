"""Note a change: every child of the family is to be heard again. Or say why one of them is not."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.access.reach import everything, reaching
from app.families.models import Child
from app.family_changes.changes import Change, open_changes
from app.family_changes.kinds import BIRTH, BIRTHDAY, CHILD_ADDED, NOTED
from app.family_changes.models import HearAgain
from app.kit.clock import today
from app.kit.faults import past_day_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.trail import What, record
from app.vault import seal

SAY_WHAT = _("Choose what changed")
SAY_WHEN = _("Enter the day it happened, such as 16 November 2026")
NOT_YET = _("The day it happened must be today or before")
SAY_WHICH = _("Choose which change this is about")
SAY_WHY = _("Write why this child is not heard again after it")
NEWBORN_DAYS = 28


def note_change(db: Session, actor: Any, *, family_id: UUID, kind: str, happened_on: date | None) -> None:
    """For every child of the family born before that day, in the writer's reach or not; returns nothing about any. Raises Incomplete."""
    raise_if_any(change_faults(kind=kind, happened_on=happened_on))
    _raise_for(db, actor, family_id, kind, happened_on)  # type: ignore[arg-type]


def can_note_change(*, kind: str, happened_on: date | None) -> bool:
    return not change_faults(kind=kind, happened_on=happened_on)


def change_faults(*, kind: str, happened_on: date | None) -> dict[str, Any]:
    found: dict[str, Any] = {} if kind in NOTED else {"kind": SAY_WHAT}
    return found | past_day_faults("happened_on", happened_on, missing=SAY_WHEN, ahead=NOT_YET)


def note_new_child(db: Session, actor: Any, child: Child) -> None:
    """Their brothers and sisters are to be heard again: since the birth of a newborn baby, else since today."""
    born = child.born_on
    newborn = born is not None and 0 <= (today() - born).days <= NEWBORN_DAYS
    kind, day = (BIRTH, born) if newborn else (CHILD_ADDED, today())
    _raise_for(db, actor, child.family_id, kind, day, besides=child.id)  # type: ignore[arg-type]


def note_birth(db: Session, actor: Any, child: Child) -> None:
    """Of a child who was waited for: their brothers and sisters are to be heard again, and the baby to be watched from now on."""
    _raise_for(db, actor, child.family_id, BIRTH, child.born_on, besides=child.id)  # type: ignore[arg-type]
    _raise_one(db, actor, child.id, BIRTH, child.born_on)  # type: ignore[arg-type]


def _raise_for(db: Session, actor: Any, family_id: UUID, kind: str, day: date, besides: UUID | None = None) -> None:
    """What was noted before is not noted twice."""
    with reaching(db, everything("a change in a family is for every child of it, also those the writer does not work with")):
        born_before = select(Child).where(Child.family_id == family_id, col(Child.born_on) < day)
        same = select(HearAgain.child_id).where(HearAgain.kind == kind, HearAgain.happened_on == day)
        known = {*db.exec(same), besides}
        for child in db.exec(born_before).all():
            if child.id not in known:
                _raise_one(db, actor, child.id, kind, day)


def _raise_one(db: Session, actor: Any, child_id: UUID, kind: str, day: date) -> HearAgain:
    row = HearAgain(child_id=child_id, kind=kind, happened_on=day, noted_by=getattr(actor, "practitioner_id", None))
    db.add(row)
    record(db, actor, What.HEAR_AGAIN_RAISED, child_id=child_id, subject=row, kind=kind, happened_on=day.isoformat())
    return row


def refuse(db: Session, actor: Any, *, child: Child, change: str, reason: str) -> None:
    """`change` is the key of one that is open. Raises Incomplete."""
    waiting = open_changes(db, [child])
    raise_if_any(refusal_faults(waiting, change, reason))
    one = next(one for one in waiting if one.key == change)
    row = one.row or HearAgain(child_id=child.id, kind=BIRTHDAY, happened_on=one.happened_on)
    row.refused_on, row.refused_by = today(), actor.practitioner_id
    seal(db, row, reason=reason)
    db.add(row)
    record(db, actor, What.HEAR_AGAIN_REFUSED, child_id=child.id, subject=row, kind=one.kind, happened_on=one.happened_on.isoformat())


def refusal_faults(waiting: Sequence[Change], change: str, reason: str) -> dict[str, Any]:
    found = text_faults(reason=reason)
    if change not in {one.key for one in waiting}:
        found["change"] = SAY_WHICH
    if not reason.strip():
        found["reason"] = SAY_WHY
    return found


def can_refuse(waiting: Sequence[Change], change: str, reason: str) -> bool:
    return not refusal_faults(waiting, change, reason)
