"""Tell me about that: more to an answer, in words, drawn, or on paper."""

from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from app.catalogue import catalogue
from app.kit.errors import NotFound
from app.kit.forms import PostedForm
from app.prompts.shapes import StepBase
from app.responses.service import decline, give_response, told_steps
from app.sittings.door import ChildHere, Here
from child_ui.answering import NOT_TAKEN, SKIPS, answer_in, as_sent, key_of, onward, sheet_for, show
from child_ui.journey import activity_of, address_after, step_in
from child_ui.presenters import about_page

router = APIRouter()
ADDRESS = "/sit/{activity_id}/{step_id}/about/{way}"


@router.get(ADDRESS)
def tell_more(here: Here, activity_id: str, step_id: str, way: str, kept: bool = False) -> Response:
    told = _told(step_in(activity_of(here, activity_id), step_id), way)
    return _page(here, activity_id, step_id, way, kept=kept, sheet=sheet_for(told))


@router.post(ADDRESS)
def told_more(here: Here, activity_id: str, step_id: str, way: str, form: PostedForm) -> Response:
    activity = activity_of(here, activity_id)
    step = step_in(activity, step_id)
    told = _told(step, way)
    if (how := form.get("how")) in SKIPS:
        decline(here, activity_id, step, key=key_of(form), how=how, part=way)
        return onward(address_after(activity, step_id, told_steps(here)))
    try:
        give_response(here, activity_id, step, key=key_of(form), part=told.kind, **answer_in(form, told, here.band))
    except NOT_TAKEN as fault:
        return _page(here, activity_id, step_id, way, status=422, **as_sent(here, form, told, fault))
    return onward(address_after(activity, step_id, told_steps(here)), kept=True)


def _told(step: StepBase, way: str) -> StepBase:
    """Raises NotFound for a way that is not offered."""
    try:
        return catalogue().about_of(step, way)
    except KeyError:
        raise NotFound() from None


def _page(here: ChildHere, activity_id: str, step_id: str, way: str, status: int = 200, **more: Any) -> Response:
    activity = activity_of(here, activity_id)
    page = about_page(here, activity, step_in(activity, step_id), way, **more)
    return show(here, page, status=status)
