"""Whether a child was offered somebody to speak for them (practice requirement 29; Children Act 1989 s26A for complaints)."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, sealed


class AdvocacyOffer(ChildScoped, table=True):
    __tablename__ = "advocacy_offer"
    __table_args__ = (one_child(),)
    insert_only: ClassVar[bool] = True

    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    conference_id: UUID | None = Field(default=None, foreign_key="conference.id", index=True)
    said_on: date
    result: str
    """one of app.advocacy.service.RESULTS"""
    note: bytes | None = sealed()
    """who the advocate is, or why there was no offer"""
