"""A child's latest voice: what they told last, or for one who is watched what was seen last, and whether that is longer ago than the rule allows."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from app.catalogue import catalogue
from app.deadlines.counting import Deadline, deadline
from app.evidence.placed import Placed
from app.families.models import Child
from app.kit.dates import as_day
from app.observations.models import Observation
from app.observations.views import open_observations
from app.plans.endings import Voice
from app.responses.models import How, Response
from app.responses.order import changes
from app.responses.views import open_responses

ARRIVING = "arriving"
PURPOSE = "ending a plan"


@dataclass(frozen=True)
class LatestVoice:
    """`voice` is what an ending keeps; `placed` is what is shown of it: all that was told on that last occasion."""

    voice: Voice = field(default_factory=Voice)
    deadline: Deadline | None = None
    placed: Placed = field(default_factory=Placed)
    asked: bool = True


def latest_voice(db: Session, actor: Any, child: Child, *, asked: bool, today: date, purpose: str = PURPOSE, until: date | None = None) -> LatestVoice:
    """`asked`: a child who can be asked; of a baby what was seen is their voice. The showing is recorded.

    `until`: the latest there was at the end of an earlier day.
    """
    if not asked:
        return _seen(db, child, today, until or today)
    told = last_told(db, child, until or today)
    if not told:
        return LatestVoice()
    newest = told[-1]
    by = deadline(catalogue().deadlines, "voice-before-ending", newest.given_at)
    voice = Voice(as_day(newest.given_at), response_id=newest.id, old=bool(by and by.passed(today)))
    return LatestVoice(voice, by, Placed(responses=open_responses(db, actor, child, told, purpose)))


def last_told(db: Session, child: Child, until: date = date.max) -> list[Response]:
    """What stands of the last sitting by that day in which the child told anything, in the order it was given."""
    query = select(Response).where(Response.child_id == child.id, Response.activity != ARRIVING)
    rows = list(db.exec(query.order_by(col(Response.given_at), col(Response.created_at))))
    replaced = changes(rows)
    told = [row for row in rows if row.how == How.TOLD and row.id not in replaced and as_day(row.given_at) <= until]
    return [row for row in told if row.sitting_id == told[-1].sitting_id]


def _seen(db: Session, child: Child, today: date, until: date) -> LatestVoice:
    newest = (col(Observation.seen_on).desc(), col(Observation.created_at).desc())
    row = db.exec(select(Observation).where(Observation.child_id == child.id, col(Observation.seen_on) <= until).order_by(*newest)).first()
    if row is None:
        return LatestVoice(asked=False)
    by = deadline(catalogue().deadlines, "voice-before-ending", row.seen_on)
    voice = Voice(row.seen_on, observation_id=row.id, old=bool(by and by.passed(today)))
    return LatestVoice(voice, by, Placed(observations=open_observations(db, [row])), asked=False)
