"""What the child wished, what adults decided, who agreed, and what must never leave. All but one table is written once."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from app.kit.records import ChildScoped, exactly_one, moment, one_child, same_child, sealed


class ResponseWish(ChildScoped, table=True):
    """The child's own wish about one answer. The stricter of this and the sitting's stands."""

    __tablename__ = "response_wish"
    __table_args__ = (one_child(), same_child("sitting_id", "sitting"))
    insert_only: ClassVar[bool] = True

    sitting_id: UUID = Field(index=True)
    activity: str
    step: str
    wish: str
    """everyone, professionals or worker-and-manager"""


class SharingDecision(ChildScoped, table=True):
    """Who may see one response, as the worker decided; against the child's wish only with a reason."""

    __tablename__ = "sharing_decision"
    __table_args__ = (one_child(), same_child("response_id", "response"))
    insert_only: ClassVar[bool] = True

    response_id: UUID = Field(index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    who: str
    wish: str = ""
    """what the child wished then: a stricter wish that comes later is not decided by this"""
    needs_manager: bool = False
    reason: bytes | None = sealed()


class ParentDecision(ChildScoped, table=True):
    """Whether one thing goes into one parent's copy. What has no such row stays out."""

    __tablename__ = "parent_decision"
    __table_args__ = (
        one_child(),
        same_child("parent_id", "parent"),
        same_child("response_id", "response"),
        same_child("observation_id", "observation"),
        same_child("section_id", "section"),
        same_child("outcome_id", "outcome"),
        same_child("analysis_id", "analysis"),
        same_child("weight_id", "conference_child"),
        CheckConstraint(
            "(CASE WHEN response_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN observation_id IS NULL THEN 0 ELSE 1 END)"
            " + (CASE WHEN section_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN outcome_id IS NULL THEN 0 ELSE 1 END)"
            " + (CASE WHEN analysis_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN weight_id IS NULL THEN 0 ELSE 1 END) = 1",
            name="one_item",
        ),
    )
    insert_only: ClassVar[bool] = True

    parent_id: UUID = Field(index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    response_id: UUID | None = None
    observation_id: UUID | None = None
    section_id: UUID | None = None
    outcome_id: UUID | None = None
    analysis_id: UUID | None = None
    weight_id: UUID | None = None
    edition: str = ""
    """of an adult's passage: its version and what it rests on that is kept back. Another edition is another question"""
    share: bool
    how: str = ""
    """of a passage that rests on something kept back: reworded, or may-be-told"""
    needs_manager: bool = False
    reason: bytes | None = sealed()

    @property
    def item_id(self) -> UUID:
        return next(filter(None, (getattr(self, name) for name in ITEMS.values())))


ITEMS = {
    "response": "response_id", "observation": "observation_id", "section": "section_id", "outcome": "outcome_id",
    "analysis": "analysis_id", "weight": "weight_id",
}  # fmt: skip


class SharingAgreement(ChildScoped, table=True):
    """A manager agreed to a decision, or did not. Never the person who decided."""

    __tablename__ = "sharing_agreement"
    __table_args__ = (
        one_child(),
        same_child("decision_id", "sharing_decision"),
        same_child("parent_decision_id", "parent_decision"),
        exactly_one("one_decision", "decision_id", "parent_decision_id"),
    )
    insert_only: ClassVar[bool] = True

    decision_id: UUID | None = Field(default=None, index=True)
    parent_decision_id: UUID | None = Field(default=None, index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    agreed: bool
    note: bytes | None = sealed()


class HeldBackNotice(ChildScoped, table=True):
    """The chair's view on one conference: is it safe that this parent's copy says something was left out?"""

    __tablename__ = "held_back_notice"
    __table_args__ = (one_child(), same_child("parent_id", "parent"))
    insert_only: ClassVar[bool] = True

    conference_id: UUID = Field(foreign_key="conference.id", index=True)
    parent_id: UUID = Field(index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    safe: bool
    reason: bytes | None = sealed()


class WithheldTerm(ChildScoped, table=True):
    """Words that must leave in no copy, such as an address or a school; with a parent, in no copy of theirs."""

    __tablename__ = "withheld_term"
    __table_args__ = (one_child(), same_child("parent_id", "parent"))

    parent_id: UUID | None = Field(default=None, index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    words: bytes | None = sealed()
    lifted_at: datetime | None = moment()
    lifted_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
