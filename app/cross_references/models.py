"""What one child said about another, joined by a token only: neither row names, points at or quotes the other child."""

from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, same_child


class CrossReference(ChildScoped, table=True):
    """On the record of the child spoken of: held on another child's record. Who spoke and what was said are not here."""

    __tablename__ = "cross_reference"
    __table_args__ = (one_child(),)
    insert_only: ClassVar[bool] = True

    area: str
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    token: str = Field(unique=True)


class StatementAbout(ChildScoped, table=True):
    """On the record of the child who spoke: this answer is about a brother or sister. With a `relation` it is about one whom the
    writer cannot open: then there is no other end."""

    __tablename__ = "statement_about"
    __table_args__ = (one_child(), same_child("response_id", "response"))
    insert_only: ClassVar[bool] = True

    response_id: UUID = Field(index=True)
    area: str
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    token: str = Field(unique=True)
    relation: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """a key of service.RELATIONS: as the child or the worker knows them, never looked up"""
