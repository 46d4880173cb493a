"""What changed for each child, and whether they have been heard since: open, heard, or not heard with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.families.models import Child
from app.family_changes.birthdays import band_birthdays, born_in
from app.family_changes.hearings import LastHeard, is_heard, last_heard
from app.family_changes.kinds import BIRTHDAY, KINDS
from app.family_changes.models import HearAgain
from app.kit.clock import today
from app.kit.dates import as_day


class State(StrEnum):
    OPEN = "open"
    HEARD = "heard"
    REFUSED = "refused"


@dataclass(frozen=True)
class Change:
    """One change as it stands for one child. `row` is None for a birthday nobody has written anything about."""

    child: Child
    kind: str
    happened_on: date
    state: State
    noted_at: datetime | None = None
    row: HearAgain | None = None

    @property
    def key(self) -> str:
        return f"{self.kind} {self.happened_on.isoformat()}"

    @property
    def words(self) -> str:
        return str(KINDS[self.kind])


def changes_of(db: Session, children: Sequence[Child]) -> list[Change]:
    """The newest first, for each child in their order; a fixed number of queries."""
    if not children:
        return []
    rows, heard = _rows(db, [child.id for child in children]), last_heard(db, children)
    born = born_in(db, (child.family_id for child in children))
    found = []
    for child in children:
        mine = {(row.kind, row.happened_on): row for row in rows if row.child_id == child.id}
        days = [day for one in born if one.family_id == child.family_id for day in band_birthdays(one, today())]
        mine |= {(BIRTHDAY, day): mine.get((BIRTHDAY, day)) for day in days if concerns(child, day)}
        found += [_change(child, kind, day, row, heard[child.id]) for (kind, day), row in mine.items()]
    return sorted(found, key=lambda one: one.happened_on, reverse=True)


def open_changes(db: Session, children: Sequence[Child]) -> list[Change]:
    return [one for one in changes_of(db, children) if one.state == State.OPEN]


def concerns(child: Child, day: date) -> bool:
    """Born before it, and on the record by then."""
    return child.born_on is not None and child.born_on < day and as_day(child.created_at) <= day


def _change(child: Child, kind: str, day: date, row: HearAgain | None, last: LastHeard) -> Change:
    noted_at = row.created_at if row and kind != BIRTHDAY else None
    return Change(child, kind, day, _state(row, is_heard(day, noted_at, last)), noted_at, row)


def _state(row: HearAgain | None, heard: bool) -> State:
    """Heard after all says more than the reason why not."""
    if heard:
        return State.HEARD
    return State.REFUSED if row and row.refused_on else State.OPEN


def _rows(db: Session, ids: Sequence[UUID]) -> list[Any]:
    return list(db.exec(select(HearAgain).where(col(HearAgain.child_id).in_(ids)).order_by(col(HearAgain.created_at))))
