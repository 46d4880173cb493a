"""A plan, its outcomes and their actions; beside them, what changes over time, as rows that are written once."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field

from app.kit.records import ChildScoped, moment, one_child, same_child, sealed


class Plan(ChildScoped, table=True):
    __table_args__ = (one_child(),)

    started_on: date
    ended_on: date | None = None


class Outcome(ChildScoped, table=True):
    __table_args__ = (one_child(), UniqueConstraint("plan_id", "number"), same_child("plan_id", "plan"))

    plan_id: UUID = Field(index=True)
    number: int
    goal: bytes | None = sealed()
    """the outcome, in words the child could understand"""
    need: bytes | None = sealed()
    how_we_know: bytes | None = sealed()
    contingency: bytes | None = sealed()
    version: int = 1
    written_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    written_at: datetime | None = moment()


class Action(ChildScoped, table=True):
    __table_args__ = (one_child(), same_child("outcome_id", "outcome"))

    outcome_id: UUID = Field(index=True)
    what: bytes | None = sealed()
    who: bytes | None = sealed()
    by_when: date | None = None
    done_on: date | None = None
    version: int = 1
    written_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    written_at: datetime | None = moment()


class PlanCategory(ChildScoped, table=True):
    """The category as it was decided, or looked at and left, on a day. The first and the newest are what a census asks for."""

    __tablename__ = "plan_category"
    __table_args__ = (one_child(), same_child("plan_id", "plan"))
    insert_only: ClassVar[bool] = True

    plan_id: UUID = Field(index=True)
    categories: list[str] = Field(sa_column=Column(JSON, nullable=False))
    """one or more of neglect, physical, sexual, emotional"""
    from_on: date
    at: str
    """start, core-group, conference or other"""
    reason: bytes | None = sealed()
    practitioner_id: UUID | None = Field(default=None, foreign_key="practitioner.id")
    """nobody for a plan that began before this was written down"""


class CoreGroup(ChildScoped, table=True):
    """One core group of this child's plan: planned, then held or not; each of the two steps is written once."""

    __tablename__ = "core_group"
    __table_args__ = (one_child(), same_child("plan_id", "plan"))

    plan_id: UUID = Field(index=True)
    planned_on: date
    planned_by: UUID = Field(foreign_key="practitioner.id")
    held_on: date | None = None
    came: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """agencies, out of app.plans.core_groups.AGENCIES"""
    came_note: bytes | None = sealed()
    voice: str = ""
    """how the child's part was brought, out of app.plans.core_groups.VOICES"""
    voice_note: bytes | None = sealed()
    done_since: bytes | None = sealed()
    """what was done since the last one"""
    what_next: bytes | None = sealed()
    """what happens next, and who does it"""
    notes: bytes | None = sealed()
    """what was agreed, of core groups written up before it had parts"""
    not_held: bytes | None = sealed()
    """why it did not take place"""
    written_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    written_at: datetime | None = moment()


class Progress(ChildScoped, table=True):
    """Towards one outcome: what somebody said has changed, what was seen, or what was done. Three things, never mixed."""

    __table_args__ = (one_child(), same_child("outcome_id", "outcome"))
    insert_only: ClassVar[bool] = True

    outcome_id: UUID = Field(index=True)
    kind: str
    """claimed, seen or done"""
    noted_on: date
    said_by: bytes | None = sealed()
    text: bytes | None = sealed()
    practitioner_id: UUID = Field(foreign_key="practitioner.id")


class PlanEnding(ChildScoped, table=True):
    """A plan ended or stepped down, with the child's latest voice as it was shown to whoever ended it (SCR 5.6, 5.7)."""

    __tablename__ = "plan_ending"
    __table_args__ = (
        one_child(), UniqueConstraint("plan_id"), same_child("plan_id", "plan"), same_child("response_id", "response"),
        same_child("observation_id", "observation"),
    )  # fmt: skip
    insert_only: ClassVar[bool] = True

    plan_id: UUID
    kind: str
    """ended or stepped-down"""
    ended_on: date
    reason: bytes | None = sealed()
    response_id: UUID | None = None
    observation_id: UUID | None = None
    """of a child who is watched, not asked"""
    voice_on: date | None = None
    stands: str = ""
    """the worker's own view of the latest words: for, against, neither; empty when there are none"""
    going_on_reason: bytes | None = sealed()
    """why it goes on without words, with old words, or against them"""
    practitioner_id: UUID = Field(foreign_key="practitioner.id")


class Enquiry(ChildScoped, table=True):
    """The strategy discussion that began a section 47 enquiry. A correction is a new row; the newest stands."""

    __table_args__ = (one_child(),)
    insert_only: ClassVar[bool] = True

    strategy_discussion_on: date
    note: bytes | None = sealed()
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
