"""Write down what was seen of a child: for babies, unborn children and whoever did not sit down to tell."""

from typing import Annotated, Any

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.catalogue import catalogue
from app.contributions.models import ContributionAsk
from app.contributions.service import asks_of, put_to, sent
from app.identity.permissions import Permission as P
from app.kit.errors import Conflict
from app.kit.faults import Incomplete
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.observations.service import TOLD, observe
from app.observations.weak_words import weak_in, weak_words
from app.vault import clear
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk

router = Desk()
NEW = "/children/{child_reference}/observations/new"
Observer = Annotated[OpenChild, Depends(open_child(P.OBSERVATION_WRITE))]
TEXTS = ("text", "heard", "comfort", "carer", "changes", "place", "time_of_day", "with_whom")
FIELDS = (*TEXTS, "seen_on", "alone", "area", "answers")
NONE = "none"
ALONE = {"yes": True, "no": False}
CHOOSE_AN_AREA = _("Choose an area of life from the list, or leave it open")
NOT_ASKED = _("Choose what you were asked from the list, or that it answers none of it")


@router.get(NEW)
def new_observation(here: Observer) -> Response:
    return page(here, put_back(here))


@router.post(NEW)
def add_observation(here: Observer, form: PostedForm) -> Response:
    seen_on, errors = date_of(form, "seen_on", past=True)
    try:
        given = _read(form)
        asking = _answers(here, form.get("answers"))
        row = observe(here.db, here.actor, child_id=here.child.id, seen_on=seen_on, **given)
        if asking and not errors:
            here.db.flush()
            sent(here.db, here.actor, asking, row)
    except Incomplete as fault:
        return page(here, Asked({**fault.fields, **errors}, typed(form, *FIELDS)))
    except Conflict as fault:
        return page(here, Asked({"answers": fault.words}, typed(form, *FIELDS)))
    asks = here.may(P.EVIDENCE_READ) and weak_in(*(given[name] for name in TOLD))
    return RedirectResponse(f"{home_of(here.child)}/observations/{row.id.hex}" if asks else home_of(here.child), 303)


def _read(form: Form) -> dict[str, Any]:
    area = form.get("area")
    if area and area not in catalogue().areas:
        raise Incomplete({"area": CHOOSE_AN_AREA})
    plain = {name: form.get(name) for name in TEXTS}
    return {**plain, "area": area, "seen_alone": ALONE.get(form.get("alone"))}


def _answers(here: OpenChild, given: str) -> ContributionAsk | None:
    """What this was asked for, if they say so. Raises Incomplete for what was never put to them."""
    if given in ("", NONE):
        return None
    found = next((row for row in _put_to_me(here) if row.id.hex == given), None)
    if found is None:
        raise Incomplete({"answers": NOT_ASKED})
    return found


def _put_to_me(here: OpenChild) -> list[ContributionAsk]:
    return [row for row in put_to(here.db, asks_of(here.db, [here.child.id]), here.practitioner) if row.open]


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    return render(
        here.request, "practitioner/observations/new.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "record"), weak=weak_words(), errors=asked.errors, asked=asked, asked_for=_asked_for(here),
        areas=[(area.id, area.plain, area.heading) for area in catalogue().areas.values()],
    )  # fmt: skip


def _asked_for(here: OpenChild) -> list[tuple[str, str]]:
    """Only for somebody of whom something is asked; nothing is chosen before."""
    rows = _put_to_me(here)
    listed = [(row.id.hex, clear(row, "text") or "") for row in rows]
    return [*listed, (NONE, str(_("No, this is something else I saw")))] if listed else []
