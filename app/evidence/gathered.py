"""Everything the grid and Today need about some children, in a fixed number of queries however many there are. No words are opened."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.analyses.models import Analysis
from app.attachments.models import Attachment
from app.families.models import Allocation, Child, Parent
from app.observations.models import Observation
from app.plans.models import Outcome, Plan
from app.responses.models import Reading, Response
from app.responses.order import changes
from app.responses.reading import READERS
from app.sittings.models import Sitting
from app.tellings.models import Telling

ARRIVING = "arriving"


@dataclass
class Gathered:
    """Of one child; each list in the order of time."""

    child: Child
    parents: list[Any] = field(default_factory=list)
    sittings: list[Any] = field(default_factory=list)
    responses: list[Any] = field(default_factory=list)
    observations: list[Any] = field(default_factory=list)
    readings: list[Any] = field(default_factory=list)
    analyses: list[Any] = field(default_factory=list)
    attachments: list[Any] = field(default_factory=list)
    plans: list[Any] = field(default_factory=list)
    outcomes: list[Any] = field(default_factory=list)
    tellings: list[Any] = field(default_factory=list)
    readers: set[UUID] = field(default_factory=set)

    @property
    def read_ids(self) -> set[UUID]:
        """Answers that the child's own worker or manager has read."""
        return {row.response_id for row in self.readings if row.practitioner_id in self.readers}

    @property
    def answers(self) -> list[Any]:
        """All but who was there: that is part of arriving and tells nothing of a life."""
        return [row for row in self.responses if row.activity != ARRIVING]

    @property
    def standing(self) -> list[Any]:
        """The answers as they stand: where the child changed one, the later."""
        replaced = changes(self.responses)
        return [row for row in self.answers if row.id not in replaced]


# name: (columns, what they are ordered by). Sealed columns are never among them.
PARTS: dict[str, tuple[Sequence[Any], Any]] = {
    "parents": ((Parent.child_id, Parent.name, Parent.relation), Parent.created_at),
    "sittings": (
        (Sitting.child_id, Sitting.id, Sitting.status, Sitting.seen_alone, Sitting.activities, Sitting.packed_at,
         Sitting.opened_at, Sitting.finished_at, Sitting.declined_at, Sitting.band),
        Sitting.packed_at,
    ),
    "responses": (
        (Response.child_id, Response.id, Response.sitting_id, Response.activity, Response.step, Response.part,
         Response.how, Response.area, Response.given_at, Response.supersedes_id),
        Response.given_at,
    ),
    "observations": (
        (Observation.child_id, Observation.id, Observation.seen_on, Observation.area, Observation.seen_alone),
        Observation.seen_on,
    ),
    "readings": ((Reading.child_id, Reading.response_id, Reading.practitioner_id, Reading.read_at), Reading.read_at),
    "analyses": ((Analysis.child_id, Analysis.created_at), Analysis.created_at),
    "attachments": (
        (Attachment.child_id, Attachment.section_id, Attachment.outcome_id, Attachment.attached_at), Attachment.attached_at,
    ),
    "plans": ((Plan.child_id, Plan.id, Plan.started_on, Plan.ended_on), Plan.started_on),
    "outcomes": ((Outcome.child_id, Outcome.id, Outcome.plan_id, Outcome.number), Outcome.number),
    "tellings": ((Telling.child_id, Telling.told_on), Telling.told_on),
}  # fmt: skip
READER_COLUMNS = (Allocation.child_id, Allocation.practitioner_id, Allocation.role)


def gather(db: Session, children: Sequence[Child]) -> list[Gathered]:
    """In the order of `children`."""
    found = {child.id: Gathered(child) for child in children}
    for name, (columns, order) in PARTS.items():
        for child_id, rows in _by_child(db, list(found), columns, order).items():
            getattr(found[child_id], name).extend(rows)
    for child_id, rows in _by_child(db, list(found), READER_COLUMNS, Allocation.from_on).items():
        found[child_id].readers = {row.practitioner_id for row in rows if row.role in READERS}
    return list(found.values())


def _by_child(db: Session, ids: list[UUID], columns: Sequence[Any], order: Any) -> dict[UUID, list[Any]]:
    rows: dict[UUID, list[Any]] = defaultdict(list)
    for row in db.exec(select(*columns).where(col(columns[0]).in_(ids)).order_by(order)):
        rows[row.child_id].append(row)
    return rows
