"""The pages of the gallery. Not there in production."""

from fastapi import APIRouter, Depends, Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from app.access.doors import public
from app.catalogue import Activity, catalogue
from app.kit.errors import NotFound
from app.kit.forms import PostedForm, PostedJson
from app.kit.pages import render
from app.kit.security import allow
from app.prompts import KINDS
from app.prompts.shapes import StepBase
from app.sittings.looks import GROUNDS, MORE
from child_ui.answering import NOT_TAKEN, answer_in, nothing_given, sheet_for, told_kindly, way_in
from child_ui.frame import frame_for, page_of
from child_ui.journey import step_in
from child_ui.patterns.example_steps import examples
from child_ui.patterns.looking import Looking, looking, page_for

router = APIRouter(dependencies=[Depends(public)])
ADDRESS = "/patterns/{activity_id}/{step_id}"
ABOUT = ADDRESS + "/about/{way}"


@router.get("/patterns")
def gallery(request: Request) -> Response:
    here = _trying_out(request)
    first = {kind: first_of(kind, here.band) for kind in KINDS}
    return render(
        request, "child/patterns.html", here=here, activities=_all(here.band), kinds=first, frame=frame_for(here),
        bands=[band.id for band in catalogue().bands.values() if band.sits], languages=list(catalogue().languages.values()),
        looks=(*GROUNDS, *MORE), symbols=list(catalogue().symbols), **page_of(frame_for(here)),
    )  # fmt: skip


@router.get(ADDRESS)
@router.get(ABOUT)
def shown(request: Request, activity_id: str, step_id: str, way: str = "") -> Response:
    return _show(_trying_out(request), activity_id, step_id, way)


@router.post(ADDRESS)
@router.post(ABOUT)
def tried(request: Request, activity_id: str, step_id: str, form: PostedForm, way: str = "") -> Response:
    """Reads the answer as a sitting would, says so, and lets it go."""
    here = _trying_out(request)
    step = _step(here, activity_id, step_id, way)
    if not way and (pressed := way_in(form)):
        return RedirectResponse(f"/patterns/{activity_id}/{step_id}/about/{pressed}?{here.query}", 303)
    try:
        answer_in(form, step, here.band)
    except NOT_TAKEN as fault:
        more = {"faults": told_kindly(fault, here.language), "typed": form.lists()}
        return _show(here, activity_id, step_id, way, 422, **more)
    return _show(here, activity_id, step_id, way, kept=not nothing_given(form, step))


@router.post(ADDRESS + "/strokes")
def strokes(request: Request, batch: PostedJson) -> Response:
    """So that a sheet can be drawn on: it is told how far it came, and every mark is let go."""
    _trying_out(request)
    seq = batch.get("seq") if isinstance(batch, dict) else None
    return JSONResponse({"kept": seq if isinstance(seq, int) else 0})


def _trying_out(request: Request) -> Looking:
    """Raises NotFound in production: a gallery of a child's pages is for those who make them."""
    if request.app.state.settings.production:
        raise NotFound()
    return looking(request)


def _asked(band: str) -> list[Activity]:
    """What a child of this band is asked, and nothing else."""
    return [activity.within(band) for activity in catalogue().activities.values() if activity.for_band(band)]


def _all(band: str) -> list[Activity]:
    return [*_asked(band), examples().within(band)]


def _step(here: Looking, activity_id: str, step_id: str, way: str) -> StepBase:
    """The question, or the other way of telling more about it. Raises NotFound for what this band is not asked."""
    activity = next((one for one in _all(here.band) if one.id == activity_id), None)
    if activity is None or (way and way not in _ways()):
        raise NotFound()
    step = step_in(activity, step_id)
    return catalogue().about_of(step, way) if way else step


def _show(here: Looking, activity_id: str, step_id: str, way: str, status: int = 200, **more) -> Response:
    step = _step(here, activity_id, step_id, way)
    activity = next(one for one in _all(here.band) if one.id == activity_id)
    page = page_for(here, activity, activity.step(step_id), way, sheet=sheet_for(step), **more)
    made = render(here.request, "child/sit/step.html", status=status, page=page, frame=page.frame, **page_of(page.frame))
    return allow(made, "microphone") if page.kind == "recording" else made


def _ways() -> list[str]:
    return [way.id for way in catalogue().about.ways]


def first_of(kind: str, band: str) -> str:
    """Where a child of this band first meets this kind of question: asked, or as a way of telling more."""
    asked = [(f"{a.id}/{s.id}", s) for a in _asked(band) for s in a.steps]
    more = [f"{at}/about/{kind}" for at, step in asked if step.tell_me and kind in _ways()]
    return next((at for at, step in asked if step.kind == kind), next(iter(more), ""))
