"""The strip on every adult page that says a child wants to talk: asked for again and again, seen within seconds."""

from typing import Annotated

from fastapi import APIRouter, Depends
from sqlmodel import col, select
from starlette.responses import Response

from app.access.doors import Signed, watching
from app.families.models import Child
from app.identity.permissions import Permission, may
from app.kit.clock import now
from app.kit.pages import render
from app.signals.escalation import escalate
from app.signals.service import signals_of

router = APIRouter()


@router.get("/signals")
def signals(here: Annotated[Signed, Depends(watching)]) -> Response:
    """The names of children nobody has answered yet, but for those the page already shows."""
    if escalate(here.db, here.request.app.state.settings.signal_minutes):
        here = watching(here.request, here.db)  # whoever asks may be on duty, and reach one more child now
    ids = [child for child, roles in here.reach.by_child.items() if may(roles, Permission.SIGNAL_ACKNOWLEDGE)]
    waiting = [row.child_id for row in signals_of(here.db, ids, now()) if row.acknowledged_at is None]
    shown = here.request.query_params.get("shown", "")[:400].split(",")
    unseen = select(Child).where(col(Child.id).in_(waiting), col(Child.reference).not_in(shown))
    children = here.db.exec(unseen.order_by(col(Child.reference))).all()
    return render(here.request, "practitioner/signals.html", children=children)
