"""The child was told what came of their words."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, same_child, sealed


class Telling(ChildScoped, table=True):
    __table_args__ = (one_child(), same_child("response_id", "response"))
    insert_only: ClassVar[bool] = True

    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    response_id: UUID | None = Field(default=None, index=True)
    told_on: date
    method: str
    """in-person, phone, letter, or other"""
    did: bytes | None = sealed()
    could_not: bytes | None = sealed()
    child_said: bytes | None = sealed(childs_words=True)
