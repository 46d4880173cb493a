"""After the tablet came back: where it was and who was there, in the worker's words."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from sqlmodel import select
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.families.models import Family
from app.identity.models import Practitioner
from app.identity.permissions import Permission as P
from app.kit.dates import as_day
from app.kit.faults import Incomplete, raise_if_any
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.responses.days import days_said, say_day, tablet_said
from app.responses.models import Response as Answer
from app.sittings.models import Sitting
from app.sittings.packing import Room, write_up
from app.vault import clear, seal
from practitioner_ui.answers.clocks import day_line, tablet_line
from practitioner_ui.desk.asking import date_of
from practitioner_ui.desk.drafts import form_put_back
from practitioner_ui.desk.meanwhile import Lines, beside, fault
from practitioner_ui.desk.router import Desk
from practitioner_ui.sittings.handover import sitting_of
from practitioner_ui.sittings.reading_packs import NO_PLACE, NO_ROOM, PLACES, PRESENT, read_room, too_long

router = Desk()
Packer = Annotated[OpenChild, Depends(open_child(P.SITTING_PACK))]
NOTES = ("place_note", "present_note", "not_alone_reason", "aids")


@router.get("/children/{child_reference}/sittings/{sitting_id}/write-up")
def write_up_page(sitting_id: UUID, here: Packer) -> Response:
    sitting = sitting_of(here, sitting_id)
    return _page(here, sitting, form_put_back(here, written(sitting)), {})


@router.post("/children/{child_reference}/sittings/{sitting_id}/write-up")
def keep(sitting_id: UUID, here: Packer, form: PostedForm) -> Response:
    sitting, room = sitting_of(here, sitting_id), read_room(form)
    day, not_a_day = date_of(form, "day", past=True)
    try:
        raise_if_any(_faults(form, room) | not_a_day | fault(beside(form, _stands(sitting))))
        if day and day != as_day(sitting.happened_at):
            say_day(here.db, here.actor, sitting, day)
    except Incomplete as wrong:
        return _page(here, sitting, form, wrong.fields)
    sitting.interpreter = bool(form.get("interpreter"))
    seal(here.db, sitting, aids=form.words("aids") or None)
    write_up(here.db, here.actor, sitting, room)
    return RedirectResponse(f"/practitioner/families/{_family(here)}/hand-over", 303)


def written(sitting: Sitting) -> Form:
    """What is known already, as the form would send it."""
    fields = {name: [clear(sitting, name) or ""] for name in NOTES}
    more = {"place": [sitting.place], "present": list(sitting.present), "interpreter": ["yes"] if sitting.interpreter else []}
    return Form({**fields, **more})


def _stands(sitting: Sitting) -> Lines:
    """What is written up already, in the words of the page."""
    there = ", ".join(str(PRESENT.get(who, who)) for who in sitting.present)
    notes = {name: clear(sitting, name) or "" for name in NOTES}
    return [
        (_("Where was it?"), str(PLACES.get(sitting.place, sitting.place))), (_("Which room or place"), notes["place_note"]),
        (_("Who was in the room"), there), (_("Names or more about them"), notes["present_note"]),
        (_("Why not alone"), notes["not_alone_reason"]), (_("Interpreter"), str(_("An interpreter was there")) if sitting.interpreter else ""),
        (_("What helped"), notes["aids"]),
    ]  # fmt: skip


def _tablet_said(here: OpenChild, sitting: Sitting) -> datetime | None:
    """The earliest of what the tablet's clock said, where that differs; nothing of what was told is opened."""
    times = here.db.exec(select(Answer.device_at, Answer.given_at).where(Answer.sitting_id == sitting.id))
    return min(filter(None, (tablet_said(*both) for both in times)), default=None)


def _days(here: OpenChild, sitting: Sitting) -> tuple[str, ...]:
    """What clocks and people say of the day, each in a line."""
    said = days_said(here.db, [sitting.id]).get(sitting.id)
    who = here.db.get_one(Practitioner, said.practitioner_id).name if said else ""
    lines = (tablet_line(_tablet_said(here, sitting)), day_line(said, who) if said else "")
    return tuple(line for line in lines if line)


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
    stood = beside(form, _stands(sitting))
    return render(
        here.request, "practitioner/packing/write_up.html", 409 if stood.newer else 422 if faults else 200, stood=stood, nav="families", child=here.child,
        sitting=sitting, reference=_family(here), form=form, errors=faults, places=list(PLACES.items()),
        people=list(PRESENT.items()), days=_days(here, sitting),
    )  # fmt: skip
