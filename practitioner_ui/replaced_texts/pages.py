"""What stood in a section, an outcome or an action before it was written anew: to read, never to change."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends
from starlette.responses import Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.assessments.service import current_assessment, sections_of
from app.assessments.whole import is_place, place_name
from app.identity.permissions import Permission as P
from app.kit.errors import NotFound
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.plans.models import Action, Outcome
from practitioner_ui.desk.asking import own
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.replaced_texts.presenters import before_of

router = APIRouter()
CHILD = "/children/{child_reference}"
Reader = Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]
OUTCOME, ACTION = _("Outcome {n}"), _("Action of outcome {n}")


@router.get(CHILD + "/assessment/{area}/replaced-texts")
def of_section(here: Reader, area: str) -> Response:
    found = current_assessment(here.db, here.child.id)
    row = sections_of(here.db, found).get(area) if found and is_place(area) else None
    if row is None:
        raise NotFound(NOT_THERE)
    return page(here, row, "assessment", place_name(area), f"/assessment/{area}")


@router.get(CHILD + "/plan/outcomes/{outcome_id}/replaced-texts")
def of_outcome(here: Reader, outcome_id: UUID) -> Response:
    row = own(here, Outcome, outcome_id)
    return page(here, row, "plan", OUTCOME.format(n=row.number), f"/plan#outcome-{row.number}")


@router.get(CHILD + "/plan/actions/{action_id}/replaced-texts")
def of_action(here: Reader, action_id: UUID) -> Response:
    row = own(here, Action, action_id)
    number = own(here, Outcome, row.outcome_id).number
    return page(here, row, "plan", ACTION.format(n=number), f"/plan#outcome-{number}")


def page(here: OpenChild, row: Any, tab: str, name: str, back: str) -> Response:
    return render(
        here.request, "practitioner/replaced_texts/page.html", nav="families", child=child_head(here, tab), name=name,
        back=home_of(here.child) + back, before=before_of(here.db, row),
    )  # fmt: skip
