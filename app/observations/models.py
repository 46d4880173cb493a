"""What an adult saw, when and where; beside the child's words or in their stead."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, same_child, sealed


class Observation(ChildScoped, table=True):
    __table_args__ = (one_child(), same_child("sitting_id", "sitting"), same_child("response_id", "response"))
    insert_only: ClassVar[bool] = True

    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    sitting_id: UUID | None = Field(default=None, index=True)
    response_id: UUID | None = Field(default=None, index=True)
    seen_on: date = Field(index=True)
    area: str = Field(default="", index=True)
    place: bytes | None = sealed()
    with_whom: bytes | None = sealed()
    seen_alone: bool | None = None
    text: bytes | None = sealed()
    """what was seen"""
    time_of_day: bytes | None = sealed()
    heard: bytes | None = sealed()
    comfort: bytes | None = sealed()
    """how the child seemed, in what they did"""
    carer: bytes | None = sealed()
    """what the child did when a carer came, spoke or left"""
    changes: bytes | None = sealed()
    """what was different from the last time"""
