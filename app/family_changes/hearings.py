"""Was a child heard after a change? Read from what they told, a no, or what was seen of one too young to ask; nobody ticks it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from app.catalogue import catalogue
from app.families.models import Child
from app.kit.dates import as_day
from app.observations.models import Observation
from app.responses.models import How, Response
from app.sittings.models import Sitting
from app.sittings.packing import band_of

ARRIVING = "arriving"
COUNTS = (How.TOLD, How.SKIPPED, How.SAID_NOTHING)


@dataclass(frozen=True)
class LastHeard:
    """`at`: the child told something or said no; `seen_on`: of a child who is watched."""

    at: datetime | None = None
    seen_on: date | None = None


def is_heard(happened_on: date, noted_at: datetime | None, last: LastHeard) -> bool:
    """On a later day; or on the same day, but after the change had been written down."""
    told = last.at is not None and (as_day(last.at) > happened_on or (noted_at is not None and last.at > noted_at))
    return told or (last.seen_on is not None and last.seen_on > happened_on)


def last_heard(db: Session, children: Sequence[Child]) -> dict[UUID, LastHeard]:
    """Three queries, however many children."""
    ids = [child.id for child in children]
    told = _last(db, Response.child_id, Response.given_at, col(Response.child_id).in_(ids),
                 col(Response.how).in_(COUNTS), col(Response.activity) != ARRIVING)  # fmt: skip
    said_no = _last(db, Sitting.child_id, Sitting.declined_at, col(Sitting.child_id).in_(ids), col(Sitting.declined_at).is_not(None))
    seen = _last(db, Observation.child_id, Observation.seen_on, col(Observation.child_id).in_(ids))
    return {
        child.id: LastHeard(
            max((day for day in (told.get(child.id), said_no.get(child.id)) if day), default=None),
            seen.get(child.id) if _watched(child) else None,
        )
        for child in children
    }


def _last(db: Session, child: object, moment: object, *where: object) -> dict[UUID, object]:
    return dict(db.exec(select(child, func.max(moment)).where(*where).group_by(child)).all())  # type: ignore[call-overload]


def _watched(child: Child) -> bool:
    band = catalogue().bands.get(band_of(child))
    return not (band and band.sits)
