"""Progress towards an outcome, and whether the child was asked since it was claimed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from app.access.doors import OpenChild
from app.evidence.areas import asks
from app.evidence.placed import Placed
from app.evidence.timetables import asked_on
from app.families.models import Child
from app.identity.people import NOBODY, people
from app.kit.dates import as_day, full
from app.kit.words import gettext_lazy as _
from app.plans.models import Outcome, Progress
from app.plans.progress import claimed_since_heard, progress_of
from app.vault import clear

HEADINGS = {"claimed": _("Said by {who}"), "seen": _("Seen by {who}"), "done": _("Done, with proof")}
NEVER_ASKED = _("{child} has not been asked since this was claimed on {day}.")
NOT_PLACED = _("Nothing {child} told after this was claimed on {day} has been placed here.")
NOT_SEEN = _("Nothing that was seen after this was claimed on {day} has been placed here.")


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
    """By outcome, in a fixed number of queries."""
    found, asked = progress_of(here.db, outcomes), asked_on(here.db, here.child.id)
    names = _names(here.db, found)
    return {
        outcome.id: Progressing(
            tuple(_row(row, names) for row in found[outcome.id]),
            _since(found[outcome.id], evidence.get(outcome.id) or Placed(), asked, here.child),
            f"{home}/plan/outcomes/{outcome.id.hex}/progress",
        )
        for outcome in outcomes
    }


def _names(db: Session, found: Mapping[UUID, Sequence[Progress]]) -> dict:
    return people(db, (row.practitioner_id for rows in found.values() for row in rows))


def _row(row: Progress, names: Mapping) -> ProgressRow:
    by = names.get(row.practitioner_id, NOBODY)
    who = clear(row, "said_by") or by.name
    written = _("Written down by {who}").format(who=by.signed)
    return ProgressRow(row.kind, full(row.noted_on), HEADINGS[row.kind].format(who=who), clear(row, "text") or "", written)


def _since(rows: Sequence[Progress], placed: Placed, asked: date | None, child: Child) -> str:
    """Said plainly when progress is claimed and the child's own side of it is missing."""
    heard = [as_day(view.given_at) for view in placed.responses] if asks(child) else [view.seen_on for view in placed.observations]
    day = claimed_since_heard([row.noted_on for row in rows if row.kind == "claimed"], heard)
    if day is None:
        return ""
    words = NOT_SEEN if not asks(child) else NOT_PLACED if asked and asked > day else NEVER_ASKED
    return words.format(child=child.name, day=full(day))
