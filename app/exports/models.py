"""A drawing painted once for papers, so that ten reports do not paint sixty again. The marks stay the record."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import UniqueConstraint

from app.kit.records import ChildScoped, same_child, sealed


class Rendering(ChildScoped, table=True):
    """`batches` says how many of the drawing's batches are in it: when another arrives, this one is out of date."""

    __table_args__ = (
        UniqueConstraint("drawing_id", "batches", "sheet", "width"), same_child("drawing_id", "drawing"),
    )  # fmt: skip
    insert_only: ClassVar[bool] = True

    drawing_id: UUID
    batches: int
    sheet: str
    """what was printed on the paper"""
    width: int
    picture: bytes | None = sealed(childs_words=True)
    """a JPEG"""
