"""Which language a child's words are in, and what they say in another."""

from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, same_child, sealed

HEARD = "heard"
"""the part of a translation that is of what was written down from a recording"""


class WordsLanguage(ChildScoped, table=True):
    """A worker said which language one answer's words are in. The newest stands; without one it is the page's."""

    __tablename__ = "words_language"
    __table_args__ = (same_child("response_id", "response"),)
    insert_only: ClassVar[bool] = True

    response_id: UUID = Field(index=True)
    language: str
    practitioner_id: UUID = Field(foreign_key="practitioner.id")


class Translation(ChildScoped, table=True):
    """What one answer's words say in another language. The newest of each part and language stands; all stay."""

    __table_args__ = (one_child(), same_child("response_id", "response"))
    insert_only: ClassVar[bool] = True

    response_id: UUID = Field(index=True)
    part: str = ""
    """empty: the words themselves; `heard`: what was written down from a recording; else the number of a labelled piece"""
    language: str
    """the language it was put into"""
    text: bytes | None = sealed(childs_words=True)
    by: bytes | None = sealed()
    """the person, or the name of the machine"""
    machine: bool = False
    checked_by: bytes | None = sealed()
    """empty: nobody has checked it"""
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    """who put it into the record"""
