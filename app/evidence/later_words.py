"""The child's later words beside older ones: answered anew, or said when it was read back. Nothing is replaced, nothing compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select, tuple_

from app.evidence.since import said_since
from app.families.models import Child
from app.read_backs.views import ReadBackView, open_read_backs, read_backs_about, read_backs_of
from app.responses.models import How, Response
from app.responses.readers import for_reader
from app.responses.views import ResponseView, open_responses


@dataclass(frozen=True)
class Since:
    """`answers` are of the newest occasion; `read_backs` those that were about this answer, the newest first."""

    answers: tuple[ResponseView, ...] = ()
    read_backs: tuple[ReadBackView, ...] = ()


def later_words(db: Session, actor: Any, child: Child, views: Sequence[ResponseView], purpose: str) -> dict[UUID, Since]:
    """By older answer, in a fixed number of queries. The showing of the later words is recorded; none that this reader may not have."""
    if not views:
        return {}
    rows = {view.id: said_since(view, _again(db, child, views)) for view in views}
    newer = {row.id: row for found in rows.values() for row in found}
    opened = {view.id: view for view in open_responses(db, actor, child, newer.values(), purpose)}
    said = _read_back(db, actor, child, {view.id for view in views}, purpose)
    found = {id_: Since(tuple(opened[row.id] for row in of), tuple(one for one in said if id_ in one.about)) for id_, of in rows.items()}
    return {id_: since for id_, since in found.items() if since.answers or since.read_backs}


def _again(db: Session, child: Child, views: Sequence[ResponseView]) -> list[Response]:
    """Every answer to one of these questions that this reader may have; nothing is opened."""
    steps = {(view.activity, view.step) for view in views}
    query = select(Response).where(
        Response.child_id == child.id, Response.how == How.TOLD, tuple_(col(Response.activity), col(Response.step)).in_(steps)
    )
    return for_reader(db, child, db.exec(query.order_by(col(Response.given_at), col(Response.created_at))).all())


def _read_back(db: Session, actor: Any, child: Child, ids: set[UUID], purpose: str) -> list[ReadBackView]:
    """Only those that were about one of these."""
    about = read_backs_about(db, child.id, ids)
    return open_read_backs(db, actor, child, [row for row in read_backs_of(db, child.id) if row.id in about], purpose=purpose) if about else []
