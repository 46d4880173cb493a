"""Arriving: the code, the page that says who and what for, and who is here with me."""

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from app.access.doors import public
from app.catalogue import catalogue
from app.kit.cookies import CHILD, set_cookie
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.sittings import service
from app.sittings.codes import read_code
from app.sittings.door import Here
from app.sittings.opening import open_by_code
from child_ui.answering import answer_step, show_step
from child_ui.frame import frame_for, page_of
from child_ui.journey import ARRIVING, WITH_ME
from child_ui.outside import render_outside

router = APIRouter()
open_to_all = [Depends(public)]
ABOUT_SEEING = ("who-sees", "not-secret", "parents-see", "not-shown", "when-read")
NOT_OPEN = _("That code did not open anything. Check each letter, or ask the grown-up who gave it to you.")


@router.get("/e", dependencies=open_to_all)
def code(request: Request) -> Response:
    return render_outside(request, "child/arrive/code.html", fault="", typed="")


@router.post("/e", dependencies=open_to_all)
def open_it(request: Request, form: PostedForm) -> Response:
    """A wrong, used, old or unknown code: the same page and the same words."""
    token = open_by_code(request, *read_code(form.get("code")))
    if token is None:
        return render_outside(request, "child/arrive/code.html", 422, fault=NOT_OPEN, typed=form.get("code"))
    response = RedirectResponse("/sit/hello", 303)
    set_cookie(response, CHILD, token, request.app.state.settings)
    return response


@router.get("/e/closed", dependencies=open_to_all)
def closed(request: Request) -> Response:
    return render_outside(request, "child/arrive/closed.html")


@router.get("/sit/hello")
def hello(here: Here) -> Response:
    frame, arriving = frame_for(here), catalogue().arriving
    return render(
        here.request, "child/arrive/hello.html", frame=frame, title=frame.voice(arriving.title),
        lines=frame.voice.lines(arriving), **page_of(frame),
    )  # fmt: skip


@router.post("/sit/hello")
def understand(here: Here, form: PostedForm) -> Response:
    """The child's own word for it is kept. A question first gets a page with time for it, and never bars the way."""
    said = form.get("understood")
    service.understood(here, said)
    return RedirectResponse("/sit/ask" if said == "question" else "/sit/with-me", 303)


@router.get("/sit/ask")
def ask_first(here: Here) -> Response:
    frame = frame_for(here)
    return render(here.request, "child/arrive/ask.html", frame=frame, **page_of(frame))


@router.get("/sit/who")
def who_sees(here: Here) -> Response:
    """The part of arriving about who sees it, to look at again from any page."""
    frame = frame_for(here)
    lines = tuple(line for line in frame.voice.lines(catalogue().arriving) if line.id in ABOUT_SEEING)
    return render(here.request, "child/arrive/who.html", frame=frame, lines=lines, **page_of(frame))


@router.get("/sit/with-me")
def who_is_here(here: Here) -> Response:
    return show_step(here, ARRIVING, WITH_ME)


@router.post("/sit/with-me")
def tell_who_is_here(here: Here, form: PostedForm) -> Response:
    return answer_step(here, ARRIVING, WITH_ME, form)
