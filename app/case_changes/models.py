"""A closing or a taking up again, as somebody wrote it down; the newest day says how it stands, and all stay."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, sealed


class CaseChange(ChildScoped, table=True):
    __tablename__ = "case_change"
    __table_args__ = (one_child(),)
    insert_only: ClassVar[bool] = True

    kind: str
    """closed or opened-again"""
    happened_on: date
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    reason: bytes | None = sealed()
