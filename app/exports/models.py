"""Drawings painted for papers, copies somebody looked through, and copies asked for: made in a while, held until taken."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.kit.records import ChildScoped, moment, one_child, same_child, sealed


class Rendering(ChildScoped, table=True):
    """A drawing painted once for papers, so that ten reports do not paint sixty again. The marks stay the record.

    `batches` says how many of the drawing's batches are in it: when another arrives, this one is out of date.
    """

    __table_args__ = (
        UniqueConstraint("drawing_id", "batches", "sheet", "width"), same_child("drawing_id", "drawing"),
    )  # fmt: skip
    insert_only: ClassVar[bool] = True

    drawing_id: UUID
    batches: int
    sheet: str
    """what was printed on the paper"""
    width: int
    picture: bytes | None = sealed(childs_words=True)
    """a JPEG"""


class CopyLook(ChildScoped, table=True):
    """Somebody looked through everything in one copy; `mark` says which words and which gaps they saw."""

    __tablename__ = "copy_look"
    __table_args__ = (one_child(), same_child("parent_id", "parent"))
    insert_only: ClassVar[bool] = True

    conference_id: UUID = Field(foreign_key="conference.id", index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    audience: str
    parent_id: UUID | None = None
    mark: str


class OrderState(StrEnum):
    ASKED = "asked"
    MADE = "made"
    TAKEN = "taken"
    STOPPED = "stopped"


class CopyOrder(ChildScoped, table=True):
    """One child's copy in one format, asked for with others. The file is held, sealed, until it is taken or let go of."""

    __tablename__ = "copy_order"
    __table_args__ = (one_child(), same_child("parent_id", "parent"), same_child("look_id", "copy_look"))

    conference_id: UUID = Field(foreign_key="conference.id", index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    look_id: UUID
    audience: str
    parent_id: UUID | None = None
    format: str
    state: str = OrderState.ASKED
    why: str = ""
    """the name of the fault that stopped it; its words may name somebody and are said where the copy is looked through"""
    made_at: datetime | None = moment()
    taken_at: datetime | None = moment()
    name: str = ""
    file: bytes | None = sealed(childs_words=True)
