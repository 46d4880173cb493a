"""A child's own plan: outcomes with what the child says beside them, and the forms that write them."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.evidence.placed import placed
from app.identity.people import people
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.dates import full
from app.kit.errors import NotFound
from app.kit.faults import Incomplete, raise_if_any
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.versions import WrittenMeanwhile
from app.kit.words import gettext_lazy as _
from app.plans.models import Outcome, Plan
from app.plans.service import (
    CATEGORIES,
    OUTCOME_TEXTS,
    actions_of,
    current_plan,
    open_plan,
    outcomes_of,
    write_outcome,
)  # fmt: skip
from app.vault import clear
from practitioner_ui.asking import NOTHING, Asked, copied, date_of, own, typed, version_for
from practitioner_ui.presenters_ahead import ahead_of
from practitioner_ui.presenters_assessments import written_by
from practitioner_ui.presenters_child import child_head, home_of
from practitioner_ui.presenters_plans import facts_of, plan_page

router = APIRouter()
PLAN = "/children/{child_reference}/plan"
Reader = Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]
Writer = Annotated[OpenChild, Depends(open_child(P.PLAN_WRITE))]


@router.get(PLAN)
def plan(here: Reader) -> Response:
    return page(here)


@router.post(PLAN)
def start_plan(here: Writer, form: PostedForm) -> Response:
    started_on, errors = date_of(form, "started_on", past=True)
    try:
        raise_if_any(errors)
        open_plan(here.db, here.actor, child_id=here.child.id, category=form.get("category"), started_on=started_on)
    except Incomplete as fault:
        return page(here, Asked(fault.fields, typed(form, "category", "started_on")))
    return RedirectResponse(f"{home_of(here.child)}/plan", 303)


@router.get(PLAN + "/outcomes/new")
def new_outcome(here: Writer) -> Response:
    _plan_of(here)
    return outcome_form(here, None)


@router.post(PLAN + "/outcomes/new")
def add_outcome(here: Writer, form: PostedForm) -> Response:
    return _keep_outcome(here, form, _plan_of(here), None)


@router.get(PLAN + "/outcomes/{outcome_id}")
def edit_outcome(here: Writer, outcome_id: UUID) -> Response:
    return outcome_form(here, own(here, Outcome, outcome_id))


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


def _plan_of(here: OpenChild) -> Plan:
    found = current_plan(here.db, here.child.id)
    if found is None:
        raise NotFound(NOT_THERE)
    return found


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    found, head = current_plan(here.db, here.child.id), child_head(here, "plan")
    outcomes = outcomes_of(here.db, found) if found else []
    facts = facts_of(outcomes, actions_of(here.db, outcomes))
    evidence = placed(here.db, here.actor, here.child, words=here.may(P.RESPONSE_READ), purpose="plan")
    cards, put_right = plan_page(facts, evidence, head.home, here.child.name, today())
    return render(
        here.request, "practitioner/plans/page.html", 422 if asked.errors else 200, nav="families", child=head,
        plan=_about(found) if found else "", ahead=ahead_of(here), outcomes=cards, put_right=put_right, may_write=here.may(P.PLAN_WRITE),
        may_pack=here.may(P.SITTING_PACK), categories=list(CATEGORIES.items()), asked=asked, errors=asked.errors,
    )  # fmt: skip


def _about(plan: Plan) -> str:
    return _("{category}, since {day}.").format(category=CATEGORIES.get(plan.category, plan.category), day=full(plan.started_on))


def outcome_form(here: OpenChild, row: Outcome | None, asked: Asked = NOTHING, newer: bool = False) -> Response:
    stands = {name: clear(row, name) or "" for name in OUTCOME_TEXTS} if row else dict.fromkeys(OUTCOME_TEXTS, "")
    status = 409 if newer else 422 if asked.errors else 200
    return render(
        here.request, "practitioner/plans/outcome.html", status, nav="families", child=child_head(here, "plan"),
        errors=asked.errors, asked=asked, stands=stands, newer=newer, version=version_for(row, asked, newer),
        number=row.number if row else 0, newer_by=written_by(row, people(here.db, [row.written_by])) if newer and row else "",
    )  # fmt: skip
