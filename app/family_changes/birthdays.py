"""Birthdays after which a child is asked in the words of another age: worked out from dates of birth, never stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.access.reach import everything, reaching
from app.catalogue import band_for
from app.families.ages import years_on
from app.families.models import Child
from app.kit.dates import as_day


@dataclass(frozen=True)
class Born:
    """What has to be known of a brother or sister, and nothing else: not even who."""

    family_id: UUID
    born_on: date
    known_since: date


def band_birthdays(born: Born, today: date) -> list[date]:
    """Those since the child came onto the record."""
    last = years_on(born.born_on, today)
    days = [birthday(born.born_on, years) for years in range(1, last + 1) if band_for(years).id != band_for(years - 1).id]
    return [day for day in days if born.known_since <= day <= today]


def birthday(born_on: date, years: int) -> date:
    """The day this many years are complete; for 29 February, in a year without one, the day after the 28th."""
    try:
        return born_on.replace(year=born_on.year + years)
    except ValueError:
        return date(born_on.year + years, 2, 28) + timedelta(days=1)


def born_in(db: Session, family_ids: Iterable[UUID]) -> list[Born]:
    """Of every child in these families, in reach or not. Where a worker chose the wording, a birthday does not change it."""
    columns = (Child.family_id, Child.born_on, Child.created_at)
    query = select(*columns).where(col(Child.family_id).in_(set(family_ids)), col(Child.born_on).is_not(None), Child.band == "")
    with reaching(db, everything("a birthday is for every child of the family, without saying whose it is")):
        return [_born(row) for row in db.exec(query)]


def _born(row: Any) -> Born:
    return Born(row.family_id, row.born_on, as_day(row.created_at))
