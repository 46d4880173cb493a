"""What other agencies were asked about one child: asking, answering, and whose view is not there."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.contributions.models import ContributionAsk
from app.contributions.service import AGENCIES, ask, asks_of, nothing_to_send, partners, put_to, sent
from app.contributions.views import line_of, lines_for
from app.evidence.ahead import meetings, next_of
from app.identity.permissions import Permission as P
from app.kit.clock import now, today
from app.kit.dates import as_day, full
from app.kit.errors import Conflict, NotFound
from app.kit.faults import Incomplete
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.observations.service import observe
from practitioner_ui.contributions.presenters import answer_page, seen_with
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, own, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk

router = Desk()
ALL = "/children/{child_reference}/contributions"
ASKING, ANSWERING = ("agency", "text", "by_on", "practitioner_id"), ("text", "seen_on", "place", "with_whom", "nothing")
Answerer = Annotated[OpenChild, Depends(open_child(P.OBSERVATION_WRITE))]


@router.get(ALL)
def contributions(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]) -> Response:
    return page(here, put_back(here))


@router.post(ALL)
def ask_agency(here: Annotated[OpenChild, Depends(open_child(P.ASSESSMENT_WRITE))], form: PostedForm) -> Response:
    by_on, errors = date_of(form, "by_on")
    try:
        _raise(errors)
        ask(here.db, here.actor, child=here.child, agency=form.get("agency"), text=form.get("text"), by_on=by_on, practitioner_id=_whom(form))
    except Incomplete as fault:
        return page(here, Asked({**fault.fields, **errors}, typed(form, *ASKING)))
    return RedirectResponse(f"{home_of(here.child)}/contributions", 303)


@router.get(ALL + "/{contribution_ask_id}")
def answer_form(here: Answerer, contribution_ask_id: UUID) -> Response:
    return _answer(here, _mine(here, contribution_ask_id), put_back(here))


@router.post(ALL + "/{contribution_ask_id}")
def answer(here: Answerer, contribution_ask_id: UUID, form: PostedForm) -> Response:
    """Something was seen, or there is nothing to send: one of the two, and never both."""
    row, given = _mine(here, contribution_ask_id), typed(form, *ANSWERING)
    seen_on, errors = date_of(form, "seen_on", past=True)
    try:
        if form.words("nothing") and not form.words("text"):
            nothing_to_send(here.db, here.actor, row, form.get("nothing"))
        else:
            _raise(errors | answer_page(here, row).both(form))
            _send(here, row, form, seen_on)
    except Incomplete as fault:
        return _answer(here, row, Asked({**fault.fields, **errors}, given))
    except Conflict as fault:
        return _answer(here, row, Asked({"text": fault.words}, given), 409)
    return RedirectResponse(f"{home_of(here.child)}{'/contributions' if here.may(P.EVIDENCE_READ) else ''}", 303)


def _send(here: OpenChild, row: ContributionAsk, form: Form, seen_on: date | None) -> None:
    if not row.open:
        raise Conflict(answer_page(here, row).ended)
    texts = typed(form, "text", "place", "with_whom")
    seen = observe(here.db, here.actor, child_id=here.child.id, seen_on=seen_on, **texts)
    here.db.flush()
    sent(here.db, here.actor, row, seen)


def _raise(errors: dict) -> None:
    if errors:
        raise Incomplete(errors)


def _whom(form: Form) -> UUID | None:
    """Something that is no id is nobody who works with this child."""
    try:
        return UUID(form.get("practitioner_id")) if form.get("practitioner_id") else None
    except ValueError:
        return UUID(int=0)


def _mine(here: OpenChild, id_: UUID) -> ContributionAsk:
    """Whoever reads the evidence opens any; a partner what was put to them or their agency."""
    row = own(here, ContributionAsk, id_)
    if not here.may(P.EVIDENCE_READ) and not put_to(here.db, [row], here.practitioner):
        raise NotFound(NOT_THERE)
    return row


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    lines = lines_for(here.child, asks_of(here.db, [here.child.id]), today())
    ahead = next_of(meetings(here.db, [here.child.id]), now())
    return render(
        here.request, "practitioner/contributions/page.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "record"), errors=asked.errors, asked=asked, lines=lines, seen=seen_with(here, lines),
        agencies=list(AGENCIES.items()), partners=[(one.id.hex, f"{one.name}, {one.agency or one.job_title}") for one in partners(here.db, here.child.id)],
        ahead=full(as_day(ahead.starts_at)) if ahead else "", may_ask=here.may(P.ASSESSMENT_WRITE),
    )  # fmt: skip


def _answer(here: OpenChild, row: ContributionAsk, asked: Asked = NOTHING, status: int = 422) -> Response:
    return render(
        here.request, "practitioner/contributions/answer.html", status if asked.errors else 200, nav="families",
        child=child_head(here, "record"), errors=asked.errors, asked=asked, line=line_of(row, today()), page=answer_page(here, row),
    )  # fmt: skip
