"""Does what is being written already stand in a brother's or sister's record? Said once, and never shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, select

from app.access.reach import Reach
from app.analyses.likeness import likenesses
from app.analyses.service import analysis_texts
from app.assessments.service import section_texts
from app.families.models import Child
from app.identity.permissions import Permission, may
from app.plans.service import outcome_texts


@dataclass(frozen=True)
class Copy:
    """The child whose record holds the same text. Their words are not here."""

    name: str
    reference: str
    equal: bool


def copies(db: Session, child: Child, reach: Reach, mine: Sequence[str]) -> list[Copy]:
    """Looks only at brothers and sisters whose evidence this practitioner may read."""
    siblings = siblings_read(db, child, reach)
    ids, names = list(siblings), [child.name, *(one.name for one in siblings.values())]
    theirs = [*analysis_texts(db, ids), *section_texts(db, ids), *outcome_texts(db, ids)]
    found = {}
    for text in mine:
        for likeness in likenesses(text, theirs, names):
            found.setdefault(likeness.child_id, likeness)
    return [Copy(siblings[id_].name, siblings[id_].reference, likeness.equal) for id_, likeness in found.items()]


def siblings_read(db: Session, child: Child, reach: Reach) -> dict[UUID, Child]:
    """Brothers and sisters whose evidence this practitioner may read."""
    rows = db.exec(select(Child).where(Child.family_id == child.family_id, Child.id != child.id))
    return {one.id: one for one in rows if may(reach.roles(one.id), Permission.EVIDENCE_READ)}
