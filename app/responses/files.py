"""The picture, recording or drawing that comes with an answer: made new before anything is written."""

from uuid import UUID

from app.kit.errors import Conflict
from app.kit.words import gettext_lazy as _
from app.media.intake import Picture, Taken, accept_photo, accept_recording
from app.media.models import Media
from app.media.store import check_room, keep_media, stand_back
from app.responses.models import Drawing
from app.responses.rows import by_key
from app.responses.sheets import open_sheet
from app.sittings.door import ChildHere

NOT_DRAWN = _("There is no drawing here yet. You can also use “Not now”.")


def taken_in(here: ChildHere, key: str, photo: bytes | Picture | None, recording: bytes | None) -> Taken | None:
    """Made new before anything is written. Raises media.intake.Refused, for a sitting that is full too."""
    if photo is None and recording is None:
        return None
    if by_key(here.db, here.sitting.id, key) is None:  # what was kept before may be sent once more
        _check_room(here)
    if isinstance(photo, Picture):  # made new already, with nobody kept waiting
        return photo
    stand_back(here.db)
    if recording is not None:
        return accept_recording(recording)
    return accept_photo(photo or b"", here.request.app.state.settings.upload_megabytes * 1_000_000)


def keep_file(here: ChildHere, taken: Taken) -> Media:
    """Room is asked for again: others may have come in while this was being decoded."""
    _check_room(here)
    return keep_media(here.db, here.actor, here.sitting.child_id, taken, here.sitting.id)


def _check_room(here: ChildHere) -> None:
    if not here.placed:
        check_room(here.db, here.sitting.id)


def drawn(here: ChildHere, drawing: str | None, activity_id: str, step_id: str) -> UUID | None:
    """The sheet the child drew on. Raises Conflict when no mark of it has arrived and none is on its way."""
    if drawing is None:
        return None
    sheet = here.db.get(Drawing, UUID(hex=drawing))
    if sheet is None and here.awaits_strokes:
        sheet = open_sheet(here, UUID(hex=drawing), activity_id, step_id)
    if sheet is None or sheet.sitting_id != here.sitting.id:
        raise Conflict(NOT_DRAWN)
    return sheet.id
