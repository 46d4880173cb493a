"""Which children and which area a reader asked the grid for. It leaves out and never sorts: the order stays that of birth. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.catalogue import catalogue
from app.evidence.areas import facts_for
from app.evidence.gaps import Facts
from app.evidence.gathered import Gathered
from app.settings import Settings

MOST_WEEKS = 520


@dataclass(frozen=True)
class Narrowing:
    """An empty area is all of them, no weeks are all children."""

    area: str = ""
    weeks: int | None = None


def shown(columns: Sequence[Gathered], by: Narrowing, today: date, settings: Settings) -> list[Gathered]:
    if by.weeks is None:
        return list(columns)
    since, area = today - timedelta(weeks=by.weeks), catalogue().areas.get(by.area)
    facts = [facts_for(of, area, today, settings) for of in columns]
    return [of for of, known in zip(columns, facts, strict=True) if not_heard(known, since)]


def not_heard(facts: Facts, since: date) -> bool:
    """Their own words count, or of a child too young to ask what was seen; where nothing could be seen either, nothing is missing."""
    if not facts.asks and not facts.watchable:
        return False
    day = facts.told if facts.asks else facts.seen
    return day is None or day < since
