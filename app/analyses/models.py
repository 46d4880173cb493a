"""Three strands (SCR 7.11), signed. A change of view is a new row; the newest is shown, all are kept."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, same_child, sealed


class Analysis(ChildScoped, table=True):
    __table_args__ = (
        one_child(),
        same_child("response_id", "response"),
        same_child("observation_id", "observation"),
        CheckConstraint("(response_id IS NULL) <> (observation_id IS NULL)", name="one_source"),
    )
    insert_only: ClassVar[bool] = True

    response_id: UUID | None = Field(default=None, index=True)
    observation_id: UUID | None = Field(default=None, index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    role: str = ""
    now: bytes | None = sealed()
    """impact on this child now"""
    carers: bytes | None = sealed()
    """whether the carers can change this"""
    later: bytes | None = sealed()
    """long-term impact if nothing changes"""
