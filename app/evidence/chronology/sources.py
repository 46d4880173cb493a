"""Who knows what happened to a child: a line for each. A source asks a fixed number of times, however long the record is."""

from collections.abc import Callable, Iterable
from datetime import date

from sqlmodel import Session

from app.evidence.chronology.cases import cases, closings, workers
from app.evidence.chronology.decided import assessments, conferences
from app.evidence.chronology.entry import Entry
from app.evidence.chronology.family import family
from app.evidence.chronology.heard import observations, signals, sittings, tellings
from app.evidence.chronology.plan_changes import plans
from app.evidence.chronology.told_back import asked_of_agencies, told_back
from app.families.models import Child

Source = Callable[[Session, Child], Iterable[Entry]]
SOURCES: tuple[Source, ...] = (
    family, cases, closings, workers, sittings, signals, observations, assessments, plans, conferences, tellings,
    told_back, asked_of_agencies,
)  # fmt: skip


def entries(db: Session, child: Child, today: date) -> list[Entry]:
    """All that has happened. What is still to come is no chronology yet."""
    return [one for source in SOURCES for one in source(db, child) if one.day <= today]
