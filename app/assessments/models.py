"""One assessment a child at a time, one section an area of life."""

from datetime import date, datetime
from typing import ClassVar
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


class ChangeNote(ChildScoped, table=True):
    """Where a worker thinks a parent or carer stands with changing. An opinion about an adult, never worked out from answers."""

    __tablename__ = "change_note"
    __table_args__ = (one_child(), same_child("parent_id", "parent"))
    insert_only: ClassVar[bool] = True

    parent_id: UUID = Field(index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    stage: str
    """one of app.assessments.change.STAGES"""
    note: bytes | None = sealed()
