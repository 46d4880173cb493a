"""The map, a place on it, a question there and its answer. Any order; leave at any time."""

from fastapi import APIRouter
from starlette.responses import Response

from app.kit.forms import PostedForm
from app.kit.pages import render
from app.responses.service import told_steps
from app.sittings.door import Here
from child_ui.answering import answer_step, show_step
from child_ui.frame import page_of
from child_ui.inside import inside_page
from child_ui.journey import activity_of
from child_ui.map import map_page

router = APIRouter()


@router.get("/sit")
def my_place(here: Here, kept: bool = False) -> Response:
    page = map_page(here, told_steps(here), kept=kept)
    return render(here.request, "child/sit/map.html", page=page, frame=page.frame, **page_of(page.frame))


@router.get("/sit/{activity_id}")
def inside(here: Here, activity_id: str, kept: bool = False) -> Response:
    """One question: straight to it. Several: they lie open, to be picked in any order."""
    activity = activity_of(here, activity_id)
    if len(activity.steps) == 1:
        return show_step(here, activity_id, activity.steps[0].id, kept=kept)
    page = inside_page(here, activity, told_steps(here), kept=kept)
    return render(here.request, "child/sit/inside.html", page=page, frame=page.frame, **page_of(page.frame))


@router.get("/sit/{activity_id}/{step_id}")
def question(here: Here, activity_id: str, step_id: str, kept: bool = False) -> Response:
    return show_step(here, activity_id, step_id, kept=kept)


@router.post("/sit/{activity_id}/{step_id}")
def answer(here: Here, activity_id: str, step_id: str, form: PostedForm) -> Response:
    return answer_step(here, activity_id, step_id, form)
