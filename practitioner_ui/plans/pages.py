"""A child's own plan: outcomes with what the child says beside them, and the forms that write them."""

from itertools import chain
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.evidence.placed import placed
from app.identity.people import people
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.errors import NotFound
from app.kit.faults import Incomplete, raise_if_any
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.versions import WrittenMeanwhile
from app.plans.categories import CATEGORIES
from app.plans.endings import ending_of
from app.plans.models import Outcome, Plan
from app.plans.service import (
    OUTCOME_TEXTS,
    actions_of,
    current_plan,
    open_plan,
    outcomes_of,
    plans_of,
    write_outcome,
)  # fmt: skip
from app.vault import clear
from practitioner_ui.assessments.presenters import written_by
from practitioner_ui.desk.ahead import ahead_of
from practitioner_ui.desk.asking import NOTHING, Asked, copied, date_of, own, typed, version_for
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.plans.presenters import facts_of, longest_for, plan_page
from practitioner_ui.plans.presenters_endings import ended_view
from practitioner_ui.plans.presenters_head import plan_head
from practitioner_ui.plans.presenters_progress import progress_for
from practitioner_ui.read_backs.presenters import not_right_line

router = Desk()
PLAN = "/children/{child_reference}/plan"
Reader = Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]
Writer = Annotated[OpenChild, Depends(open_child(P.PLAN_WRITE))]


@router.get(PLAN)
def plan(here: Reader) -> Response:
    return page(here)


@router.get("/children/{child_reference}/plans/{plan_id}")
def earlier_plan(here: Reader, plan_id: UUID) -> Response:
    """A plan that ended stays readable as it was."""
    return page(here, plan=own(here, Plan, plan_id))


@router.post(PLAN)
def start_plan(here: Writer, form: PostedForm) -> Response:
    started_on, errors = date_of(form, "started_on", past=True)
    chosen, reason = form.all("categories"), form.get("reason")
    try:
        raise_if_any(errors)
        open_plan(here.db, here.actor, child_id=here.child.id, categories=chosen, started_on=started_on, reason=reason)
    except Incomplete as fault:
        return page(here, Asked(fault.fields, typed(form, "started_on", "reason") | {"categories": chosen}))
    return RedirectResponse(f"{home_of(here.child)}/plan", 303)


@router.get(PLAN + "/outcomes/new")
def new_outcome(here: Writer) -> Response:
    plan_of(here)
    return outcome_form(here, None, put_back(here))


@router.post(PLAN + "/outcomes/new")
def add_outcome(here: Writer, form: PostedForm) -> Response:
    return _keep_outcome(here, form, plan_of(here), None)


@router.get(PLAN + "/outcomes/{outcome_id}")
def edit_outcome(here: Writer, outcome_id: UUID) -> Response:
    return outcome_form(here, own(here, Outcome, outcome_id), put_back(here))


@router.post(PLAN + "/outcomes/{outcome_id}")
def change_outcome(here: Writer, outcome_id: UUID, form: PostedForm) -> Response:
    row = own(here, Outcome, outcome_id)
    return _keep_outcome(here, form, own(here, Plan, row.plan_id), row)


def _keep_outcome(here: OpenChild, form: PostedForm, plan: Plan, row: Outcome | None) -> Response:
    texts, version = typed(form, *OUTCOME_TEXTS), form.get("version")
    given = {**texts, "version": version}
    if found := copied(here, form, *texts.values()):
        return outcome_form(here, row, Asked(typed=given, copies=found))
    try:
        kept = write_outcome(
            here.db, here.actor, plan=plan, outcome=row, version=int(version) if version.isdecimal() else 0, **texts
        )
    except Incomplete as fault:
        return outcome_form(here, row, Asked(fault.fields, given))
    except WrittenMeanwhile as newer:
        return outcome_form(here, row, Asked({"goal": newer.words}, given), newer=True)
    return RedirectResponse(f"{home_of(here.child)}/plan#outcome-{kept.number}", 303)


def plan_of(here: OpenChild) -> Plan:
    found = current_plan(here.db, here.child.id)
    if found is None:
        raise NotFound(NOT_THERE)
    return found


def page(here: OpenChild, asked: Asked = NOTHING, plan: Plan | None = None) -> Response:
    """The running plan, or the one asked for."""
    found, head = plan or current_plan(here.db, here.child.id), child_head(here, "plan")
    plans, running = plans_of(here.db, here.child.id), found is not None and found.ended_on is None
    outcomes = outcomes_of(here.db, found) if found else []
    actions = actions_of(here.db, outcomes)
    facts, changed = facts_of(outcomes, actions), {row.id for row in (*outcomes, *chain(*actions.values())) if row.version > 1}
    evidence = placed(here.db, here.actor, here.child, words=here.may(P.RESPONSE_READ), purpose="plan")
    progress = progress_for(here, outcomes, evidence, head.home)
    cards, put_right = plan_page(facts, evidence, head.home, here.child, today(), longest_for(here.child), progress, changed)
    ended = next((one for one in plans if one.ended_on), None) if found is None else found
    return render(
        here.request, "practitioner/plans/page.html", 422 if asked.errors else 200, nav="families", child=head,
        plan=found, head=plan_head(here, found, plans), ended=ended_view(here, ending_of(here.db, ended)) if ended else None,
        ahead=ahead_of(here), outcomes=cards, put_right=put_right if running else [], asked=asked, errors=asked.errors,
        may_write=here.may(P.PLAN_WRITE) and (running or found is None), may_pack=here.may(P.SITTING_PACK),
        categories=list(CATEGORIES.items()), not_right=not_right_line(here) if running else "",
    )  # fmt: skip


def outcome_form(here: OpenChild, row: Outcome | None, asked: Asked = NOTHING, newer: bool = False) -> Response:
    stands = {name: clear(row, name) or "" for name in OUTCOME_TEXTS} if row else dict.fromkeys(OUTCOME_TEXTS, "")
    status = 409 if newer else 422 if asked.errors else 200
    return render(
        here.request, "practitioner/plans/outcome.html", status, nav="families", child=child_head(here, "plan"),
        errors=asked.errors, asked=asked, stands=stands, newer=newer, version=version_for(row, asked, newer),
        number=row.number if row else 0, newer_by=written_by(row, people(here.db, [row.written_by])) if newer and row else "",
    )  # fmt: skip
