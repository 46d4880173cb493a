"""Sentences that stand in this child's assessment, plan or analyses and, equal or nearly so, in a brother's or sister's."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.access.reach import Reach
from app.analyses.models import Analysis
from app.analyses.sentences import pairs
from app.analyses.service import STRANDS
from app.assessments.models import Section
from app.assessments.whole import place_name
from app.evidence.copies import siblings_read
from app.families.models import Child
from app.kit.words import gettext_lazy as _
from app.plans.models import Outcome
from app.plans.service import OUTCOME_TEXTS
from app.trail import What, record
from app.vault import clear


@dataclass(frozen=True)
class Passage:
    """A text an adult wrote, and where it stands: `path` is below the child's own page."""

    child_id: UUID
    place: str
    path: str
    text: str


@dataclass(frozen=True)
class Alike:
    """Two sentences as they were written, mine and a sibling's."""

    mine: str
    place: str
    path: str
    sibling: Child
    theirs: str
    their_place: str
    their_path: str
    equal: bool


def alike_sentences(db: Session, actor: Any, child: Child, reach: Reach) -> list[Alike]:
    """Only of brothers and sisters whose evidence this practitioner may read; that their text was seen is recorded."""
    siblings = siblings_read(db, child, reach)
    names = [child.name, *(one.name for one in siblings.values())]
    by_child = passages(db, [child.id, *siblings])
    mine = by_child.pop(child.id, [])
    found = [one for id_, theirs in by_child.items() for one in _between(mine, theirs, siblings[id_], names)]
    for id_ in {one.sibling.id for one in found}:
        record(db, actor, What.TEXT_COMPARED, child_id=id_)
    return found


def _between(mine: Sequence[Passage], theirs: Sequence[Passage], sibling: Child, names: Sequence[str]) -> Iterable[Alike]:
    for a in mine:
        for b in theirs:
            for pair in pairs(a.text, b.text, names):
                yield Alike(pair.mine, a.place, a.path, sibling, pair.theirs, b.place, b.path, pair.equal)


def passages(db: Session, child_ids: Sequence[UUID]) -> dict[UUID, list[Passage]]:
    """Three queries, however many children."""
    found: dict[UUID, list[Passage]] = defaultdict(list)
    for table, read in READ.items():
        for row in db.exec(select(table).where(col(table.child_id).in_(child_ids)).order_by(col(table.created_at))):
            found[row.child_id].extend(one for one in read(row) if one.text)
    return found


def _section(row: Section) -> list[Passage]:
    return [Passage(row.child_id, place_name(row.area), f"/assessment#{row.area}", clear(row, "text") or "")]


def _outcome(row: Outcome) -> list[Passage]:
    place = _("Outcome {n}").format(n=row.number)
    return [Passage(row.child_id, place, f"/plan#outcome-{row.number}", clear(row, name) or "") for name in OUTCOME_TEXTS]


def _analysis(row: Analysis) -> list[Passage]:
    path = f"/responses/{row.response_id.hex}" if row.response_id else f"/observations/{row.observation_id.hex}"
    return [Passage(row.child_id, str(_("What an adult thinks")), path, clear(row, strand) or "") for strand in STRANDS]


READ = {Section: _section, Outcome: _outcome, Analysis: _analysis}
