"""The dates of this child's enquiry and plan, the rule each rests on, and the day the enquiry began."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.evidence.timetables import timetables
from app.identity.people import NOBODY, people
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.dates import full
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.plans.enquiries import date_enquiry, enquiries_of
from app.vault import clear
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.plans.pages import PLAN
from practitioner_ui.plans.presenters_dates import date_lines

router = Desk()
DATES = PLAN + "/dates"


@router.get(DATES)
def dates(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]) -> Response:
    return page(here, put_back(here))


@router.post(DATES)
def add_enquiry(here: Annotated[OpenChild, Depends(open_child(P.PLAN_WRITE))], form: PostedForm) -> Response:
    on, wrong = date_of(form, "strategy_discussion_on", past=True)
    try:
        date_enquiry(here.db, here.actor, child_id=here.child.id, on=on, note=form.get("note"))
    except Incomplete as fault:
        return page(here, Asked(fault.fields | wrong, typed(form, "strategy_discussion_on", "note")))
    return RedirectResponse(f"{home_of(here.child)}/plan/dates", 303)


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    found = timetables(here.db, [here.child.id], today())[here.child.id]
    return render(
        here.request, "practitioner/plans/dates.html", 422 if asked.errors else 200, nav="families", child=child_head(here, "plan"),
        dates=date_lines(found, today()), enquiries=_enquiries(here), asked=asked, errors=asked.errors, may_write=here.may(P.PLAN_WRITE),
    )  # fmt: skip


def _enquiries(here: OpenChild) -> list[tuple[str, str, str]]:
    """(day, note, who), the one that stands first."""
    rows = enquiries_of(here.db, [here.child.id])[here.child.id][::-1]
    names = people(here.db, (row.practitioner_id for row in rows))
    return [(full(r.strategy_discussion_on), clear(r, "note") or "", names.get(r.practitioner_id, NOBODY).signed) for r in rows]
