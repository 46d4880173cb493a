"""Finishing: who should see it, thank you, what happens next, where to get help."""

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from app.catalogue import Said, catalogue
from app.deadlines.working_days import read_by
from app.kit import dates
from app.kit.clock import now
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.responses.service import told_steps
from app.sharing.service import wish_for
from app.sharing.visible import OURS
from app.sittings import service
from app.sittings.door import ChildHere, Here, JustOver
from child_ui.frame import Frame, frame_for, page_of
from child_ui.presenters import HOUSE
from child_ui.voice import Told

router = APIRouter()
WISHES = {
    "everyone": _("Everyone at my meeting. My parents or carers too."),
    "professionals": _("Only the people whose job is to help me."),
    "worker-and-manager": _("Only {worker} and their manager."),
}


ONLY = _("Tick one that only {worker} and their manager should see.")


@dataclass(frozen=True)
class KeptHere:
    """A question something was kept for: its name and picture, and nothing of what was kept."""

    value: str
    words: Said
    picture: str


@router.get("/sit/finish")
def finishing(here: Here) -> Response:
    frame = frame_for(here)
    wishes = {id: wish.into(here.language).format(worker=here.worker_name) for id, wish in WISHES.items()}
    only = ONLY.into(here.language).format(worker=here.worker_name)
    return render(
        here.request, "child/finish/wish.html", frame=frame, wishes=wishes, kept=_kept(here, frame), only=only, **page_of(frame)
    )


@router.post("/sit/finish")
def finish(here: Here, form: PostedForm) -> Response:
    wish = form.get("wish")
    for activity, step in sorted({one for one in told_steps(here) if "/".join(one) in form.all("only")}):
        wish_for(
            here.db, here.actor, child_id=here.sitting.child_id, sitting_id=here.sitting.id, activity=activity, step=step, wish=OURS
        )
    service.finish(here, wish if wish in WISHES else None)
    return RedirectResponse("/sit/thanks", 303)


def _kept(here: ChildHere, frame: Frame) -> list[KeptHere]:
    """In the order of the places. Pages for a tablet without signal are made before anything is kept, so they list none."""
    told, known = told_steps(here), catalogue().activities
    offered = [known[id_].within(here.band) for id_ in here.sitting.activities if id_ in known]
    return [
        KeptHere(f"{activity.id}/{step.id}", frame.voice(step.name), step.place or activity.place or HOUSE)
        for activity in offered for step in activity.steps if (activity.id, step.id) in told
    ]  # fmt: skip


@router.get("/sit/thanks")
def thanks(here: JustOver) -> Response:
    frame, leaving = frame_for(here, over=True, by=_read_by(here)), catalogue().leaving
    return render(
        here.request, "child/finish/thanks.html", frame=frame, title=frame.voice(leaving.title),
        lines=_lines(here, frame.voice.lines(leaving)), help=frame.voice.help(leaving), **page_of(frame),
    )  # fmt: skip


def _lines(here: ChildHere, lines: tuple[Told, ...]) -> tuple[Told, ...]:
    """A day can be promised only once the answers are here, so pages for a tablet without signal name none."""
    return tuple(line for line in lines if not (here.packing and line.id == "read-by"))


def _read_by(here: ChildHere) -> str:
    """The day a person must have read it by, as people say a day."""
    within = here.request.app.state.settings.read_within_days
    return dates.day_in(read_by(here.sitting.finished_at or now(), within), here.language)
