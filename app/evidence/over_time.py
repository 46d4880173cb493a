"""One question that was put to one child more than once: which there are, and the answers side by side, oldest first."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.catalogue import catalogue
from app.evidence.answers import Answer, answers
from app.families.ages import age_years
from app.families.models import Child
from app.family_changes.hearings import ARRIVING
from app.kit.dates import as_day
from app.responses.models import Response
from app.responses.views import open_responses
from app.sittings.packing import OWN

NOT_THE_SAME = {ARRIVING, OWN}
"""who is here today, and what a worker asks in words of their own: the ids repeat, the question does not"""
YOUNG = 8
"""under this age children go to the ends of a row, with three pictures or with five (Matza 2004, Chambers & Johnston 2002)"""
YOUNG_BANDS = {"3-5", "6-7"}


@dataclass(frozen=True)
class Asked:
    """A question by its permanent ids; `days` are the sittings in which it was put, oldest first."""

    activity: str
    step: str
    days: tuple[date, ...]

    @property
    def key(self) -> str:
        return f"{self.activity}/{self.step}"


def asked_again(db: Session, child: Child) -> list[Asked]:
    """In content's own order, never by what was answered. One query; no words are opened."""
    columns = (Response.activity, Response.step, Response.sitting_id, Response.given_at)
    days: dict[tuple[str, str], dict[UUID, date]] = defaultdict(dict)
    for row in db.exec(select(*columns).where(Response.child_id == child.id).order_by(col(Response.given_at))):
        if row.activity not in NOT_THE_SAME:
            days[row.activity, row.step].setdefault(row.sitting_id, as_day(row.given_at))
    found = [Asked(*key, tuple(of.values())) for key, of in days.items() if len(of) > 1]
    order = _order()
    return sorted(found, key=lambda one: order.get((one.activity, one.step), len(order)))


def _order() -> dict[tuple[str, str], int]:
    steps = [(activity.id, step.id) for activity in catalogue().activities.values() for step in activity.steps]
    return {key: n for n, key in enumerate(steps)}


def open_over_time(db: Session, actor: Any, child: Child, asked: Asked) -> list[Answer]:
    """One for each sitting, with what was skipped and what was changed; the showing is recorded first."""
    query = select(Response).where(Response.child_id == child.id, Response.activity == asked.activity, Response.step == asked.step)
    rows = list(db.exec(query.order_by(col(Response.given_at))))
    return answers(open_responses(db, actor, child, rows, purpose="over time"))


def was_young(child: Any, found: list[Answer]) -> bool:
    """On any of the days, by age or by the wording that fitted."""
    ages = [age_years(child.born_on, as_day(one.main.given_at)) for one in found]
    return any(age is not None and age < YOUNG for age in ages) or any(one.main.band in YOUNG_BANDS for one in found)
