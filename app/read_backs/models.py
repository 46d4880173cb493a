"""A child heard what was written about them, and said whether it is right."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, sealed


class ReadBack(ChildScoped, table=True):
    __tablename__ = "read_back"
    __table_args__ = (one_child(),)
    insert_only: ClassVar[bool] = True

    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    conference_id: UUID | None = Field(default=None, foreign_key="conference.id", index=True)
    read_on: date
    right: str
    """one of app.read_backs.service.RIGHT"""
    child_said: bytes | None = sealed(childs_words=True)
    """what the child corrected or added, word for word"""
    put_right: bytes | None = sealed()
    """what the worker did about it"""
