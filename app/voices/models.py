"""One text read aloud by a person, for every child of this installation. The newest of a text stands; all stay."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import LargeBinary
from sqlmodel import Field

from app.kit.records import Record


class Voice(Record, table=True):
    insert_only: ClassVar[bool] = True

    key: str = Field(index=True)
    language: str = Field(index=True)
    wording: str
    """the text as it was read; public wording of the content, nothing about anybody"""
    reader: str
    """the name of the person whose voice it is"""
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    """who put it here"""
    type: str
    milliseconds: int
    digest: str
    content: bytes = Field(sa_type=LargeBinary)
