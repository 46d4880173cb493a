"""Who does what, by when: the actions of one outcome."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.identity.permissions import Permission as P
from app.kit.dates import full
from app.kit.faults import Incomplete, raise_if_any
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.versions import WrittenMeanwhile
from app.plans.models import Action, Outcome
from app.plans.service import write_action
from app.vault import clear
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, own, typed, version_for
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk

router = Desk()
NEW = "/children/{child_reference}/plan/outcomes/{outcome_id}/actions/new"
ONE = "/children/{child_reference}/plan/actions/{action_id}"
Writer = Annotated[OpenChild, Depends(open_child(P.PLAN_WRITE))]
FIELDS = ("what", "who", "by_when", "done_on")


@router.get(NEW)
def new_action(here: Writer, outcome_id: UUID) -> Response:
    return action_form(here, own(here, Outcome, outcome_id), None, put_back(here))


@router.post(NEW)
def add_action(here: Writer, outcome_id: UUID, form: PostedForm) -> Response:
    return _keep(here, form, own(here, Outcome, outcome_id), None)


@router.get(ONE)
def edit_action(here: Writer, action_id: UUID) -> Response:
    row = own(here, Action, action_id)
    return action_form(here, own(here, Outcome, row.outcome_id), row, put_back(here))


@router.post(ONE)
def change_action(here: Writer, action_id: UUID, form: PostedForm) -> Response:
    row = own(here, Action, action_id)
    return _keep(here, form, own(here, Outcome, row.outcome_id), row)


def _keep(here: OpenChild, form: PostedForm, outcome: Outcome, row: Action | None) -> Response:
    by_when, late = date_of(form, "by_when")
    done_on, undone = date_of(form, "done_on", past=True) if row else (None, {})  # a new one is not asked if it is done
    given, version = typed(form, *FIELDS, "version"), form.get("version")
    try:
        raise_if_any({**late, **undone})
        write_action(
            here.db, here.actor, outcome=outcome, action=row, what=form.get("what"), who=form.get("who"),
            by_when=by_when, done_on=done_on, version=int(version) if version.isdecimal() else 0,
        )  # fmt: skip
    except Incomplete as fault:
        return action_form(here, outcome, row, Asked(fault.fields, given))
    except WrittenMeanwhile as newer:
        return action_form(here, outcome, row, Asked({"what": newer.words}, given), newer=True)
    return RedirectResponse(f"{home_of(here.child)}/plan#outcome-{outcome.number}", 303)


def action_form(
    here: OpenChild, outcome: Outcome, row: Action | None, asked: Asked = NOTHING, newer: bool = False
) -> Response:
    stands = {
        "what": clear(row, "what") or "", "who": clear(row, "who") or "",
        "by_when": full(row.by_when) if row.by_when else "", "done_on": full(row.done_on) if row.done_on else "",
    } if row else dict.fromkeys(FIELDS, "")  # fmt: skip
    return render(
        here.request, "practitioner/plans/action.html", 409 if newer else 422 if asked.errors else 200, nav="families",
        child=child_head(here, "plan"), errors=asked.errors, asked=asked, stands=stands, is_new=row is None,
        number=outcome.number, goal=clear(outcome, "goal") or "", newer=newer, version=version_for(row, asked, newer),
    )  # fmt: skip
