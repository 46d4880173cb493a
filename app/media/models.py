"""What a file is; its bytes are sealed here when small and on disk when large."""

from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.kit.records import ChildScoped, one_child, sealed


class Media(ChildScoped, table=True):
    __table_args__ = (one_child(),)
    insert_only: ClassVar[bool] = True

    kind: str
    """photo, or recording"""
    type: str
    """the media type we made it, never the one it came with"""
    size: int
    width: int = 0
    height: int = 0
    milliseconds: int = 0
    """how long a recording is"""
    digest: str
    stored_in: str = "database"
    """database, or disk"""
    blob: str = ""
    """the name of the sealed file, when on disk"""
    content: bytes | None = sealed(childs_words=True)
    sitting_id: UUID | None = Field(default=None)
