"""Answers that nobody who works with the child has read yet, with the moment by which they must be."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.deadlines.working_days import read_by
from app.evidence.gathered import Gathered
from app.families.models import Child
from app.settings import Settings


@dataclass(frozen=True)
class Waiting:
    """One sitting's unread answers, a step with what was told about it counting once; `source` is the first of them."""

    child: Child
    answers: int
    source: UUID
    given_at: datetime
    due: datetime


def waiting(gathered: Iterable[Gathered], settings: Settings) -> list[Waiting]:
    """The first that is due comes first."""
    found = [one for of in gathered for one in _of_child(of, settings)]
    return sorted(found, key=lambda one: one.due)


def _of_child(of: Gathered, settings: Settings) -> Iterable[Waiting]:
    sittings = defaultdict(list)
    for row in of.unread:
        sittings[row.sitting_id].append(row)
    for rows in sittings.values():
        first, steps = rows[0], {(row.activity, row.step) for row in rows}
        yield Waiting(of.child, len(steps), first.id, first.given_at, read_by(first.given_at, settings.read_within_days))
