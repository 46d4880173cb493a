"""One observation: what it may mean, and where it is used in this child's assessment and plan."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.assessments.whole import place_name
from app.evidence.seen import open_observation
from app.identity.permissions import Permission as P
from app.kit.errors import NotFound
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.observations.models import Observation
from app.observations.views import ObservationView
from app.observations.weak_words import weak_in
from app.responses.models import Response as ChildResponse
from practitioner_ui.analyses.keeping import keep_analysis
from practitioner_ui.analyses.presenters import opinion_of, strand_labels
from practitioner_ui.answers.seen import seen_by
from practitioner_ui.desk.asking import NOTHING, Asked, own
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.placing.placing import place_it
from practitioner_ui.placing.presenters import places_for, used_in
from practitioner_ui.tags.presenters import AboutTags, about_tags

router = Desk()
ONE = "/children/{child_reference}/observations/{observation_id}"


@router.get(ONE)
def observation(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))], observation_id: UUID) -> Response:
    return page(here, observation_id, put_back(here))


@router.post(ONE + "/analyses")
def add_analysis(
    here: Annotated[OpenChild, Depends(open_child(P.ANALYSIS_WRITE))], observation_id: UUID, form: PostedForm
) -> Response:
    row = own(here, Observation, observation_id)
    return keep_analysis(here, form, row, partial(page, here, row.id), address(here, row.id))


@router.post(ONE + "/attachments")
def add_attachment(
    here: Annotated[OpenChild, Depends(open_child(P.ASSESSMENT_WRITE))], observation_id: UUID, form: PostedForm
) -> Response:
    row = own(here, Observation, observation_id)
    return place_it(here, form, row, partial(page, here, row.id), address(here, row.id))


def _weak(here: OpenChild, view: ObservationView) -> tuple[str, ...]:
    """Asked of the one who wrote it only: what they wrote stands, and a second note can say more."""
    mine = view.practitioner_id == here.practitioner.id
    return weak_in(view.text, *(text for _label, text in view.more)) if mine else ()


def _about(here: OpenChild, view: ObservationView) -> AboutTags:
    beside = here.db.get(ChildResponse, view.response_id) if view.response_id else None
    return about_tags(here, view, [view.id], beside)


def address(here: OpenChild, observation_id: UUID) -> str:
    return f"{home_of(here.child)}/observations/{observation_id.hex}"


def page(here: OpenChild, observation_id: UUID, asked: Asked = NOTHING) -> Response:
    found = open_observation(here.db, here.child, observation_id)
    if found is None:
        raise NotFound(NOT_THERE)
    head, view = child_head(here, "record"), found.view
    return render(
        here.request, "practitioner/observations/page.html", 422 if asked.errors else 200, nav="families", child=head,
        errors=asked.errors, asked=asked, seen=seen_by(view), weak=_weak(here, view), area=place_name(view.area) if view.area else "",
        opinions=[opinion_of(one, here.child.name) for one in found.analyses], strands=strand_labels(here.child.name),
        used=used_in(here.db, here.child, found.uses, head.home), post_to=address(here, view.id),
        places=places_for(here.db, here.child, view.area) if here.may(P.ASSESSMENT_WRITE) else [],
        may_analyse=here.may(P.ANALYSIS_WRITE), may_tag=here.may(P.ANALYSIS_WRITE), about=_about(here, view),
    )  # fmt: skip
