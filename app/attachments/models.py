"""Two composite foreign keys: the database itself refuses a sister's words in her brother's section."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from app.kit.clock import now
from app.kit.columns import UtcDateTime
from app.kit.records import ChildScoped, one_child, same_child


class Attachment(ChildScoped, table=True):
    __table_args__ = (
        one_child(),
        same_child("response_id", "response"),
        same_child("observation_id", "observation"),
        same_child("section_id", "section"),
        same_child("outcome_id", "outcome"),
        CheckConstraint("(response_id IS NULL) <> (observation_id IS NULL)", name="one_source"),
        CheckConstraint("(section_id IS NULL) <> (outcome_id IS NULL)", name="one_place"),
    )
    insert_only: ClassVar[bool] = True

    response_id: UUID | None = Field(default=None, index=True)
    observation_id: UUID | None = Field(default=None, index=True)
    section_id: UUID | None = Field(default=None, index=True)
    outcome_id: UUID | None = Field(default=None, index=True)
    attached_by: UUID = Field(foreign_key="practitioner.id")
    attached_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
