"""Every wish and worry of one child that a worker named: when it was told, which actions rest on it, and whether they are late."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.families.models import Child
from app.kit.dates import as_day
from app.plans.models import Action, Outcome, Plan
from app.said_again.gathered import places_of, standing_uses, step_of
from app.said_again.views import TagView, tag_views
from app.vault import clear


@dataclass(frozen=True)
class Acting:
    """One action of the outcome an answer was placed in. `running`: its plan has not ended."""

    outcome: int
    what: str
    who: str
    by_when: date | None
    done_on: date | None
    running: bool

    def late(self, today: date) -> bool:
        return self.running and self.done_on is None and self.by_when is not None and self.by_when < today


@dataclass(frozen=True)
class Listed:
    """`answers` in the order they were given; one that was taken back from all of them has none."""

    tag: TagView
    answers: tuple[tuple[UUID, date], ...]
    sittings: int
    actions: tuple[Acting, ...]


def listed(db: Session, child: Child) -> list[Listed]:
    """In the order they were named; in a fixed number of queries."""
    uses, places, actions = standing_uses(db, [child.id]), places_of(db, [child.id]), _actions(db, child)
    return [_listed(tag, uses.get(tag.id, ()), places, actions) for tag in tag_views(db, child)]


def _listed(tag: TagView, uses: Sequence[Any], places: dict[Any, set[UUID]], actions: Iterable[tuple[UUID, Acting]]) -> Listed:
    uses = sorted(uses, key=lambda use: use.given_at)
    mine = {place for use in uses for place in places.get(step_of(use), ())}
    answers = tuple((use.response_id, as_day(use.given_at)) for use in uses)
    return Listed(tag, answers, len({use.sitting_id for use in uses}), tuple(acting for place, acting in actions if place in mine))


def _actions(db: Session, child: Child) -> list[tuple[UUID, Acting]]:
    """With the outcome each belongs to."""
    query = (
        select(Action, Outcome.number, Plan.ended_on).join(Outcome, col(Outcome.id) == Action.outcome_id)
        .join(Plan, col(Plan.id) == Outcome.plan_id).where(Action.child_id == child.id).order_by(col(Outcome.number), col(Action.created_at))
    )  # fmt: skip
    return [
        (row.outcome_id, Acting(number, clear(row, "what") or "", clear(row, "who") or "", row.by_when, row.done_on, ended is None))
        for row, number, ended in db.exec(query)
    ]
