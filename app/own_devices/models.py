"""What a worker wrote about the risk of another device, and what was said to it. Both are written once."""

from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, same_child, sealed


class OwnDeviceRequest(ChildScoped, table=True):
    """For one sitting. The newest is the one that counts."""

    __tablename__ = "own_device_request"
    __table_args__ = (one_child(), same_child("sitting_id", "sitting"))
    insert_only: ClassVar[bool] = True

    sitting_id: UUID = Field(index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    whose: bytes | None = sealed()
    """whose device it is, and where the child will be"""
    safety: bytes | None = sealed()


class OwnDeviceAnswer(ChildScoped, table=True):
    """A manager's yes or no, or the end of it by anyone who works with the child. The newest stands."""

    __tablename__ = "own_device_answer"
    __table_args__ = (one_child(), same_child("request_id", "own_device_request"))
    insert_only: ClassVar[bool] = True

    request_id: UUID = Field(index=True)
    practitioner_id: UUID = Field(foreign_key="practitioner.id")
    said: str
    """yes, no or ended"""
    note: bytes | None = sealed()
