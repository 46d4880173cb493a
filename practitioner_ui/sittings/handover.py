"""The tablet changes hands: over to a child, or not today."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, OpenFamily, Signed, open_child, open_family, signed_in
from app.evidence.at_hand import at_hand, family_of_last_hand_over
from app.families.models import Family
from app.identity.permissions import Permission as P
from app.kit.clock import now
from app.kit.cookies import CHILD, set_cookie
from app.kit.errors import NotFound
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.sittings.models import Sitting
from app.sittings.packing import decline, hand_over
from practitioner_ui.sittings.packing import mine
from practitioner_ui.sittings.presenters_handover import next_turn, turns
from practitioner_ui.sittings.reading_packs import read_hand_over, too_long

router = APIRouter()
Packer = Annotated[OpenChild, Depends(open_child(P.SITTING_PACK))]


@router.get("/families/{family_reference}/hand-over")
def hand_over_page(here: Annotated[OpenFamily, Depends(open_family)]) -> Response:
    return _page(here)


@router.get("/back")
def back(here: Annotated[Signed, Depends(signed_in)]) -> Response:
    """After the tablet came back: on to the family it was packed for, or to Today."""
    last = family_of_last_hand_over(here.db, here.practitioner.id)
    address = f"/practitioner/families/{last[0]}/hand-over?back={last[1]}" if last else "/practitioner"
    return RedirectResponse(address, 303)


@router.post("/children/{child_reference}/sittings/{sitting_id}/hand-over")
def give(sitting_id: UUID, here: Packer, signed: Annotated[Signed, Depends(signed_in)], form: PostedForm) -> Response:
    room, faults = read_hand_over(form)
    if faults:
        return _again(here, form, faults)
    token = hand_over(here.db, here.actor, signed.session, sitting_of(here, sitting_id), room)
    response = RedirectResponse("/sit/hello", 303)
    set_cookie(response, CHILD, token, here.request.app.state.settings)
    response.headers["Clear-Site-Data"] = '"cache"'  # nothing of the adult's pages stays behind on the tablet
    return response


@router.post("/children/{child_reference}/sittings/{sitting_id}/decline")
def said_no(sitting_id: UUID, here: Packer, form: PostedForm) -> Response:
    if faults := too_long(form):
        return _again(here, form, faults)
    decline(here.db, here.actor, sitting_of(here, sitting_id), form.words("reason"))
    return RedirectResponse(_home(here), 303)


def sitting_of(here: OpenChild, sitting_id: UUID) -> Sitting:
    """Raises NotFound for a sitting of another child, whoever's it is."""
    row = here.db.get(Sitting, sitting_id)
    if row is None or row.child_id != here.child.id:
        raise NotFound()
    return row


def _family(here: OpenChild) -> Family:
    return here.db.get_one(Family, here.child.family_id)


def _home(here: OpenChild) -> str:
    return f"/practitioner/families/{_family(here).reference}/hand-over"


def _again(here: OpenChild, form: Form, faults: dict) -> Response:
    family = open_family(_family(here).reference, signed_in(here.request, here.db))
    return _page(family, here.child.reference, form, faults)


def _page(here: OpenFamily, reference: str = "", form: Form | None = None, faults: dict | None = None) -> Response:
    children, asked = mine(here), here.request.query_params
    found = turns(children, at_hand(here.db, children, now() - timedelta(hours=18)))
    return render(
        here.request, "practitioner/packing/hand_over.html", 422 if faults else 200, nav="families", turns=found,
        turn=next_turn(found, reference or asked.get("child", "")), reference=here.family.reference, errors=faults or {},
        form=form or Form(), came_back=asked.get("back", ""), other_devices=here.request.app.state.settings.allows_own_devices,
    )  # fmt: skip
