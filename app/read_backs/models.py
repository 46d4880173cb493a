"""A child heard what was written about them, and said whether it is right."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, same_child, sealed


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
    wish: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """who may see what the child said then, as the child chose: a level of app.responses.manner.WISHES, or empty"""


class ReadBackAbout(ChildScoped, table=True):
    """One answer of this child's that a reading back was about: what they said then stands beside it from then on."""

    __tablename__ = "read_back_about"
    __table_args__ = (UniqueConstraint("read_back_id", "response_id"), same_child("read_back_id", "read_back"), same_child("response_id", "response"))
    insert_only: ClassVar[bool] = True

    read_back_id: UUID = Field(index=True)
    response_id: UUID = Field(index=True)
