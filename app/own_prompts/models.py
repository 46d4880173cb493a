"""A question a worker put to one child in words of their own."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, same_child, sealed


class OwnPrompt(ChildScoped, table=True):
    """One of at most three on a sitting. Its text is put to the child, and to nobody else's."""

    __tablename__ = "own_prompt"
    __table_args__ = (one_child(), UniqueConstraint("sitting_id", "number"), same_child("sitting_id", "sitting"))
    insert_only: ClassVar[bool] = True

    sitting_id: UUID = Field(index=True)
    number: int
    text: bytes | None = sealed(put_to_child=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")

    @property
    def step(self) -> str:
        return f"asks-{self.number}"
