"""Pictures of one child: drawings as rendered or as marks, photographs as kept. Nothing leaves without a recorded showing."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from sqlmodel import select
from starlette.responses import JSONResponse, Response

from app import prompts
from app.access.doors import NOT_THERE, OpenChild, open_child
from app.catalogue import catalogue
from app.drawings.render import png
from app.identity.permissions import Permission as P
from app.kit.errors import NotFound
from app.media.models import Media
from app.media.store import open_media
from app.responses.models import Drawing
from app.responses.models import Response as ChildResponse
from app.responses.readers import for_reader
from app.responses.sheets import batches_of, ops_of
from app.sharing.readers import may_see_begun
from app.sittings.models import Sitting
from app.trail import show
from practitioner_ui.desk.asking import own, own_answer
from practitioner_ui.desk.leaving import Later

router = APIRouter()
CHILD = "/children/{child_reference}"
Reader = Annotated[OpenChild, Depends(open_child(P.RESPONSE_READ))]
WIDTHS = {"small": 480}
FULL = 1600


@router.get(CHILD + "/responses/{response_id}/drawing.png")
def drawing(here: Reader, response_id: UUID, request: Request) -> Response:
    row, sheet = _sheet_of(here, response_id)
    return _picture(here, sheet, row.shown.get("sheet") or "blank", request)


@router.get(CHILD + "/responses/{response_id}/strokes.json")
def strokes(here: Reader, response_id: UUID) -> Response:
    return _strokes(here, _sheet_of(here, response_id)[1])


@router.get(CHILD + "/drawings/{drawing_id}.png")
def begun_drawing(here: Reader, drawing_id: UUID, request: Request) -> Response:
    sheet = _begun(here, drawing_id)
    return _picture(here, sheet, printed_on(sheet, own(here, Sitting, sheet.sitting_id).band), request)


@router.get(CHILD + "/drawings/{drawing_id}.json")
def begun_strokes(here: Reader, drawing_id: UUID) -> Response:
    return _strokes(here, _begun(here, drawing_id))


@router.get(CHILD + "/responses/{response_id}/photo")
def photo(here: Reader, response_id: UUID) -> Response:
    row = own_answer(here, response_id)
    if row.media_id is None:
        raise NotFound(NOT_THERE)
    media = own(here, Media, row.media_id)
    show(here.db, here.actor, here.child.id, [row, media], purpose="photo")
    data = open_media(here.db, media)
    suffix = "png" if media.type == "image/png" else "jpg"
    return Later(lambda: data, media.type, f"{here.child.reference}-{row.id.hex[:8]}.{suffix}")


def _sheet_of(here: OpenChild, response_id: UUID) -> tuple[ChildResponse, Drawing]:
    row = own_answer(here, response_id)
    if row.drawing_id is None:
        raise NotFound(NOT_THERE)
    return row, own(here, Drawing, row.drawing_id)


def _begun(here: OpenChild, drawing_id: UUID) -> Drawing:
    """A sheet by its own address, handed in or not: of a private day it is for the child's own worker and manager."""
    sheet = own(here, Drawing, drawing_id)
    if not may_see_begun(here.db, here.child, own(here, Sitting, sheet.sitting_id)):
        raise NotFound(NOT_THERE)
    handed_in = select(ChildResponse).where(ChildResponse.drawing_id == sheet.id)
    rows = list(here.db.exec(handed_in))
    if rows and not for_reader(here.db, here.child, rows):
        raise NotFound(NOT_THERE)
    return sheet


def printed_on(sheet: Drawing, band: str) -> str:
    """What was printed on a sheet that was never handed in, as far as today's content can say."""
    try:
        step = catalogue().step(sheet.activity, sheet.step)
    except KeyError:
        return "blank"
    return step.sheet_for(band) if isinstance(step, prompts.drawing.Step) else "blank"


def _picture(here: OpenChild, sheet: Drawing, printed: str, request: Request) -> Response:
    ops, width = _marks(here, sheet), WIDTHS.get(request.query_params.get("size", ""), FULL)
    return Later(lambda: png(ops, width=width, sheet=printed), "image/png", f"{here.child.reference}-{sheet.id.hex[:8]}.png")


def _strokes(here: OpenChild, sheet: Drawing) -> Response:
    return JSONResponse({"v": 1, "w": 1600, "h": 1200, "ops": _marks(here, sheet)})


def _marks(here: OpenChild, sheet: Drawing) -> list[Any]:
    batches = batches_of(here.db, sheet.id)
    show(here.db, here.actor, here.child.id, [sheet, *batches], purpose="drawing")
    return ops_of(batches)
