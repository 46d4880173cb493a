"""When work with a child was closed or taken up again: to read, and to write down with the day and the reason."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.case_changes.service import KINDS, case_changes, note_case_change
from app.identity.people import NOBODY, people
from app.identity.permissions import Permission as P
from app.kit.dates import full
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.vault import clear
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk

router = Desk()
PAGE = "/children/{child_reference}/case"
FIELDS = ("kind", "happened_on", "reason")


@router.get(PAGE)
def case(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]) -> Response:
    return _page(here, put_back(here))


@router.post(PAGE)
def keep(here: Annotated[OpenChild, Depends(open_child(P.ASSESSMENT_WRITE))], form: PostedForm) -> Response:
    happened_on, errors = date_of(form, "happened_on", past=True)
    try:
        note_case_change(here.db, here.actor, child_id=here.child.id, kind=form.get("kind"), happened_on=happened_on, reason=form.get("reason"))
    except Incomplete as fault:
        return _page(here, Asked({**fault.fields, **errors}, typed(form, *FIELDS)))
    return RedirectResponse(f"{home_of(here.child)}/case", 303)


def _page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    rows = case_changes(here.db, here.child.id)
    named = people(here.db, (row.practitioner_id for row in rows))
    lines = [
        (KINDS[row.kind], full(row.happened_on), clear(row, "reason") or "", named.get(row.practitioner_id, NOBODY).signed, full(row.created_at))
        for row in reversed(rows)
    ]
    return render(
        here.request, "practitioner/case_changes/page.html", 422 if asked.errors else 200, nav="families", child=child_head(here, "chronology"),
        asked=asked, errors=asked.errors, lines=lines, kinds=list(KINDS.items()), may_write=here.may(P.ASSESSMENT_WRITE),
    )  # fmt: skip
