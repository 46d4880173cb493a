"""A plan, its outcomes and their actions."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.kit.records import ChildScoped, moment, one_child, same_child, sealed


class Plan(ChildScoped, table=True):
    __table_args__ = (one_child(),)

    started_on: date
    ended_on: date | None = None
    category: str = "neglect"
    """neglect, physical, sexual or emotional"""


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
