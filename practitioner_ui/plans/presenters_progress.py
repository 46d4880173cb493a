"""Progress towards an outcome, and whether the child was asked since it was claimed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from app.access.doors import OpenChild
from app.evidence.areas import asks
from app.evidence.placed import Placed, with_actions
from app.evidence.timetables import asked_on
from app.families.models import Child
from app.identity.people import NOBODY, people
from app.kit.dates import as_day, full
from app.plans.models import Outcome, Progress
from app.plans.progress import progress_of
from app.plans.said_of import not_heard_since, progress_label, written_down
from app.plans.service import actions_of
from app.vault import clear


@dataclass(frozen=True)
class ProgressRow:
    """`kind` is the word for it; a claim is never headed as if it had been seen."""

    kind: str
    day: str
    heading: str
    text: str
    by: str


@dataclass(frozen=True)
class Progressing:
    rows: tuple[ProgressRow, ...]
    since: str
    href: str


def progress_for(here: OpenChild, outcomes: Sequence[Outcome], evidence: Mapping[UUID, Placed], home: str) -> dict[UUID, Progressing]:
    """By outcome, in a fixed number of queries. What stands behind an action counts for its outcome."""
    actions = actions_of(here.db, outcomes)
    found, asked = progress_of(here.db, outcomes), asked_on(here.db, here.child.id)
    names = progress_names(here.db, found)
    return {
        outcome.id: Progressing(
            tuple(progress_row(row, names) for row in found[outcome.id]),
            _since(found[outcome.id], with_actions(evidence, outcome.id, actions[outcome.id]), asked, here.child),
            f"{home}/plan/outcomes/{outcome.id.hex}/progress",
        )
        for outcome in outcomes
    }


def progress_names(db: Session, found: Mapping[UUID, Sequence[Progress]]) -> dict:
    return people(db, (row.practitioner_id for rows in found.values() for row in rows))


def progress_row(row: Progress, names: Mapping) -> ProgressRow:
    by = names.get(row.practitioner_id, NOBODY)
    return ProgressRow(row.kind, full(row.noted_on), progress_label(row, by), clear(row, "text") or "", written_down(by))


def _since(rows: Sequence[Progress], placed: Placed, asked: date | None, child: Child) -> str:
    can = asks(child)
    heard = [as_day(view.given_at) for view in placed.responses] if can else [view.seen_on for view in placed.observations]
    return not_heard_since(rows, heard, child=child.name, asks=can, asked_on=asked)
