"""One assessment a child at a time, one section an area of life."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.kit.records import ChildScoped, moment, one_child, same_child, sealed


class Assessment(ChildScoped, table=True):
    __table_args__ = (one_child(),)

    opened_on: date
    closed_on: date | None = None


class Section(ChildScoped, table=True):
    __table_args__ = (
        one_child(),
        UniqueConstraint("assessment_id", "area"),
        same_child("assessment_id", "assessment"),
    )

    assessment_id: UUID = Field(index=True)
    area: str
    text: bytes | None = sealed()
    version: int = 1
    written_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    written_at: datetime | None = moment()
