"""Two composite foreign keys: the database itself refuses a sister's words in her brother's section."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.clock import now
from app.kit.columns import UtcDateTime
from app.kit.records import ChildScoped, exactly_one, one_child, same_child


class Attachment(ChildScoped, table=True):
    __table_args__ = (
        one_child(),
        same_child("response_id", "response"),
        same_child("observation_id", "observation"),
        same_child("section_id", "section"),
        same_child("outcome_id", "outcome"),
        same_child("action_id", "action"),
        exactly_one("one_source", "response_id", "observation_id"),
        exactly_one("one_place", "section_id", "outcome_id", "action_id"),
    )
    insert_only: ClassVar[bool] = True

    response_id: UUID | None = Field(default=None, index=True)
    observation_id: UUID | None = Field(default=None, index=True)
    section_id: UUID | None = Field(default=None, index=True)
    outcome_id: UUID | None = Field(default=None, index=True)
    action_id: UUID | None = Field(default=None, index=True)
    attached_by: UUID = Field(foreign_key="practitioner.id")
    attached_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)

    @property
    def place_id(self) -> UUID:
        """The section, outcome or action it stands behind."""
        return self.section_id or self.outcome_id or self.action_id  # type: ignore[return-value]
