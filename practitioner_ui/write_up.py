"""After the tablet came back: where it was and who was there, in the worker's words."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.families.models import Family
from app.identity.permissions import Permission as P
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.sittings.models import Sitting
from app.sittings.packing import Room, write_up
from app.vault import clear, seal
from practitioner_ui.handover import sitting_of
from practitioner_ui.reading_packs import NO_PLACE, NO_ROOM, PLACES, PRESENT, read_room, too_long

router = APIRouter()
Packer = Annotated[OpenChild, Depends(open_child(P.SITTING_PACK))]
NOTES = ("place_note", "present_note", "not_alone_reason", "aids")


@router.get("/children/{child_reference}/sittings/{sitting_id}/write-up")
def write_up_page(sitting_id: UUID, here: Packer) -> Response:
    sitting = sitting_of(here, sitting_id)
    return _page(here, sitting, written(sitting), {})


@router.post("/children/{child_reference}/sittings/{sitting_id}/write-up")
def keep(sitting_id: UUID, here: Packer, form: PostedForm) -> Response:
    sitting, room = sitting_of(here, sitting_id), read_room(form)
    if faults := _faults(form, room):
        return _page(here, sitting, form, faults)
    sitting.interpreter = bool(form.get("interpreter"))
    seal(here.db, sitting, aids=form.words("aids") or None)
    write_up(here.db, here.actor, sitting, room)
    return RedirectResponse(f"/practitioner/families/{_family(here)}/hand-over", 303)


def written(sitting: Sitting) -> Form:
    """What is known already, as the form would send it."""
    fields = {name: [clear(sitting, name) or ""] for name in NOTES}
    more = {"place": [sitting.place], "present": list(sitting.present), "interpreter": ["yes"] if sitting.interpreter else []}
    return Form({**fields, **more})


def _faults(form: Form, room: Room) -> dict:
    faults = too_long(form)
    if not room.place:
        faults["place"] = NO_PLACE
    if not room.present:
        faults["present"] = NO_ROOM
    return faults


def _family(here: OpenChild) -> str:
    return here.db.get_one(Family, here.child.family_id).reference


def _page(here: OpenChild, sitting: Sitting, form: Form, faults: dict) -> Response:
    return render(
        here.request, "practitioner/packing/write_up.html", 422 if faults else 200, nav="families", child=here.child,
        sitting=sitting, reference=_family(here), form=form, errors=faults, places=list(PLACES.items()),
        people=list(PRESENT.items()),
    )  # fmt: skip
