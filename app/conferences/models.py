"""A conference, its children, the chair's checks, challenges and the reports made for it."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field

from app.kit.clock import now
from app.kit.columns import UtcDateTime
from app.kit.records import ChildScoped, Record, moment, one_child, same_child, sealed


class Conference(Record, table=True):
    family_id: UUID = Field(foreign_key="family.id", index=True)
    reference: str = Field(unique=True)
    kind: str
    """ICPC or RCPC"""
    starts_at: datetime = Field(sa_type=UtcDateTime)
    chair_id: UUID = Field(foreign_key="practitioner.id")


class ConferenceChild(ChildScoped, table=True):
    """This child is on this conference; beside it, the worker's own account of what their words changed."""

    __tablename__ = "conference_child"
    __table_args__ = (one_child(), UniqueConstraint("conference_id", "child_id"))

    conference_id: UUID = Field(foreign_key="conference.id", index=True)
    weight: bytes | None = sealed()
    changed: bytes | None = sealed()
    not_changed: bytes | None = sealed()
    written_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    written_at: datetime | None = moment()
    version: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


class Check(ChildScoped, table=True):
    """The chair's view of whether this child was heard (Lundy: space, voice, audience, influence). Not a score."""

    __table_args__ = (one_child(),)
    insert_only: ClassVar[bool] = True

    conference_id: UUID = Field(foreign_key="conference.id", index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    space: str
    voice: str
    audience: str
    influence: str
    participation: str = ""
    """PN0 to PN7"""
    category_reviewed: bool = False
    note: bytes | None = sealed()


class Challenge(ChildScoped, table=True):
    """Raised, answered, closed with an outcome; each step written once (SCR 7.22)."""

    __table_args__ = (one_child(),)

    conference_id: UUID = Field(foreign_key="conference.id", index=True)
    raised_by: UUID = Field(foreign_key="practitioner.id")
    raised_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    text: bytes | None = sealed()
    answered_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    answered_at: datetime | None = moment()
    answer: bytes | None = sealed()
    closed_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    closed_at: datetime | None = moment()
    outcome: bytes | None = sealed()


class Report(ChildScoped, table=True):
    """A copy that was made: for whom, which format, by whom, when, the fingerprint of the file, what was left out."""

    __table_args__ = (one_child(), same_child("parent_id", "parent"))
    insert_only: ClassVar[bool] = True

    conference_id: UUID = Field(foreign_key="conference.id", index=True)
    format: str
    digest: str
    """SHA-256 of the file as it left"""
    made_by: str
    made_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    audience: str = Field(default="professionals", sa_column_kwargs={"server_default": "professionals"})
    """worker, chair, professionals or parent"""
    parent_id: UUID | None = None
    left_out: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]"))
    """the ids of what this copy does not hold"""
