"""Showing a question and taking its answer: the same way on every page that asks one."""

import re
from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any
from uuid import uuid4

from starlette.responses import RedirectResponse, Response

from app.catalogue import catalogue
from app.kit.errors import Conflict
from app.kit.forms import Form
from app.kit.pages import render
from app.kit.security import allow
from app.kit.words import Lazy
from app.media.intake import Refused
from app.prompts import KINDS, MESSAGES
from app.prompts.shapes import StepBase, Unreadable
from app.prompts.words import words_from
from app.responses.models import How
from app.responses.service import decline, give_response, told_steps
from app.responses.sheets import new_sheet
from app.sittings.door import ChildHere
from child_ui.frame import page_of
from child_ui.journey import activity_of, address_after, step_in
from child_ui.presenters import StepPage, step_page

SKIPS = {How.DONT_KNOW, How.NOT_NOW, How.SKIPPED}
KEY = re.compile(r"[0-9A-Za-z-]{1,64}", re.ASCII)
FILES = {"drawing": "photo", "photo": "photo", "recording": "recording"}
NOT_TAKEN = (Unreadable, Refused, Conflict)


def show_step(here: ChildHere, activity_id: str, step_id: str, *, kept: bool = False) -> Response:
    activity = activity_of(here, activity_id)
    step = step_in(activity, step_id)
    return show(here, step_page(here, activity, step, told_steps(here), kept=kept, sheet=sheet_for(step)))


def answer_step(here: ChildHere, activity_id: str, step_id: str, form: Form) -> Response:
    activity = activity_of(here, activity_id)
    step = step_in(activity, step_id)
    if (how := form.get("how")) in SKIPS:
        decline(here, activity_id, step, key=key_of(form), how=how)
        return onward(address_after(activity, step_id, told_steps(here)))
    way = way_in(form)
    if way and nothing_given(form, step):
        return onward(f"{address_of(activity_id, step_id)}/about/{way}")
    try:
        give_response(here, activity_id, step, key=key_of(form), **answer_in(form, step, here.band))
    except NOT_TAKEN as fault:
        if way and isinstance(fault, Conflict):  # a sheet nobody drew on is no drawing, and no fault
            return onward(f"{address_of(activity_id, step_id)}/about/{way}")
        page = step_page(here, activity, step, told_steps(here), **as_sent(here, form, step, fault))
        return show(here, page, status=422)
    if way:
        return onward(f"{address_of(activity_id, step_id)}/about/{way}", kept=True)
    return onward(address_after(activity, step_id, told_steps(here)), kept=True)


def way_in(form: Form) -> str:
    """The other way the child pressed, if it is one that is offered."""
    given = form.get("way")
    return given if given in {way.id for way in catalogue().about.ways} else ""


def nothing_given(form: Form, step: StepBase) -> bool:
    """Whether a page was left for another way with nothing on it: that is no answer and no fault."""
    held = [name for name, values in form.lists().items() if any(value.strip() for value in values)]
    held += [name for name in form.files if form.file(name)]
    return not any(fnmatchcase(name, need) for name in held for need in KINDS[step.kind].needs)


def address_of(activity_id: str, step_id: str) -> str:
    return f"/sit/{activity_id}/{step_id}"


def show(here: ChildHere, page: StepPage, status: int = 200) -> Response:
    made = render(
        here.request, "child/sit/step.html", status=status, page=page, frame=page.frame, **page_of(page.frame)
    )
    return allow(made, "microphone") if page.kind == "recording" else made


def onward(address: str, *, kept: bool = False) -> RedirectResponse:
    return RedirectResponse(address + ("?kept=1" if kept else ""), 303)


def sheet_for(step: StepBase) -> str:
    """A drawing has its name before the first stroke, so that every stroke can be sent as it is made."""
    return new_sheet().hex if step.kind == "drawing" else ""


def answer_in(form: Form, step: StepBase, band: str) -> dict[str, Any]:
    """What the form holds: a photo of paper stands for a drawing; everything else is read as an answer of its kind."""
    field = FILES.get(step.kind, "")
    if file := form.file(field):
        return {field: file, "words": words_from(form.lists())}
    if step.kind == field:
        raise Unreadable({field: KINDS[field].empty})
    return {"answer": KINDS[step.kind].read(form.lists(), step, catalogue().bands[band])}


def key_of(form: Form) -> str:
    """The page's own key; a form sent without one is kept all the same."""
    given = form.get("key")
    return given if KEY.fullmatch(given) else uuid4().hex


def as_sent(here: ChildHere, form: Form, step: StepBase, fault: Exception) -> dict[str, Any]:
    """The page again with what this same request held, so that nothing typed is lost, and what to do about it."""
    return {
        "faults": told_kindly(fault, here.language),
        "typed": form.lists(),
        "sheet": sheet_for(step),  # fresh: this page counts its strokes from nought, and what was sent is kept already
    }


def told_kindly(fault: Exception, language: str) -> Mapping[str, str]:
    """Field -> what to do, in the child's words."""
    if isinstance(fault, Unreadable):
        return {field: MESSAGES[key].into(language) for field, key in fault.fields.items()}
    words = fault.words  # type: ignore[attr-defined]
    return {"": words.into(language) if isinstance(words, Lazy) else str(words)}
