"""You said, we did, or could not because: what this child was told, and what they said back."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.tellings.service import METHODS, tell
from app.tellings.views import open_tellings, tellings_of
from practitioner_ui.asking import NOTHING, Asked, date_of, typed
from practitioner_ui.presenters_child import child_head, home_of

router = APIRouter()
ALL = "/children/{child_reference}/tellings"
FIELDS = ("told_on", "method", "did", "could_not", "child_said")


@router.get(ALL)
def tellings(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]) -> Response:
    return page(here)


@router.post(ALL)
def add_telling(here: Annotated[OpenChild, Depends(open_child(P.TELLING_WRITE))], form: PostedForm) -> Response:
    told_on, errors = date_of(form, "told_on", past=True)
    texts = typed(form, "method", "did", "could_not", "child_said")
    try:
        tell(here.db, here.actor, child_id=here.child.id, told_on=told_on, **texts)
    except Incomplete as fault:
        return page(here, Asked({**fault.fields, **errors}, typed(form, *FIELDS)))
    return RedirectResponse(f"{home_of(here.child)}/tellings", 303)


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    rows = tellings_of(here.db, here.child.id)
    return render(
        here.request, "practitioner/tellings/page.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "tellings"), errors=asked.errors, asked=asked, methods=list(METHODS.items()),
        tellings=open_tellings(here.db, here.actor, here.child, rows, words=here.may(P.RESPONSE_READ)),
        may_tell=here.may(P.TELLING_WRITE),
    )  # fmt: skip
