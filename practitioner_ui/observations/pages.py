"""Write down what was seen of a child: for babies, unborn children and whoever did not sit down to tell."""

from typing import Annotated, Any

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.catalogue import catalogue
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.observations.service import TOLD, observe
from app.observations.weak_words import weak_in, weak_words
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk

router = Desk()
NEW = "/children/{child_reference}/observations/new"
Observer = Annotated[OpenChild, Depends(open_child(P.OBSERVATION_WRITE))]
TEXTS = ("text", "heard", "comfort", "carer", "changes", "place", "time_of_day", "with_whom")
FIELDS = (*TEXTS, "seen_on", "alone", "area")
ALONE = {"yes": True, "no": False}
CHOOSE_AN_AREA = _("Choose an area of life from the list, or leave it open")


@router.get(NEW)
def new_observation(here: Observer) -> Response:
    return page(here, put_back(here))


@router.post(NEW)
def add_observation(here: Observer, form: PostedForm) -> Response:
    seen_on, errors = date_of(form, "seen_on", past=True)
    try:
        given = _read(form)
        row = observe(here.db, here.actor, child_id=here.child.id, seen_on=seen_on, **given)
    except Incomplete as fault:
        return page(here, Asked({**fault.fields, **errors}, typed(form, *FIELDS)))
    asks = here.may(P.EVIDENCE_READ) and weak_in(*(given[name] for name in TOLD))
    return RedirectResponse(f"{home_of(here.child)}/observations/{row.id.hex}" if asks else home_of(here.child), 303)


def _read(form: Form) -> dict[str, Any]:
    area = form.get("area")
    if area and area not in catalogue().areas:
        raise Incomplete({"area": CHOOSE_AN_AREA})
    plain = {name: form.get(name) for name in TEXTS}
    return {**plain, "area": area, "seen_alone": ALONE.get(form.get("alone"))}


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    return render(
        here.request, "practitioner/observations/new.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "record"), weak=weak_words(), errors=asked.errors, asked=asked,
        areas=[(area.id, area.plain, area.heading) for area in catalogue().areas.values()],
    )  # fmt: skip
