"""Something changed in the family, so this child is to be heard again (SCR 7.24). A row for each brother and sister."""

from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, sealed


class HearAgain(ChildScoped, table=True):
    """Says what changed and when, never which other child it concerns. That the child was heard is read from the evidence."""

    __tablename__ = "hear_again"
    __table_args__ = (one_child(), UniqueConstraint("child_id", "kind", "happened_on"))

    kind: str
    happened_on: date
    noted_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    """nobody: it came from the file, as a birthday or a child added at the command line"""
    refused_on: date | None = None
    refused_by: UUID | None = Field(default=None, foreign_key="practitioner.id")
    reason: bytes | None = sealed()
