"""When something said again has nothing done about it. Pure: what was tagged and what is planned in, a reason out.

It counts our sittings and looks at our actions. It never weighs what was said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

SITTINGS = 2
"""said in so many sittings it is said again: two may be chance, and are still two"""


class Why(StrEnum):
    NO_ACTION = "no-action"
    OVERDUE = "overdue"


@dataclass(frozen=True)
class Saying:
    """One answer a tag stands on, and the outcomes it was placed in."""

    sitting: Any
    day: date
    outcomes: frozenset = field(default_factory=frozenset)


@dataclass(frozen=True)
class Act:
    """One action of a plan. It does nothing any more once its plan has ended."""

    outcome: Any
    by_when: date | None = None
    done_on: date | None = None
    running: bool = True

    @property
    def live(self) -> bool:
        return self.running and self.done_on is None


@dataclass(frozen=True)
class Again:
    why: Why
    sittings: int
    first: date
    last: date
    overdue_since: date | None = None
    """the last day of the oldest action that is late"""


def again(sayings: Sequence[Saying], acts: Sequence[Act], today: date) -> Again | None:
    """None while it was said in one sitting only, or something is being done about it in time."""
    sittings = {one.sitting for one in sayings}
    if len(sittings) < SITTINGS:
        return None
    days, places = sorted(one.day for one in sayings), {place for one in sayings for place in one.outcomes}
    mine = [act for act in acts if act.outcome in places]
    late = [act.by_when for act in mine if act.live and act.by_when and act.by_when < today]
    if late:
        return Again(Why.OVERDUE, len(sittings), days[0], days[-1], min(late))
    if any(act.live or _answers(act, days[-1]) for act in mine):
        return None
    return Again(Why.NO_ACTION, len(sittings), days[0], days[-1])


def _answers(act: Act, last_said: date) -> bool:
    """Done when or after it was said last. What was done before did not settle it: it was said again."""
    return act.done_on is not None and act.done_on >= last_said
