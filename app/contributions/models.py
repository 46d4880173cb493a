"""What another agency was asked about one child, and how it ended: something sent, or nothing to send and why."""

from datetime import date
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, same_child, sealed


class ContributionAsk(ChildScoped, table=True):
    """Asked once, ended once. `practitioner_id` is whom it was put to, where they have an account and an allocation."""

    __tablename__ = "contribution_ask"
    __table_args__ = (one_child(), same_child("observation_id", "observation"))

    agency: str
    """a key of service.AGENCIES"""
    text: bytes | None = sealed()
    asked_by: UUID = Field(foreign_key="practitioner.id")
    asked_on: date
    by_on: date | None = None
    practitioner_id: UUID | None = Field(default=None, foreign_key="practitioner.id", index=True)
    conference_id: UUID | None = Field(default=None, foreign_key="conference.id")
    closed_on: date | None = None
    closed_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    observation_id: UUID | None = None
    nothing_because: bytes | None = sealed()
    """why there is nothing to send"""

    @property
    def open(self) -> bool:
        return self.closed_on is None
