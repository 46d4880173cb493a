"""The chair's check of whether this child was heard."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.conferences.service import ELEMENTS, check
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from practitioner_ui.conferences.child import CHILD, back_to, child_page, on_it
from practitioner_ui.desk.asking import Asked, typed
from practitioner_ui.desk.router import Desk

router = Desk()


@router.post(CHILD + "/check")
def make_check(here: Annotated[OpenChild, Depends(open_child(P.CHECK_WRITE))], conference_reference: str, form: PostedForm) -> Response:
    row, link = on_it(here, conference_reference)
    given = typed(form, *ELEMENTS, "participation", "note")
    reviewed = bool(form.get("category_reviewed"))
    try:
        check(here.db, here.actor, conference_id=row.id, child_id=here.child.id, category_reviewed=reviewed, **given)
    except Incomplete as fault:
        return child_page(here, row, link, Asked(fault.fields, given | {"category_reviewed": reviewed}))
    return back_to(here, row, "check")
