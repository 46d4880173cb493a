"""Core groups of this child's plan: planned, written up with how the child's part was brought, or why one did not take place."""

import re
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.identity.permissions import Permission as P
from app.kit.dates import full
from app.kit.errors import Conflict
from app.kit.faults import Incomplete, raise_if_any
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.plans.core_groups import (
    AGENCIES,
    VOICES,
    core_groups_of,
    did_not_take_place,
    is_open,
    plan_core_group,
    write_up,
)
from app.plans.models import CoreGroup, Plan
from practitioner_ui.core_groups.presenters import group_cards, same_day
from practitioner_ui.core_groups.presenters_beside import changed_since, last_said
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, own, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.plans.pages import PLAN, plan_of
from practitioner_ui.plans.presenters_brothers import with_plans

router = Desk()
ALL = PLAN + "/core-groups"
ONE = ALL + "/{core_group_id}"
Reader = Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]
Writer = Annotated[OpenChild, Depends(open_child(P.PLAN_WRITE))]
TEXTS = ("came_note", "voice_note", "done_since", "what_next")


@router.get(ALL)
def core_groups(here: Reader) -> Response:
    return page(here, put_back(here))


@router.post(ALL)
def plan_one(here: Writer, form: PostedForm) -> Response:
    """The same day for brothers and sisters too, where it was ticked: one each, for each has a part of their own in it."""
    planned_on, wrong = date_of(form, "planned_on")
    plans = [plan_of(here), *(plan for child, plan in with_plans(here) if child.reference in form.all("also"))]
    try:
        for plan in plans:
            plan_core_group(here.db, here.actor, plan=plan, planned_on=planned_on)
    except Incomplete as fault:
        return page(here, Asked(fault.fields | wrong, typed(form, "planned_on") | {"also": form.all("also")}))
    return _back(here)


@router.get(ONE)
def core_group(here: Reader, core_group_id: UUID, like: str = "") -> Response:
    """`like`: a brother's or sister's core group of that day, whose day and company are filled in to save typing."""
    held = put_back(here)
    return one_page(here, own(here, CoreGroup, core_group_id), held if held.typed else Asked(typed=_like(here, like)))


@router.post(ONE)
def write_it_up(here: Writer, core_group_id: UUID, form: PostedForm) -> Response:
    group = own(here, CoreGroup, core_group_id)
    given = typed(form, *TEXTS, "voice", "held_on", "next_on") | {"came": form.all("came")}
    try:
        _keep(here, group, form)
    except Incomplete as fault:
        return one_page(here, group, Asked(fault.fields, given))
    except Conflict as fault:
        return one_page(here, group, Asked({"written": fault.words}, given), 409)
    return _back(here, f"/{group.id.hex}")


@router.post(ONE + "/not-held")
def not_held(here: Writer, core_group_id: UUID, form: PostedForm) -> Response:
    group = own(here, CoreGroup, core_group_id)
    try:
        did_not_take_place(here.db, here.actor, group=group, why=form.get("not_held"))
    except Incomplete as fault:
        return one_page(here, group, Asked(fault.fields, typed(form, "not_held")))
    except Conflict as fault:
        return one_page(here, group, Asked({"written": fault.words}, typed(form, "not_held")), 409)
    return _back(here)


def _keep(here: OpenChild, group: CoreGroup, form: Form) -> None:
    """The write-up, and the next one where a day was given for it: both or neither."""
    held_on, wrong = date_of(form, "held_on", past=True)
    next_on, wrong_next = date_of(form, "next_on")
    raise_if_any(wrong | wrong_next)
    write_up(
        here.db, here.actor, group=group, held_on=held_on, came=form.all("came"), voice=form.get("voice"), **typed(form, *TEXTS)
    )
    if next_on:
        plan_core_group(here.db, here.actor, plan=own(here, Plan, group.plan_id), planned_on=next_on)


def _like(here: OpenChild, id_: str) -> dict:
    """Only the day and who came. What is one child's own is never carried over; an id out of reach fills in nothing."""
    row = here.db.get(CoreGroup, UUID(hex=id_)) if re.fullmatch(r"[0-9a-f]{32}", id_) else None
    return {"held_on": full(row.held_on), "came": row.came} if row and row.held_on else {}


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    groups = core_groups_of(here.db, plan_of(here))
    return render(
        here.request, "practitioner/core_groups/page.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "plan"), groups=group_cards(here, groups), asked=asked, errors=asked.errors,
        may_write=here.may(P.PLAN_WRITE), also=[(child.reference, child.name) for child, _plan in with_plans(here)],
    )  # fmt: skip


def one_page(here: OpenChild, group: CoreGroup, asked: Asked = NOTHING, status: int = 0) -> Response:
    (card,) = group_cards(here, [group])
    plan = own(here, Plan, group.plan_id)
    return render(
        here.request, "practitioner/core_groups/one.html", status or (422 if asked.errors else 200), nav="families",
        child=child_head(here, "plan"), group=card, asked=asked, errors=asked.errors, agencies=list(AGENCIES.items()),
        voices=list(VOICES.items()), may_write=here.may(P.PLAN_WRITE) and is_open(group), same_day=same_day(here, group),
        changed=changed_since(here, group, plan), last_said=last_said(here, group), may_pack=here.may(P.SITTING_PACK),
    )  # fmt: skip


def _back(here: OpenChild, rest: str = "") -> Response:
    return RedirectResponse(f"{home_of(here.child)}/plan/core-groups{rest}", 303)
