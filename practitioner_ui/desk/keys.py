"""Keys of the keyboard that do something on the pages: which there are, and the way to turn them off (WCAG 2.1.4)."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import Signed, signed_in
from app.kit.forms import PostedForm
from app.kit.pages import render

router = APIRouter()
Here = Annotated[Signed, Depends(signed_in)]


@router.get("/keys")
def keys_page(here: Here) -> Response:
    return render(here.request, "practitioner/keys/page.html", nav="keys")


@router.post("/keys")
def turn_on_or_off(here: Here, form: PostedForm) -> Response:
    """For this person, on every device; anything but off is on."""
    here.practitioner.shortcuts = form.get("keys") != "off"
    here.db.add(here.practitioner)
    return RedirectResponse("/practitioner/keys", 303)
