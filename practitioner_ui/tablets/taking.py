"""Take without signal: each packed sitting gets an envelope on this tablet, told apart by a picture word and no name."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenFamily, Signed, open_family, signed_in
from app.envelopes.making import Made, take
from app.identity.models import SessionState
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.sittings.models import Sitting
from app.sittings.packing import packed_for
from app.trail import What, record
from practitioner_ui.sittings.packing import mine
from practitioner_ui.tablets.presenters import takings, to_take

router = APIRouter()
Here = Annotated[OpenFamily, Depends(open_family)]
NOBODY_TICKED = _("Choose at least one child.")


@router.get("/families/{family_reference}/take")
def take_page(here: Here) -> Response:
    return _page(here, _newest(here))


@router.post("/families/{family_reference}/take")
def take_along(here: Here, form: PostedForm) -> Response:
    """The capabilities are on this page and nowhere else, so it is shown at once and not by another address."""
    found = _newest(here)
    chosen = [sitting for sitting in found if sitting.id.hex in form.all("sittings")]
    if not chosen:
        return _page(here, found, {"sittings": NOBODY_TICKED})
    return _page(here, found, made=take(here.db, here.actor, chosen, here.practitioner.id))


@router.post("/lock")
def lock_and_go(here: Annotated[Signed, Depends(signed_in)], form: PostedForm) -> Response:
    """The worker's pages lock, with no child's pages open on the server: the tablet goes on to its own without signal."""
    here.session.state, here.session.unlock_tries = SessionState.HANDED_OVER, 0
    record(here.db, here.actor, What.TABLET_HANDED_OVER, without_signal=True)
    response = RedirectResponse("/p", 303)
    response.headers["Clear-Site-Data"] = '"cache"'
    return response


def _newest(here: OpenFamily) -> list[Sitting]:
    """One for each child: the one packed last that can still be opened."""
    return list({sitting.child_id: sitting for sitting in packed_for(here.db, mine(here))}.values())


def _page(here: OpenFamily, found: Sequence[Sitting], errors: dict | None = None, made: Sequence[Made] = ()) -> Response:
    return render(
        here.request, "practitioner/tablets/take.html", 422 if errors else 200, nav="families", reference=here.family.reference,
        errors=errors or {}, takings=takings(made, here.children), choices=to_take(found, here.children),
    )  # fmt: skip
