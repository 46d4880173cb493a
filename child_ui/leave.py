"""Asking for someone, stopping, how it looks, and going away at once."""

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from app.catalogue import catalogue
from app.kit.cookies import CHILD, drop_cookie
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.signals.service import raise_signal
from app.sittings import service
from app.sittings.door import Here, JustOver
from app.sittings.models import SittingStatus
from child_ui.frame import frame_for, page_of

router = APIRouter()


@router.post("/sit/talk")
def talk(here: JustOver, form: PostedForm) -> Response:
    """Asked is asked: the signal is raised before anything is said about it, even after the end."""
    raise_signal(here)
    return RedirectResponse("/sit/talk", 303)


@router.get("/sit/talk")
def asked(here: JustOver) -> Response:
    over = here.sitting.status != SittingStatus.OPEN
    frame, talk = frame_for(here, over=over), catalogue().talk
    return render(
        here.request, "child/finish/talk.html", frame=frame, over=over, title=frame.voice(talk.title),
        lines=frame.voice.lines(talk), help=frame.voice.help(talk), **page_of(frame),
    )  # fmt: skip


@router.get("/sit/stop")
def stopping(here: Here) -> Response:
    frame = frame_for(here)
    return render(here.request, "child/finish/stop.html", frame=frame, **page_of(frame))


@router.post("/sit/stop")
def stop(here: Here, form: PostedForm) -> Response:
    service.pause(here)
    return RedirectResponse("/sit/stopped", 303)


@router.get("/sit/stopped")
def stopped(here: JustOver) -> Response:
    frame = frame_for(here, over=True)
    return render(here.request, "child/finish/stopped.html", frame=frame, **page_of(frame))


@router.post("/sit/exit")
def go_away(here: JustOver, form: PostedForm) -> Response:
    service.exit_now(here)
    response = RedirectResponse("/e/closed", 303)
    drop_cookie(response, CHILD, here.request.app.state.settings)
    return response
