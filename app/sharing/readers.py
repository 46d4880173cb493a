"""What a child wants only their worker and the manager to see is opened by nobody else, on whatever page."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlmodel import Session, col, select

from app.access.team import reads_as_team
from app.families.models import Child
from app.responses.models import Response
from app.responses.readers import narrows
from app.sharing.changed import those_let
from app.sharing.reading import sharing_of
from app.sharing.visible import FOR_CHAIR, OURS
from app.sittings.models import Sitting


def is_team(db: Session, child: Child) -> bool:
    return reads_as_team(db, child.id)


@narrows
def what_this_reader_may_have(db: Session, child: Child, rows: Sequence[Response]) -> list[Response]:
    if not rows or is_team(db, child):
        return list(rows)
    sharing = sharing_of(db, child.id, rows, db.exec(select(Sitting).where(Sitting.child_id == child.id)))
    return those_let(rows, partial(sharing.lets, FOR_CHAIR))


def seen_for_reader(db: Session, child: Child, rows: Sequence[Any]) -> list[Any]:
    """What was seen with an answer goes where the answer goes, on pages as in copies; two queries more where there is any."""
    ids = {row.response_id for row in rows} - {None}
    if not ids or is_team(db, child):
        return list(rows)
    told = db.exec(select(Response).where(Response.child_id == child.id, col(Response.id).in_(ids))).all()
    let = {row.id for row in what_this_reader_may_have(db, child, told)}
    return [row for row in rows if row.response_id is None or row.response_id in let]


def may_see_begun(db: Session, child: Child, sitting: Sitting) -> bool:
    """A drawing that was never handed in has only the day's wish."""
    return is_team(db, child) or sitting.wish != OURS
