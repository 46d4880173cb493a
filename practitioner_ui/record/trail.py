"""Who has looked at this child's record and what they did, newest first."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from sqlmodel import Session, col, select
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.identity.permissions import Permission as P
from app.kit.pages import render
from app.trail import What, record
from app.trail.models import Happening
from practitioner_ui.desk.child import child_head
from practitioner_ui.record.presenters_trail import days

router = APIRouter()
A_PAGE = 100


@router.get("/children/{child_reference}/trail")
def trail(here: Annotated[OpenChild, Depends(open_child(P.TRAIL_READ))], request: Request) -> Response:
    record(here.db, here.actor, What.TRAIL_OPENED, child_id=here.child.id)
    before = request.query_params.get("before", "")
    rows = _rows(here.db, here, int(before) if before.isdecimal() and len(before) < 10 else None)
    older = rows[A_PAGE - 1].seq if len(rows) > A_PAGE else None
    return render(
        request, "practitioner/trail/page.html", nav="families", child=child_head(here, "trail"),
        days=days(rows[:A_PAGE]), older=older, later=bool(before),
    )  # fmt: skip


def _rows(db: Session, here: OpenChild, before: int | None) -> list[Happening]:
    """One more than a page, to know whether there are older ones."""
    query = select(Happening).where(Happening.child_id == here.child.id)
    if before is not None:
        query = query.where(Happening.seq < before)
    return list(db.exec(query.order_by(col(Happening.seq).desc()).limit(A_PAGE + 1)))
