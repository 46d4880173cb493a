"""The category of this child's plan: what it was, what it is, who said so and why; and the form that looks at it again."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.evidence.timetables import category_waits
from app.identity.people import NOBODY, people
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.dates import full
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.plans.categories import CATEGORIES, WHERE, categories_of, decide_category, named
from app.vault import clear
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.plans.pages import PLAN, plan_of
from practitioner_ui.plans.presenters_head import review_words

router = Desk()
CATEGORY = PLAN + "/category"
START = "start"


@router.get(CATEGORY)
def category(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]) -> Response:
    return page(here, put_back(here))


@router.post(CATEGORY)
def decide(here: Annotated[OpenChild, Depends(open_child(P.PLAN_WRITE))], form: PostedForm) -> Response:
    plan, chosen = plan_of(here), form.all("categories")
    from_on, wrong = date_of(form, "from_on", past=True)
    texts = typed(form, "at", "reason")
    try:
        decide_category(here.db, here.actor, plan=plan, categories=chosen, from_on=from_on, **texts)
    except Incomplete as fault:
        return page(here, Asked(fault.fields | wrong, texts | typed(form, "from_on") | {"categories": chosen}))
    return RedirectResponse(f"{home_of(here.child)}/plan/category", 303)


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    plan = plan_of(here)
    waits = category_waits(here.db, [here.child.id], today()).get(here.child.id)
    return render(
        here.request, "practitioner/plans/category.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "plan"), rows=_rows(here, categories_of(here.db, [plan.id])[plan.id]), review=review_words(waits),
        categories=list(CATEGORIES.items()), where=list(WHERE.items()), asked=asked, errors=asked.errors,
        may_write=here.may(P.PLAN_WRITE),
    )  # fmt: skip


def _rows(here: OpenChild, rows: list) -> list[dict]:
    """The newest first; one that changed nothing says so."""
    names = people(here.db, (row.practitioner_id for row in rows))
    before = [None, *rows]
    return [
        {
            "day": full(row.from_on), "named": named(row.categories), "where": WHERE.get(row.at, ""), "reason": clear(row, "reason") or "",
            "same": older is not None and older.categories == row.categories, "first": older is None,
            "who": names.get(row.practitioner_id, NOBODY).signed,
        }
        for older, row in zip(before, rows, strict=False)
    ][::-1]  # fmt: skip
