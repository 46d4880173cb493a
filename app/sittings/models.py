"""One child's direct work on one occasion, and the ways into it."""

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, Column
from sqlmodel import Field

from app.kit.clock import now
from app.kit.columns import UtcDateTime
from app.kit.records import ChildScoped, moment, one_child, same_child, sealed


class SittingStatus(StrEnum):
    PACKED = "packed"
    OPEN = "open"
    PAUSED = "paused"
    FINISHED = "finished"
    LOCKED = "locked"
    DECLINED = "declined"


class Manner(StrEnum):
    """How the child gave the answers."""

    HANDED_OVER = "handed-over"
    OWN_DEVICE = "own-device"
    WRITTEN_DOWN = "written-down"


class Sitting(ChildScoped, table=True):
    __table_args__ = (one_child(),)

    practitioner_id: UUID = Field(foreign_key="practitioner.id", index=True)
    status: str = Field(default=SittingStatus.PACKED, index=True)
    manner: str = Manner.HANDED_OVER
    place: str = ""
    """home, school or elsewhere; `place_note` says where exactly."""
    place_note: bytes | None = sealed()
    present: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """worker, interpreter, advocate, parent, sibling, other"""
    present_note: bytes | None = sealed()
    seen_alone: bool | None = None
    not_alone_reason: bytes | None = sealed()
    interpreter: bool = False
    aids: bytes | None = sealed()
    language: str = "en"
    band: str
    look: str = "calm"
    """words out of app.sittings.looks, with spaces between"""
    skin: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """the skin a child chose for the people in pictures; empty is nobody's"""
    activities: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    understood: str = ""
    wish: str = ""
    """The child's own wish for who sees this: everyone, professionals, worker-and-manager."""
    declined_reason: bytes | None = sealed()
    packed_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    opened_at: datetime | None = moment()
    finished_at: datetime | None = moment()
    locked_at: datetime | None = moment()
    declined_at: datetime | None = moment()

    @property
    def happened_at(self) -> datetime:
        return self.opened_at or self.declined_at or self.packed_at


class SittingDay(ChildScoped, table=True):
    """A worker said which day it was. The newest stands; the clocks of the server and the tablet stay as they were."""

    __tablename__ = "sitting_day"
    __table_args__ = (same_child("sitting_id", "sitting"),)
    insert_only: ClassVar[bool] = True

    sitting_id: UUID = Field(index=True)
    day: date
    practitioner_id: UUID = Field(foreign_key="practitioner.id")


class Invitation(ChildScoped, table=True):
    """A locator and a secret that open one packed sitting on one device, once."""

    __table_args__ = (one_child(), same_child("sitting_id", "sitting"))

    sitting_id: UUID = Field(index=True)
    locator: str = Field(index=True)
    secret_hash: str
    tries_left: int = 5
    opens_left: int = 1
    expires_at: datetime = Field(sa_type=UtcDateTime)


class ChildSession(ChildScoped, table=True):
    """A device that may add to one sitting. It can read nothing back."""

    __tablename__ = "child_session"
    __table_args__ = (one_child(), same_child("sitting_id", "sitting"))

    sitting_id: UUID = Field(index=True)
    token_hash: str = Field(unique=True)
    seen_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    ended_at: datetime | None = moment()
    envelope_id: UUID | None = None
    """the newest envelope made for this device; app.envelopes keeps them"""
