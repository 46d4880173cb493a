"""What tablets sent that no page could take: found, read as far as it goes, and said to be looked at."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, Signed, open_child, signed_in
from app.envelopes.drafts import open_drafts
from app.envelopes.models import SealedItem
from app.envelopes.placing import open_file, place_held, placed_answers
from app.envelopes.rescue import rescue
from app.envelopes.shelf import held_for, labels_of, looked_at, open_held, unlooked
from app.families.models import Child
from app.families.order import in_birth_order
from app.identity.permissions import Permission as P
from app.identity.permissions import may
from app.kit.errors import NotAllowed
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.asking import own
from practitioner_ui.desk.child import child_head
from practitioner_ui.tablets.presenters_held import held_view, unsent_view
from practitioner_ui.tablets.presenters_rescue import rescued
from practitioner_ui.tablets.presenters_shelf import shelves

router = APIRouter()
Here = Annotated[Signed, Depends(signed_in)]
Reader = Annotated[OpenChild, Depends(open_child(P.RESPONSE_READ))]
Placer = Annotated[OpenChild, Depends(open_child(P.SITTING_PACK))]
ONE = "/children/{child_reference}/shelf/{sealed_item_id}"
NO_FILE = _("Choose the file that the tablet saved. Its name begins with heard-rescue.")
NOT_YOURS = _("Your role does not open what children told. Ask their social worker.")


@router.get("/shelf")
def shelf(here: Here) -> Response:
    """Which children have something held, and why. Nothing is opened here."""
    children = _mine(here)
    ids = [child.id for child in children]
    held, drafts = held_for(here.db, ids), open_drafts(here.db, ids)
    lines = shelves(children, held, {item.id for item in unlooked(here.db, held)}, drafts)
    return render(here.request, "practitioner/tablets/shelf.html", nav="today", shelves=lines)


@router.get("/children/{child_reference}/shelf")
def shelf_of(here: Reader) -> Response:
    held, unsent = open_held(here.db, here.actor, here.child)
    items = [one.item for one in held]
    labels, placed = labels_of(here.db, items), placed_answers(here.db, items)
    return render(
        here.request, "practitioner/tablets/shelf_of.html", nav="families", child=child_head(here, "shelf"),
        held=[held_view(one, labels, here.practitioner.name, placed) for one in held], unsent=[unsent_view(one) for one in unsent],
        may_place=here.may(P.SITTING_PACK),
    )  # fmt: skip


@router.get(ONE + "/file")
def held_file(sealed_item_id: UUID, here: Reader) -> Response:
    """A held picture or sound, made new like any other, once its showing is on the trail."""
    taken = open_file(here.db, here.actor, own(here, SealedItem, sealed_item_id))
    name = f"{here.child.reference}-held-{sealed_item_id.hex[:8]}.{'jpg' if taken.kind == 'photo' else 'mp3'}"
    return Response(taken.data, media_type=taken.type, headers={"Content-Disposition": f'inline; filename="{name}"'})


@router.post(ONE + "/place")
def place(sealed_item_id: UUID, here: Placer, form: PostedForm) -> Response:
    """It becomes an answer of that sitting, and says that it came this way; what is held stays as it is."""
    answer_id = place_held(here.db, here.request.app, here.actor, own(here, SealedItem, sealed_item_id))
    return RedirectResponse(f"/practitioner/children/{here.child.reference}/responses/{answer_id.hex}", 303)


@router.post(ONE + "/looked-at")
def look(sealed_item_id: UUID, here: Reader, form: PostedForm) -> Response:
    looked_at(here.db, here.actor, own(here, SealedItem, sealed_item_id))
    return RedirectResponse(f"/practitioner/children/{here.child.reference}/shelf#held-{sealed_item_id.hex}", 303)


@router.get("/rescue")
def rescue_page(here: Here) -> Response:
    _mine(here)
    return render(here.request, "practitioner/tablets/rescue.html", nav="today", errors={}, told=None)


@router.post("/rescue")
def bring_in(here: Here, form: PostedForm) -> Response:
    children, file = _mine(here), form.file("file")
    if not file:
        return render(here.request, "practitioner/tablets/rescue.html", 422, nav="today", errors={"file": NO_FILE}, told=None)
    told = rescued(rescue(here.db, here.request.app, here.actor, file), children)
    return render(here.request, "practitioner/tablets/rescue.html", nav="today", errors={}, told=told)


def _mine(here: Signed) -> list[Child]:
    """Children whose words this practitioner may read. Raises NotAllowed when there is none."""
    found = [child for child in in_birth_order(here.db) if may(here.reach.roles(child.id), P.RESPONSE_READ)]
    if not found:
        raise NotAllowed(NOT_YOURS)
    return found
