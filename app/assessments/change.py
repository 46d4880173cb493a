"""Where a parent or carer stands with changing, as a worker sees it: a note, signed. Never computed (SCR 7.12, practice 1.8)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.assessments.models import ChangeNote
from app.families.models import Parent
from app.identity.people import NOBODY, people
from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.trail import What
from app.vault import clear, keep_new

# Prochaska and DiClemente's names, in plain words beside them.
STAGES = {
    "pre-contemplation": _("Does not see a need to change (pre-contemplation)"),
    "contemplation": _("Thinks about changing (contemplation)"),
    "preparation": _("Gets ready to change (preparation)"),
    "action": _("Is changing (action)"),
    "maintenance": _("Keeps the change up (maintenance)"),
    "relapse": _("Went back to how it was (relapse)"),
}
CHOOSE_A_STAGE = _("Choose what fits best")
SAY_HOW_YOU_KNOW = _("Write what you saw or heard that makes you think so")
CHOOSE_A_PARENT = _("Choose the parent or carer this is about")


@dataclass(frozen=True)
class ChangeNoteView:
    parent: str
    relation: str
    stage: str
    note: str
    by: str
    at: datetime


def note_change(db: Session, actor: Any, *, parent: Parent | None, stage: str, note: str) -> ChangeNote:
    """A change of view is a new note. Raises Incomplete; the database refuses another child's parent."""
    raise_if_any(change_faults(parent=parent, stage=stage, note=note))
    row = ChangeNote(child_id=parent.child_id, parent_id=parent.id, practitioner_id=actor.practitioner_id, stage=stage)
    return keep_new(db, actor, row, What.CHANGE_NOTED, {"note": note})


def change_faults(*, parent: Parent | None, stage: str, note: str) -> dict[str, Any]:
    found = text_faults(note=note)
    if parent is None:
        found["parent"] = CHOOSE_A_PARENT
    if stage not in STAGES:
        found["stage"] = CHOOSE_A_STAGE
    if not note.strip():
        found["note"] = SAY_HOW_YOU_KNOW
    return found


def parents_of(db: Session, child_id: UUID) -> list[Parent]:
    return list(db.exec(select(Parent).where(Parent.child_id == child_id).order_by(col(Parent.created_at))))


def change_notes(db: Session, child_id: UUID) -> list[ChangeNoteView]:
    """All of them, newest first: a view that changed stays beside the later one."""
    rows = db.exec(select(ChangeNote).where(ChangeNote.child_id == child_id).order_by(col(ChangeNote.created_at).desc())).all()
    parents = {parent.id: parent for parent in parents_of(db, child_id)}
    who = people(db, (row.practitioner_id for row in rows))
    return [_view(row, parents[row.parent_id], who.get(row.practitioner_id, NOBODY).signed) for row in rows]


def _view(row: ChangeNote, parent: Parent, by: str) -> ChangeNoteView:
    stage = str(STAGES.get(row.stage, row.stage))
    return ChangeNoteView(parent.name, parent.relation, stage, clear(row, "note") or "", by, row.created_at)
