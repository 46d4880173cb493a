"""What an answer or an observation is about: accept a suggestion, choose another, put one aside."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import Form, PostedForm
from app.observations.models import Observation
from app.responses.models import Response as ChildResponse
from app.tags.service import say_tag
from practitioner_ui.desk.asking import Asked, own
from practitioner_ui.desk.router import Desk
from practitioner_ui.observations import observed
from practitioner_ui.responses import pages as responses

router = Desk()
Writer = Annotated[OpenChild, Depends(open_child(P.ANALYSIS_WRITE))]
ANSWER, SEEN = responses.ONE + "/tags", observed.ONE + "/tags"
ASIDE = "/put-aside"


@router.post(ANSWER)
def accept_of_answer(here: Writer, response_id: UUID, form: PostedForm) -> Response:
    return _say(here, form, own(here, ChildResponse, response_id), True)


@router.post(ANSWER + ASIDE)
def put_aside_of_answer(here: Writer, response_id: UUID, form: PostedForm) -> Response:
    return _say(here, form, own(here, ChildResponse, response_id), False)


@router.post(SEEN)
def accept_of_observation(here: Writer, observation_id: UUID, form: PostedForm) -> Response:
    return _say(here, form, own(here, Observation, observation_id), True)


@router.post(SEEN + ASIDE)
def put_aside_of_observation(here: Writer, observation_id: UUID, form: PostedForm) -> Response:
    return _say(here, form, own(here, Observation, observation_id), False)


def _say(here: OpenChild, form: Form, source: Any, accepted: bool) -> Response:
    seen = isinstance(source, Observation)
    try:
        say_tag(here.db, here.actor, source=source, tag=form.get("tag"), accepted=accepted)
    except Incomplete as fault:
        return (observed if seen else responses).page(here, source.id, Asked(fault.fields))
    if seen:
        return RedirectResponse(f"{observed.address(here, source.id)}#about-tags", 303)
    return responses.back(here, source.id, "about-tags")
