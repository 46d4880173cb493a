"""How it looks: a child's own choice, with pictures of each, at any time."""

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from app.drawings.palette import SKINS, hex_of
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.sittings import service
from app.sittings.door import Here
from app.sittings.looks import CALM, looks_of
from child_ui.frame import frame_for, page_of

router = APIRouter()
GROUNDS = {CALM: _("Light"), "night": _("Dark"), "contrast": _("Black and white")}
MORE = {"large": _("Big letters"), "spacing": _("More room between letters"), "still": _("Nothing moves")}
NOBODY = _("paper")


@dataclass(frozen=True)
class Pick:
    """One picture to press. `now` is how it is already, never a thing the child has been told to choose."""

    id: str
    words: Any
    now: bool
    hex: str = ""


@router.get("/sit/looks")
def how_it_looks(here: Here) -> Response:
    looks, frame = looks_of(here.look), frame_for(here)
    grounds = [Pick(id, words, id == looks[0]) for id, words in GROUNDS.items()]
    more = [Pick(id, words, id in looks) for id, words in MORE.items()]
    return render(
        here.request, "child/looks.html", frame=frame, grounds=grounds, more=more, skins=_skins(here.sitting.skin),
        **page_of(frame),
    )  # fmt: skip


@router.post("/sit/look")
def look(here: Here, form: PostedForm) -> Response:
    """Any part of it, back to the page it was asked on. `whole` says that everything there is was on the page."""
    more = form.lists().get("more", []) if form.get("whole") else None
    skin = form.get("skin").removeprefix("none") if "skin" in form.lists() else None
    service.choose_look(here, ground=form.get("ground"), more=more, skin=skin)
    back = form.get("back")
    return RedirectResponse(back if back.startswith("/sit/") and back.isascii() and back.isprintable() else "/sit", 303)


def _skins(chosen: str) -> list[Pick]:
    return [Pick("none", NOBODY, not chosen), *(Pick(id, name, id == chosen, hex_of(id)) for id, name in SKINS.items())]
