"""What Exit does, and what it cannot do: said plainly, before anyone may need it."""

from fastapi import APIRouter
from starlette.responses import Response

from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.sittings.door import Here
from child_ui.frame import frame_for, page_of

router = APIRouter()
DOES = (
    _("Exit hides this page at once."),
    _("It locks your place. Then only {worker} can open it again."),
    _("What you gave before is still kept."),
    _("Words you typed and did not send may be kept too. If you do not want that, press “Not now” first."),
    _("On a keyboard you can press Esc three times."),
)
CANNOT = (
    _("If someone has seen the page, Exit cannot change that."),
    _("It cannot hide that this screen was used. It may say “My place” in the list of pages. It says nothing about you."),
    _("If you are not safe now, call 999. You can call Childline too: 0800 1111. It is free."),
)


@router.get("/sit/about-exit")
def about_exit(here: Here) -> Response:
    frame = frame_for(here)
    does, cannot = ([line.into(here.language).format(worker=here.worker_name) for line in part] for part in (DOES, CANNOT))
    return render(here.request, "child/arrive/about-exit.html", frame=frame, does=does, cannot=cannot, **page_of(frame))
