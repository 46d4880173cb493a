"""A worker's own name for a wish or a worry of one child, and the answers it stands on."""

from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, same_child, sealed


class SaidTag(ChildScoped, table=True):
    """This child's own: a brother's worry is another tag, even where the words are the same."""

    __tablename__ = "said_tag"
    __table_args__ = (one_child(),)
    insert_only: ClassVar[bool] = True

    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    kind: str
    """wish or worry"""
    name: bytes | None = sealed()
    """in the worker's words; the child's own stay where they were told"""


class SaidTagUse(ChildScoped, table=True):
    """Put on an answer, or (`stands` false) taken back from it. The newest of a tag and an answer counts; all stay."""

    __tablename__ = "said_tag_use"
    __table_args__ = (one_child(), same_child("tag_id", "said_tag"), same_child("response_id", "response"))
    insert_only: ClassVar[bool] = True

    tag_id: UUID = Field(index=True)
    response_id: UUID = Field(index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    stands: bool = True
