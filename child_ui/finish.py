"""Finishing: who should see it, thank you, what happens next, where to get help."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from app.catalogue import Activity, Said, catalogue
from app.deadlines.working_days import read_by
from app.kit import dates
from app.kit.clock import now
from app.kit.errors import NotFound
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.responses.service import told_steps
from app.sharing.service import wish_for
from app.sharing.visible import OURS
from app.sittings import service
from app.sittings.door import ChildHere, Here, JustOver
from child_ui.frame import Frame, frame_for, page_of
from child_ui.journey import activity_of
from child_ui.presenters import HOUSE
from child_ui.voice import Told

router = APIRouter()
WISHES = {
    "everyone": _("Everyone at my meeting. My parents or carers too."),
    "professionals": _("Only the people whose job is to help me."),
    "worker-and-manager": _("Only {worker} and their manager."),
}
ONLY = _("Tick one that only {worker} and their manager should see.")
STEP = re.compile(r"[A-Za-z0-9-]{1,80}", re.ASCII)


@dataclass(frozen=True)
class KeptHere:
    """A question something can be wished for: its name and picture, and nothing of what was kept."""

    value: str
    words: Said
    picture: str
    told: bool
    """something was kept for it. What lies sealed on this tablet only the tablet knows: it shows the question itself"""


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
    for activity, step in _one_by_one(here, form.all("only")):
        wish_for(
            here.db, here.actor, child_id=here.sitting.child_id, sitting_id=here.sitting.id, activity=activity, step=step, wish=OURS
        )
    service.finish(here, wish if wish in WISHES else None)
    return RedirectResponse("/sit/thanks", 303)


def _one_by_one(here: ChildHere, marked: Iterable[str]) -> list[tuple[str, str]]:
    """A wish may come before its answer, and after its question was taken out of content: it waits for what is told in
    this sitting, and touches nothing else. Raises NotFound for a question this sitting does not hold."""
    asked = sorted({(activity, step) for activity, _, step in (one.partition("/") for one in marked)})
    if any(activity not in here.sitting.activities or not STEP.fullmatch(step) for activity, step in asked):
        raise NotFound()
    return asked


def _kept(here: ChildHere, frame: Frame) -> list[KeptHere]:
    """In the order of the places. With an envelope, those nothing is known of here come along unseen."""
    told, unseen = told_steps(here), bool(here.envelope)
    return [
        KeptHere(f"{activity.id}/{step.id}", frame.voice(step.name), step.place or activity.place or HOUSE, is_told)
        for activity in _places(here) for step in activity.steps
        if (is_told := (activity.id, step.id) in told) or unseen
    ]  # fmt: skip


def _places(here: ChildHere) -> Iterable[Activity]:
    for name in here.sitting.activities:
        try:
            yield activity_of(here, name)
        except NotFound:  # no longer in content, or not for this band
            continue


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
