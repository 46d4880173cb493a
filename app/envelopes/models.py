"""An envelope on a tablet, what came out of it, what could not be placed, what was typed and not sent."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field

from app.kit.clock import now
from app.kit.columns import UtcDateTime
from app.kit.records import ChildScoped, Record, moment, one_child, same_child, sealed


class Envelope(ChildScoped, table=True):
    """One sitting on one tablet. Whoever holds the capability may add to it, and to nothing else, and read nothing."""

    __table_args__ = (one_child(), same_child("sitting_id", "sitting"))

    sitting_id: UUID = Field(index=True)
    device_id: UUID | None = None
    """the child session it was made for; none when it was packed to be used without signal"""
    made_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    capability_hash: str = Field(unique=True)
    label: str = ""
    """a neutral picture word, the only thing the tablet shows before it is opened"""
    sealing_key_id: str
    accepts_until: datetime = Field(sa_type=UtcDateTime)
    waiting: int = 0
    """how many things the tablet said it still holds"""
    heard_at: datetime | None = moment()
    """when the tablet was last heard of"""


class SealedItem(ChildScoped, table=True):
    """One thing that came, with the receipt it got: the same bytes again get the very same receipt."""

    __tablename__ = "sealed_item"
    __table_args__ = (
        one_child(), UniqueConstraint("envelope_id", "seq", "digest"), same_child("envelope_id", "envelope"),
        same_child("response_id", "response"),
    )  # fmt: skip
    insert_only: ClassVar[bool] = True

    envelope_id: UUID = Field(index=True)
    seq: int
    digest: str
    size: int
    form_version: str
    state: str
    """kept, or shelf: held whole for a worker to look at"""
    reason: str = ""
    """why it is on the shelf"""
    sort: str = ""
    """what it was: answer, strokes, hello, look, talk, stop, finish, exit or draft"""
    form_key: str = ""
    arrived_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    given_at: datetime = Field(sa_type=UtcDateTime)
    """its place among the others of this envelope, see app.envelopes.order"""
    device_at: datetime | None = moment()
    """what the tablet's clock said; a claim, never used to order or to refuse"""
    opened: bool = False
    """whether `raw` is what was inside, or the sealed bytes as they came"""
    raw: bytes | None = sealed(childs_words=True)
    response_id: UUID | None = None
    signature: str


class SealedLook(ChildScoped, table=True):
    """A worker has looked at something held on the shelf."""

    __tablename__ = "sealed_look"
    __table_args__ = (UniqueConstraint("item_id", "practitioner_id"), same_child("item_id", "sealed_item"))
    insert_only: ClassVar[bool] = True

    item_id: UUID = Field(index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")


class Draft(ChildScoped, table=True):
    """The newest of what a child had typed on a page and not sent. Sending it, passing the question or emptying it ends it."""

    __table_args__ = (one_child(), UniqueConstraint("envelope_id", "key"), same_child("envelope_id", "envelope"))

    envelope_id: UUID
    key: str
    seq: int
    path: str
    text: bytes | None = sealed(childs_words=True)
    typed_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = moment()


class FormEdition(Record, table=True):
    """The wording of one edition of the pages, for one band and language; about nobody."""

    __tablename__ = "form_edition"
    __table_args__ = (UniqueConstraint("form_version", "band", "language"),)
    insert_only: ClassVar[bool] = True

    form_version: str
    band: str
    language: str
    shown: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
