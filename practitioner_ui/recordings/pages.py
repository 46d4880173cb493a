"""A child's recording: played through the guarded route like a picture, and written down word for word beside it."""

import re
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.identity.permissions import Permission as P
from app.kit.errors import NotFound
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.media.models import Media
from app.media.store import open_media
from app.responses.models import Response as ChildResponse
from app.responses.views import RECORDING
from app.trail import show
from app.transcripts.service import transcribe
from practitioner_ui.answers.recordings import field_of
from practitioner_ui.desk.asking import Asked, own, own_answer, typed
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.router import Desk
from practitioner_ui.responses.pages import page

router = Desk()
ONE = "/children/{child_reference}/recordings/{recording_id}"
RANGE = re.compile(r"bytes=([0-9]{1,9})-([0-9]{0,9})", re.ASCII)


@router.get(ONE)
def recording(here: Annotated[OpenChild, Depends(open_child(P.RESPONSE_READ))], recording_id: UUID) -> Response:
    row, media = _recorded(here, recording_id)
    show(here.db, here.actor, here.child.id, [row, media], purpose="recording")
    data = open_media(here.db, media)
    name = f"{here.child.reference}-{row.id.hex[:8]}.mp3"
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Accept-Ranges": "bytes"}
    return _part(here.request, data, media.type, headers) or Response(data, media_type=media.type, headers=headers)


@router.post(ONE + "/transcripts")
def write_down(
    here: Annotated[OpenChild, Depends(open_child(P.TRANSCRIPT_WRITE))], recording_id: UUID, form: PostedForm
) -> Response:
    """The page comes back with what was typed when it could not be kept."""
    row, _media = _recorded(here, recording_id)
    field = field_of(row.id.hex)
    try:
        transcribe(here.db, here.actor, child_id=here.child.id, response_id=row.id, text=form.get(field))
    except Incomplete as fault:
        return page(here, row.id, Asked(dict.fromkeys((field,), *fault.fields.values()), typed(form, field)))
    return RedirectResponse(f"{home_of(here.child)}/responses/{row.id.hex}#heard-{row.id.hex[:8]}", 303)


def _recorded(here: OpenChild, response_id: UUID) -> tuple[ChildResponse, Media]:
    row = own_answer(here, response_id)
    if row.kind != RECORDING or row.media_id is None:
        raise NotFound(NOT_THERE)
    return row, own(here, Media, row.media_id)


def _part(request: Request, data: bytes, media_type: str, headers: dict[str, str]) -> Response | None:
    """A piece of it, where a browser asks for one: some play nothing without (RFC 9110, one range)."""
    asked = RANGE.fullmatch(request.headers.get("range", ""))
    if asked is None:
        return None
    first, last = int(asked[1]), min(int(asked[2] or len(data)), len(data) - 1)
    if first > last:
        return Response(status_code=416, headers={"Content-Range": f"bytes */{len(data)}"})
    found = {"Content-Range": f"bytes {first}-{last}/{len(data)}"}
    return Response(data[first : last + 1], 206, media_type=media_type, headers=headers | found)
