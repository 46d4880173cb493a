"""The key of each child, wrapped by the install key. Without it that child's words are noise, backups included."""

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlmodel import Field

from app.kit.records import ChildScoped


class ChildKey(ChildScoped, table=True):
    __tablename__ = "child_key"
    __table_args__ = (UniqueConstraint("child_id"),)

    install_key: int
    wrapped: bytes = Field(sa_type=LargeBinary)
