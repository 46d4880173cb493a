"""A text as it stood until it was replaced. Written once, in the transaction that replaces it."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.kit.records import ChildScoped, exactly_one, moment, one_child, same_child, sealed


class ReplacedText(ChildScoped, table=True):
    """`created_at` is when it was replaced, `practitioner_id` who replaced it; `written_by` wrote what stood."""

    __tablename__ = "replaced_text"
    __table_args__ = (
        one_child(), same_child("section_id", "section"), same_child("outcome_id", "outcome"), same_child("action_id", "action"),
        exactly_one("one_place", "section_id", "outcome_id", "action_id"), UniqueConstraint("section_id", "version"),
        UniqueConstraint("outcome_id", "version"), UniqueConstraint("action_id", "version"),
    )  # fmt: skip
    insert_only: ClassVar[bool] = True

    section_id: UUID | None = Field(default=None, index=True)
    outcome_id: UUID | None = Field(default=None, index=True)
    action_id: UUID | None = Field(default=None, index=True)
    version: int
    stood: bytes | None = sealed()
    """field by field, as it stood; a date as 2026-11-20"""
    written_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    written_at: datetime | None = moment()
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
