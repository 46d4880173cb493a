"""The table of happenings. It names a child by id only, so that it outlives an erased record."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from app.kit.columns import UtcDateTime


class Happening(SQLModel, table=True):
    """One past event; `hash` seals every other column together with the hash before it."""

    insert_only: ClassVar[bool] = True

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    at: datetime = Field(sa_type=UtcDateTime)
    actor_kind: str
    actor_id: str
    actor_name: str
    what: str = Field(index=True)
    child_id: UUID | None = Field(default=None, index=True)
    subject_kind: str = ""
    subject_id: str = ""
    detail: dict[str, Any] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    request_id: str = ""
    previous: str
    hash: str
