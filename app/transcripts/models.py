"""What one worker heard in a recording. Another may stand beside it; none is ever changed."""

from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, same_child, sealed


class Transcript(ChildScoped, table=True):
    __table_args__ = (one_child(), same_child("response_id", "response"))
    insert_only: ClassVar[bool] = True

    response_id: UUID = Field(index=True)
    text: bytes | None = sealed(childs_words=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
