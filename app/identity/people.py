"""The adults behind a page: names and jobs, read once for all of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from app.identity.models import Practitioner


@dataclass(frozen=True)
class Person:
    name: str
    job: str

    @property
    def signed(self) -> str:
        """Hannah Osei, social worker"""
        return f"{self.name}, {uncapped(self.job)}" if self.job else self.name


NOBODY = Person("", "")


def people(db: Session, ids: Iterable[UUID | None]) -> dict[UUID, Person]:
    wanted = {id_ for id_ in ids if id_}
    if not wanted:
        return {}
    columns = (Practitioner.id, Practitioner.name, Practitioner.job_title)
    rows = db.exec(select(*columns).where(col(Practitioner.id).in_(wanted)))
    return {id_: Person(name, job) for id_, name, job in rows}


def uncapped(text: str) -> str:
    """A job inside a sentence: `Social worker` becomes `social worker`, `SENCO` stays."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
