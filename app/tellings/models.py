"""The child was told what came of their words; what is to be told and by whom; the letter it can be told with."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, Column
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


class PromisedTelling(ChildScoped, table=True):
    """Somebody is to tell this child something, by a day and in a way. A telling that names it keeps it."""

    __tablename__ = "promised_telling"
    __table_args__ = (one_child(), same_child("response_id", "response"))
    insert_only: ClassVar[bool] = True

    made_by: UUID = Field(foreign_key="practitioner.id")
    teller_id: UUID = Field(foreign_key="practitioner.id")
    """who tells the child"""
    response_id: UUID | None = Field(default=None, index=True)
    by_on: date
    method: str
    what: bytes | None = sealed()


class Letter(ChildScoped, table=True):
    """What a child is told on paper, in words for them. The newest can be printed; all stay."""

    __table_args__ = (one_child(),)
    insert_only: ClassVar[bool] = True

    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    about: bytes | None = sealed()
    """what the child told us about, in the adult's words"""
    did: bytes | None = sealed()
    could_not: bytes | None = sealed()
    pictures: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """ids of content's symbols, in the order chosen"""


class ToldFrom(ChildScoped, table=True):
    """What a telling came from: something that was promised, a letter, or both."""

    __tablename__ = "told_from"
    __table_args__ = (
        same_child("telling_id", "telling"),
        same_child("promised_telling_id", "promised_telling"),
        same_child("letter_id", "letter"),
    )
    insert_only: ClassVar[bool] = True

    telling_id: UUID = Field(index=True)
    promised_telling_id: UUID | None = Field(default=None, index=True)
    letter_id: UUID | None = Field(default=None, index=True)
