"""One child's whole record, gathered in a fixed number of queries and opened only as far as the reader may."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session, col, select

from app.evidence.answers import Answer, answers
from app.families.models import Child, Parent
from app.identity.people import Person, people
from app.observations.models import Observation
from app.observations.views import ObservationView, open_observations
from app.responses.days import days_said
from app.responses.models import Drawing, Reading, Response
from app.responses.views import open_responses
from app.sharing.readers import may_see_begun, seen_for_reader
from app.signals.models import Signal
from app.sittings.models import Sitting, SittingDay, SittingStatus

OVER = {SittingStatus.FINISHED, SittingStatus.LOCKED, SittingStatus.PAUSED, SittingStatus.OPEN}


@dataclass(frozen=True)
class SittingRecord:
    """One occasion: what was told, what was begun and not handed in, what was seen, what was pressed."""

    sitting: Sitting
    answers: Sequence[Answer]
    begun: Sequence[Drawing]
    observations: Sequence[ObservationView]
    signals: Sequence[Signal]
    said_day: SittingDay | None = None
    """the day a worker said it was, beside what the clocks say"""


class ObservedDay(NamedTuple):
    seen_on: date
    seen_alone: bool | None
    practitioner_id: UUID


@dataclass(frozen=True)
class ChildRecord:
    child: Child
    parents: Sequence[Parent]
    sittings: Sequence[SittingRecord]
    observations: Sequence[ObservationView]
    """those that belong to no sitting"""
    people: dict[UUID, Person]
    days: Sequence[ObservedDay] = ()
    """every day an adult wrote down what they saw, without what it was"""
    readings: dict[UUID, Reading] = field(default_factory=dict)
    """the first reading of each response"""

    @property
    def seen(self) -> list[Sitting]:
        """Sittings that took place, newest first."""
        return [one.sitting for one in self.sittings if one.sitting.status in OVER]


def open_record(
    db: Session, actor: Any, child: Child, *, words: bool, evidence: bool, own_only: bool = False
) -> ChildRecord:
    """`words`: the child's own; `evidence`: what adults saw; `own_only`: of that, only what this actor wrote."""
    sittings = sorted(_all(db, Sitting, child), key=lambda one: one.happened_at, reverse=True)
    rows = _all(db, Response, child) if words else []
    told = answers(open_responses(db, actor, child, rows, purpose="record"))
    seen = open_observations(db, _observations(db, actor, child, own_only)) if evidence or own_only else []
    sheets, signals = (_all(db, Drawing, child), _all(db, Signal, child)) if words else ([], [])
    readings = _first_readings(db, child) if words else {}
    days = _observed_days(db, child)
    handed, days_of = {row.drawing_id for row in rows}, days_said(db, [one.id for one in sittings])
    known = people(db, [*(s.practitioner_id for s in sittings), *(r.practitioner_id for r in readings.values()),
                        *(signal.acknowledged_by for signal in signals), *(said.practitioner_id for said in days_of.values()), *(day.practitioner_id for day in days)])  # fmt: skip
    return ChildRecord(
        child=child, parents=_all(db, Parent, child), people=known, days=days, readings=readings,
        sittings=[
            SittingRecord(
                one, [a for a in told if a.main.sitting_id == one.id],
                [s for s in sheets if s.sitting_id == one.id and s.id not in handed and may_see_begun(db, child, one)],
                [o for o in seen if o.sitting_id == one.id], [s for s in signals if s.sitting_id == one.id],
                days_of.get(one.id),
            )
            for one in sittings
        ],
        observations=[one for one in seen if one.sitting_id is None],
    )  # fmt: skip


def _all(db: Session, table: Any, child: Child) -> list[Any]:
    return list(db.exec(select(table).where(table.child_id == child.id).order_by(table.created_at)))


def _observations(db: Session, actor: Any, child: Child, own_only: bool) -> list[Observation]:
    query = select(Observation).where(Observation.child_id == child.id)
    if own_only:
        query = query.where(Observation.practitioner_id == actor.practitioner_id)
    found = db.exec(query.order_by(col(Observation.seen_on).desc(), col(Observation.created_at).desc())).all()
    return list(found) if own_only else seen_for_reader(db, child, found)


def _observed_days(db: Session, child: Child) -> list[ObservedDay]:
    columns = (Observation.seen_on, Observation.seen_alone, Observation.practitioner_id)
    return [ObservedDay(*row) for row in db.exec(select(*columns).where(Observation.child_id == child.id))]


def _first_readings(db: Session, child: Child) -> dict[UUID, Reading]:
    found: dict[UUID, Reading] = {}
    for row in db.exec(select(Reading).where(Reading.child_id == child.id).order_by(col(Reading.read_at))):
        found.setdefault(row.response_id, row)
    return found
