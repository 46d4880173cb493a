"""A signal, seen by the worker and the manager at once, until somebody says they have it."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from app.kit.clock import now
from app.kit.columns import UtcDateTime
from app.kit.records import ChildScoped, moment, one_child, same_child, sealed


class Signal(ChildScoped, table=True):
    __table_args__ = (one_child(), same_child("sitting_id", "sitting"))

    sitting_id: UUID = Field(index=True)
    raised_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    acknowledged_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    acknowledged_at: datetime | None = moment()
    note: bytes | None = sealed()
    escalated_at: datetime | None = moment()
    """when it went to those on duty, because nobody had taken it"""
