"""The pages of the gallery. Not there in production."""

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from app.access.doors import public
from app.catalogue import catalogue
from app.kit.errors import NotFound
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.prompts import KINDS
from app.prompts.shapes import StepBase
from app.sittings.looks import GROUNDS, MORE
from child_ui.answering import NOT_TAKEN, answer_in, nothing_given, sheet_for, told_kindly
from child_ui.frame import frame_for, page_of
from child_ui.journey import step_in
from child_ui.patterns.looking import Looking, looking, page_for

router = APIRouter(dependencies=[Depends(public)])
ADDRESS = "/patterns/{activity_id}/{step_id}"


@router.get("/patterns")
def gallery(request: Request) -> Response:
    here = _trying_out(request)
    activities = [activity for activity in catalogue().activities.values() if activity.for_band(here.band)]
    first = {kind: _first_of(kind, here.band) for kind in KINDS}
    return render(
        request, "child/patterns.html", here=here, activities=activities, kinds=first, frame=frame_for(here),
        bands=[band.id for band in catalogue().bands.values() if band.sits], languages=list(catalogue().languages.values()),
        looks=(*GROUNDS, *MORE), symbols=list(catalogue().symbols), **page_of(frame_for(here)),
    )  # fmt: skip


@router.get(ADDRESS)
def shown(request: Request, activity_id: str, step_id: str) -> Response:
    here = _trying_out(request)
    return _show(here, activity_id, step_id)


@router.post(ADDRESS)
def tried(request: Request, activity_id: str, step_id: str, form: PostedForm) -> Response:
    """Reads the answer as a sitting would, says so, and lets it go."""
    here = _trying_out(request)
    step = _step(here, activity_id, step_id)
    try:
        answer_in(form, step, here.band)
    except NOT_TAKEN as fault:
        return _show(here, activity_id, step_id, 422, faults=told_kindly(fault, here.language), typed=form.lists())
    return _show(here, activity_id, step_id, kept=not nothing_given(form, step))


def _trying_out(request: Request) -> Looking:
    """Raises NotFound in production: a gallery of a child's pages is for those who make them."""
    if request.app.state.settings.production:
        raise NotFound()
    return looking(request)


def _step(here: Looking, activity_id: str, step_id: str) -> StepBase:
    activity = catalogue().activities.get(activity_id)
    if activity is None or not activity.for_band(here.band):
        raise NotFound()
    return step_in(activity, step_id)


def _show(here: Looking, activity_id: str, step_id: str, status: int = 200, **more) -> Response:
    step = _step(here, activity_id, step_id)
    page = page_for(here, catalogue().activities[activity_id], step, sheet=sheet_for(step), **more)
    return render(here.request, "child/sit/step.html", status=status, page=page, frame=page.frame, **page_of(page.frame))


def _first_of(kind: str, band: str) -> str:
    """Where the first question of this kind is that a child of this band meets; empty when there is none."""
    every = (activity for activity in catalogue().activities.values() if activity.for_band(band))
    return next((f"{a.id}/{s.id}" for a in every for s in a.steps if s.kind == kind), "")
