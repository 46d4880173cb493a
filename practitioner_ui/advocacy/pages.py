"""Was this child offered somebody to speak for them, and what did they say?"""

from typing import Annotated

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.advocacy.service import RESULTS, note_offer, offers_of
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk

router = Desk()
ALL = "/children/{child_reference}/advocacy"


@router.get(ALL)
def advocacy(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]) -> Response:
    return page(here, put_back(here))


@router.post(ALL)
def add_offer(here: Annotated[OpenChild, Depends(open_child(P.TELLING_WRITE))], form: PostedForm) -> Response:
    said_on, errors = date_of(form, "said_on", past=True)
    try:
        note_offer(here.db, here.actor, child_id=here.child.id, said_on=said_on, result=form.get("result"), note=form.words("note"))
    except Incomplete as fault:
        return page(here, Asked({**fault.fields, **errors}, typed(form, "said_on", "result", "note")))
    return RedirectResponse(f"{home_of(here.child)}/advocacy", 303)


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    return render(
        here.request, "practitioner/advocacy/page.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "tellings"), errors=asked.errors, asked=asked, results=list(RESULTS.items()),
        asked_before=offers_of(here.db, here.child.id), may_tell=here.may(P.TELLING_WRITE),
    )  # fmt: skip
