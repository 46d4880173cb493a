"""Brothers and sisters known together; each child a record of their own."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, Column, Index
from sqlmodel import Field

from app.identity.permissions import Role
from app.kit.records import ChildScoped, Record, one_child, sealed


class Family(Record, table=True):
    """A reference only: no answer, need or plan of a family exists."""

    reference: str = Field(unique=True)


class Child(Record, table=True):
    """One person, one record. An unborn child has a due date instead of a birth date."""

    __table_args__ = (CheckConstraint("born_on IS NOT NULL OR due_on IS NOT NULL", name="born_or_due"),)

    family_id: UUID = Field(foreign_key="family.id", index=True)
    reference: str = Field(unique=True)
    name: str
    born_on: date | None = None
    due_on: date | None = None
    language: str = "en"
    band: str = ""
    """Set by a worker when the child understands differently from their age; empty means by age."""
    band_note: str = ""
    needs: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """Plain words from the file: symbols, read aloud, interpreter, large text."""
    look: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """Looks to start a sitting with, out of app.sittings.looks; a child may change them there."""
    skin: str = Field(default="", sa_column_kwargs={"server_default": ""})
    """The skin of people in pictures to start with; empty is nobody's."""

    @property
    def unborn(self) -> bool:
        return self.born_on is None


class Parent(ChildScoped, table=True):
    """An adult in one child's life; half-brothers and half-sisters have different rows. Never signs in."""

    __table_args__ = (one_child(),)

    name: str
    relation: str


class Allocation(ChildScoped, table=True):
    """Why this practitioner may reach this child, in which role, and from when to when."""

    __table_args__ = (Index("ix_allocation_reads", "practitioner_id", "child_id", "role"),)

    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    role: str
    from_on: date
    to_on: date | None = None
    reason: str

    def live_on(self, day: date) -> bool:
        return self.from_on <= day and (self.to_on is None or self.to_on >= day)

    @property
    def as_role(self) -> Role:
        return Role(self.role)


class HelpNote(ChildScoped, table=True):
    """Why a child is asked as they are and what else helps, as a worker wrote it that day. The newest stands; all stay."""

    __tablename__ = "help_note"
    insert_only: ClassVar[bool] = True

    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    note: bytes | None = sealed()
    more: bytes | None = sealed()
