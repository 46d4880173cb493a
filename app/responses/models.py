"""One child's answer to one step, with exactly what was shown. Never changed."""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field

from app.kit.clock import now
from app.kit.columns import UtcDateTime
from app.kit.records import ChildScoped, moment, one_child, same_child, sealed


class How(StrEnum):
    TOLD = "told"
    SKIPPED = "skipped"
    DONT_KNOW = "dont-know"
    NOT_NOW = "not-now"
    SAID_NOTHING = "said-nothing"
    """asked in talk or on paper, and nothing came; nothing on a screen makes this one"""


class Drawing(ChildScoped, table=True):
    """A sheet a child drew on. Its marks are batches that arrived while drawing; the picture is a rendering."""

    __table_args__ = (one_child(), same_child("sitting_id", "sitting"))
    insert_only: ClassVar[bool] = True

    sitting_id: UUID = Field(index=True)
    activity: str
    step: str


class DrawingBatch(ChildScoped, table=True):
    """Some marks, in the order they came: undo and clear are marks too, so nothing is ever taken away."""

    __tablename__ = "drawing_batch"
    __table_args__ = (UniqueConstraint("drawing_id", "seq"), same_child("drawing_id", "drawing"))
    insert_only: ClassVar[bool] = True

    drawing_id: UUID = Field(index=True)
    seq: int
    ops: bytes | None = sealed(childs_words=True)
    digest: str


class Response(ChildScoped, table=True):
    __table_args__ = (
        one_child(),
        UniqueConstraint("sitting_id", "key"),
        same_child("sitting_id", "sitting"),
        same_child("drawing_id", "drawing"),
        same_child("media_id", "media"),
        same_child("supersedes_id", "response"),
        Index("ix_response_newest", "child_id", "how", "area", "given_at", "activity", "sitting_id", "id"),
    )
    insert_only: ClassVar[bool] = True

    sitting_id: UUID = Field(index=True)
    key: str
    """made by the page; the same key twice keeps one"""
    activity: str
    step: str
    part: str = ""
    """empty, or `about`: what the child told after `tell me about that`"""
    kind: str
    how: str = How.TOLD
    helped: str = ""
    """empty: by the child; `written-down`: said aloud and written down word for word by the worker; `placed`: held at first
    because no page took it, and placed among the answers by a worker"""
    area: str = Field(default="", index=True)
    shown: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    value: bytes | None = sealed(childs_words=True)
    words: bytes | None = sealed(childs_words=True)
    digest: str = ""
    drawing_id: UUID | None = None
    media_id: UUID | None = None
    supersedes_id: UUID | None = None
    given_at: datetime = Field(default_factory=now, sa_type=UtcDateTime, index=True)
    device_at: datetime | None = moment()

    @property
    def told(self) -> bool:
        return self.how == How.TOLD


class Reading(ChildScoped, table=True):
    """A practitioner has read this response. The first by the allocated worker ends the wait."""

    __table_args__ = (
        UniqueConstraint("response_id", "practitioner_id"),
        same_child("response_id", "response"),
        Index("ix_reading_latest", "child_id", "practitioner_id", "read_at"),
    )

    response_id: UUID
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    read_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
