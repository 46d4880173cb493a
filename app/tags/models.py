"""What a worker said about a tag of one answer or one observation: accepted, or not. The newest counts; all stay."""

from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, exactly_one, one_child, same_child


class EvidenceTag(ChildScoped, table=True):
    __tablename__ = "evidence_tag"
    __table_args__ = (
        one_child(),
        same_child("response_id", "response"),
        same_child("observation_id", "observation"),
        exactly_one("one_source", "response_id", "observation_id"),
    )
    insert_only: ClassVar[bool] = True

    response_id: UUID | None = Field(default=None, index=True)
    observation_id: UUID | None = Field(default=None, index=True)
    tag: str
    """an id of content's tags, or of an area: a dimension of the Assessment Framework"""
    accepted: bool
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
