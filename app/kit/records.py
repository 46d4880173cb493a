"""The two table bases: any record, and a record about one child."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID, uuid4

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.kit.clock import now
from app.kit.columns import Sealed, UtcDateTime

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Record(SQLModel):
    """Anything with an identity of its own."""

    insert_only: ClassVar[bool] = False

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    created_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)


class ChildScoped(Record):
    """A record about exactly one child; the session narrows it to the children the actor can reach."""

    child_id: UUID = Field(foreign_key="child.id", index=True)


def moment(**kwargs: Any) -> Any:
    """An optional time."""
    return Field(default=None, sa_type=UtcDateTime, **kwargs)


def sealed(childs_words: bool = False, put_to_child: bool = False) -> Any:
    """A sealed column. A child's words need a recorded showing before they can be read.

    `put_to_child`: written by an adult to be shown to this child, so the one thing a child's own page may open.
    """
    info = {"childs_words": childs_words, "put_to_child": put_to_child and not childs_words}
    return Field(default=None, sa_type=Sealed, sa_column_kwargs={"info": info})


def one_child() -> UniqueConstraint:
    """Lets other tables point at (id, child_id), so that no row can mix two children."""
    return UniqueConstraint("id", "child_id")


def same_child(column: str, table: str) -> ForeignKeyConstraint:
    """The thing pointed at belongs to the same child: the database refuses a sibling's."""
    return ForeignKeyConstraint([column, "child_id"], [f"{table}.id", f"{table}.child_id"])


def exactly_one(name: str, *columns: str) -> CheckConstraint:
    """Of these columns one holds something, and the others nothing."""
    return CheckConstraint(" + ".join(f"(CASE WHEN {column} IS NULL THEN 0 ELSE 1 END)" for column in columns) + " = 1", name=name)
