"""All rows of one table about one child, in the order they were written; one query."""

from typing import Any

from sqlmodel import Session, select

from app.families.models import Child


def rows_of(db: Session, table: Any, child: Child) -> list[Any]:
    return list(db.exec(select(table).where(table.child_id == child.id).order_by(table.created_at)))
