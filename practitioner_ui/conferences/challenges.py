"""A challenge of the chair's: raised, answered, closed with an outcome, each once."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends
from starlette.responses import Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.conferences.challenges import answer_challenge, close_challenge, raise_challenge
from app.conferences.models import Challenge, Conference
from app.identity.permissions import Permission as P
from app.kit.errors import NotFound
from app.kit.forms import PostedForm
from practitioner_ui.conferences.child import CHILD, kept, on_it
from practitioner_ui.desk.asking import own
from practitioner_ui.desk.router import Desk

router = Desk()


@router.post(CHILD + "/challenges")
def challenge(here: Annotated[OpenChild, Depends(open_child(P.CHALLENGE_RAISE))], conference_reference: str, form: PostedForm) -> Response:
    row, link = on_it(here, conference_reference)

    def keep() -> Any:
        return raise_challenge(here.db, here.actor, conference_id=row.id, child_id=here.child.id, text=form.get("challenge"))

    return kept(here, row, link, keep, form, "challenge")


@router.post(CHILD + "/challenges/{challenge_id}/answer")
def answer(
    here: Annotated[OpenChild, Depends(open_child(P.CHALLENGE_ANSWER))], conference_reference: str, challenge_id: UUID, form: PostedForm
) -> Response:
    row, link = on_it(here, conference_reference)
    open_one = _challenge(here, row, challenge_id)
    return kept(here, row, link, lambda: answer_challenge(here.db, here.actor, challenge=open_one, answer=form.get("answer")), form, "answer")


@router.post(CHILD + "/challenges/{challenge_id}/outcome")
def outcome(
    here: Annotated[OpenChild, Depends(open_child(P.CHALLENGE_RAISE))], conference_reference: str, challenge_id: UUID, form: PostedForm
) -> Response:
    row, link = on_it(here, conference_reference)
    answered = _challenge(here, row, challenge_id)
    return kept(here, row, link, lambda: close_challenge(here.db, here.actor, challenge=answered, outcome=form.get("outcome")), form, "outcome")


def _challenge(here: OpenChild, row: Conference, id_: UUID) -> Challenge:
    found = own(here, Challenge, id_)
    if found.conference_id != row.id:
        raise NotFound(NOT_THERE)
    return found
