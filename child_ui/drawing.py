"""Strokes on their way in, while the child draws. Nothing ever comes back but how far we have kept."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from app.kit.forms import PostedJson, Unreadable
from app.responses.sheets import keep_strokes
from app.sittings.door import Here
from child_ui.journey import activity_of, step_in

router = APIRouter()


@router.post("/sit/{activity_id}/{step_id}/strokes")
def strokes(here: Here, activity_id: str, step_id: str, batch: PostedJson) -> Response:
    step_in(activity_of(here, activity_id), step_id)
    sheet, seq, ops = _read(batch)
    return JSONResponse({"kept": keep_strokes(here, sheet, seq, ops, activity_id=activity_id, step_id=step_id)})


def _read(batch: Any) -> tuple[UUID, int, list]:
    """Raises Unreadable for anything that is not a batch; the marks themselves are checked where drawings are understood."""
    if not isinstance(batch, dict) or type(batch.get("seq")) is not int or not isinstance(batch.get("ops"), list):
        raise Unreadable()
    try:
        return UUID(hex=str(batch.get("drawing"))), batch["seq"], batch["ops"]
    except ValueError:
        raise Unreadable() from None
