"""Say that an answer tells a wish or a worry, in the worker's own words, and take it back."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.responses.models import Response as ChildResponse
from app.said_again.models import SaidTag
from app.said_again.service import NAME_IT, tag_as, take_back
from practitioner_ui.desk.asking import Asked, own, typed
from practitioner_ui.desk.router import Desk
from practitioner_ui.responses.pages import ONE, back, page

router = Desk()
Writer = Annotated[OpenChild, Depends(open_child(P.ANALYSIS_WRITE))]
NEW = "new"


@router.post(ONE + "/said-again")
def add_tag(here: Writer, response_id: UUID, form: PostedForm) -> Response:
    row = own(here, ChildResponse, response_id)
    try:
        tag_as(
            here.db, here.actor, response=row, tag=_picked(here, form.get("said_tag")), kind=form.get("said_kind"),
            name=form.get("said_name"),
        )  # fmt: skip
    except Incomplete as fault:
        return page(here, row.id, Asked(fault.fields, typed(form, "said_tag", "said_kind", "said_name")))
    return back(here, row.id, "said-again")


@router.post(ONE + "/said-again/taken-back")
def take_tag_back(here: Writer, response_id: UUID, form: PostedForm) -> Response:
    row = own(here, ChildResponse, response_id)
    try:
        tag = _picked(here, form.get("said_tag"))
        if tag is None:
            raise Incomplete({"said_tag": NAME_IT})
    except Incomplete as fault:
        return page(here, row.id, Asked(fault.fields))
    take_back(here.db, here.actor, response=row, tag=tag)
    return back(here, row.id, "said-again")


def _picked(here: OpenChild, text: str) -> SaidTag | None:
    """Raises Incomplete for what is none of this child's tags: another child's looks like none."""
    if text in ("", NEW):
        return None
    try:
        found = here.db.get(SaidTag, UUID(text))
    except ValueError:
        found = None
    if found is None or found.child_id != here.child.id:
        raise Incomplete({"said_tag": NAME_IT})
    return found
