"""One sitting on another device: a worker asks, a manager agrees or not, the code is shown once, anyone may end it."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.own_devices.service import agree, ask, end, make_code
from app.sittings.models import Sitting
from practitioner_ui.desk.asking import NOTHING, Asked, own, typed
from practitioner_ui.desk.child import child_head
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.qr import qr_path
from practitioner_ui.desk.router import Desk
from practitioner_ui.own_devices.presenters import own_device_page, page_of

router = Desk()
PAGE = "/children/{child_reference}/sittings/{sitting_id}/own-device"
Packer = Annotated[OpenChild, Depends(open_child(P.SITTING_PACK))]
Manager = Annotated[OpenChild, Depends(open_child(P.OWN_DEVICE_AGREE))]


@router.get(PAGE)
def own_device(here: Packer, sitting_id: UUID) -> Response:
    return _page(here, own(here, Sitting, sitting_id), put_back(here))


@router.post(PAGE)
def ask_for(here: Packer, sitting_id: UUID, form: PostedForm) -> Response:
    sitting, given = own(here, Sitting, sitting_id), typed(form, "whose", "safety")
    try:
        ask(here.db, here.actor, sitting=sitting, settings=here.request.app.state.settings, **given)
    except Incomplete as fault:
        return _page(here, sitting, Asked(fault.fields, given))
    return RedirectResponse(page_of(here, sitting), 303)


@router.post(PAGE + "/answer")
def answer(here: Manager, sitting_id: UUID, form: PostedForm) -> Response:
    sitting, given = own(here, Sitting, sitting_id), typed(form, "said", "note")
    try:
        agree(here.db, here.actor, sitting=sitting, **given)
    except Incomplete as fault:
        return _page(here, sitting, Asked(fault.fields, given))
    return RedirectResponse(page_of(here, sitting), 303)


@router.post(PAGE + "/end")
def end_it(here: Packer, sitting_id: UUID, form: PostedForm) -> Response:
    sitting, why = own(here, Sitting, sitting_id), form.get("why")
    try:
        end(here.db, here.actor, sitting=sitting, note=why)
    except Incomplete as fault:
        return _page(here, sitting, Asked({"why": fault.fields["note"]}, {"why": why}))
    return RedirectResponse(page_of(here, sitting), 303)


@router.post(PAGE + "/code")
def show_code(here: Packer, sitting_id: UUID, form: PostedForm) -> Response:
    """Shown once, here: the secret is not stored."""
    settings, sitting = here.request.app.state.settings, own(here, Sitting, sitting_id)
    code = make_code(here.db, here.actor, sitting=sitting, settings=settings)
    return render(
        here.request, "practitioner/own_devices/code.html", nav="families", child=child_head(here, "record"), code=code,
        qr=qr_path(code.address), hours=settings.invitation_hours, back=page_of(here, sitting),
    )  # fmt: skip


def _page(here: OpenChild, sitting: Sitting, asked: Asked = NOTHING) -> Response:
    return render(
        here.request, "practitioner/own_devices/page.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "record"), page=own_device_page(here, sitting), asked=asked, errors=asked.errors,
    )  # fmt: skip
