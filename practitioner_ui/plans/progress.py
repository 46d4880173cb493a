"""Progress towards one outcome, beside what the child said about it: a claim never stands alone."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.evidence.placed import Placed, placed
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.plans.models import Outcome
from app.plans.progress import KINDS, note_progress
from app.vault import clear
from practitioner_ui.answers.evidence import Beside, beside
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, own, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.plans.pages import PLAN
from practitioner_ui.plans.presenters_progress import progress_for

router = Desk()
PROGRESS = PLAN + "/outcomes/{outcome_id}/progress"


@router.get(PROGRESS)
def progress(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))], outcome_id: UUID) -> Response:
    return page(here, own(here, Outcome, outcome_id), put_back(here))


@router.post(PROGRESS)
def add_progress(here: Annotated[OpenChild, Depends(open_child(P.PLAN_WRITE))], outcome_id: UUID, form: PostedForm) -> Response:
    outcome = own(here, Outcome, outcome_id)
    noted_on, wrong = date_of(form, "noted_on", past=True)
    texts = typed(form, "kind", "text", "said_by")
    try:
        note_progress(here.db, here.actor, outcome=outcome, noted_on=noted_on, **texts)
    except Incomplete as fault:
        return page(here, outcome, Asked(fault.fields | wrong, texts | typed(form, "noted_on")))
    return RedirectResponse(f"{home_of(here.child)}/plan/outcomes/{outcome.id.hex}/progress", 303)


def page(here: OpenChild, outcome: Outcome, asked: Asked = NOTHING) -> Response:
    head = child_head(here, "plan")
    evidence = placed(here.db, here.actor, here.child, words=here.may(P.RESPONSE_READ), purpose="progress")
    newest_first = beside(evidence.get(outcome.id) or Placed(), head.home)
    return render(
        here.request, "practitioner/plans/progress.html", 422 if asked.errors else 200, nav="families", child=head,
        number=outcome.number, goal=clear(outcome, "goal") or "", progress=progress_for(here, [outcome], evidence, head.home)[outcome.id],
        beside=Beside(newest_first.told[::-1], newest_first.seen), kinds=list(KINDS.items()), asked=asked, errors=asked.errors,
        may_write=here.may(P.PLAN_WRITE), may_pack=here.may(P.SITTING_PACK),
    )  # fmt: skip
