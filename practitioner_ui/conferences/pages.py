"""Conferences: mine, one with its children, and one child's page of it with the chair's check and challenge."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends
from sqlmodel import select
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_THERE, OpenChild, Signed, open_child, signed_in
from app.conferences.models import Challenge, Conference, ConferenceChild
from app.conferences.service import (
    ELEMENTS,
    answer_challenge,
    check,
    close_challenge,
    give_weight,
    link_of,
    raise_challenge,
)  # fmt: skip
from app.contributions.service import asks_of
from app.contributions.views import lines_for
from app.exports.gather import gather
from app.families.models import Child
from app.identity.people import people
from app.identity.permissions import Permission as P
from app.identity.permissions import may
from app.kit.clock import today
from app.kit.errors import Conflict, NotFound
from app.kit.faults import Incomplete
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.kit.versions import WrittenMeanwhile
from app.trail import What, record
from app.vault import clear
from practitioner_ui.assessments.presenters import written_by
from practitioner_ui.conferences.presenters import conference_list, conference_page, page_of_child
from practitioner_ui.conferences.presenters_chair import chair_page
from practitioner_ui.desk.asking import NOTHING, Asked, own, typed, version_for
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.family_changes.presenters import hear_again_line, open_lines

router = Desk()
ONE = "/conferences/{conference_reference}"
CHILD = ONE + "/children/{child_reference}"
Reader = Annotated[OpenChild, Depends(open_child(P.CONFERENCE_READ))]
WEIGHT = ("weight", "changed", "not_changed")


@router.get("/conferences")
def conferences(here: Annotated[Signed, Depends(signed_in)]) -> Response:
    return render(here.request, "practitioner/conferences/list.html", nav="conferences", **conference_list(here.db, _mine(here)))


@router.get(ONE)
def conference(here: Annotated[Signed, Depends(signed_in)], conference_reference: str) -> Response:
    row = conference_of(here.db, conference_reference)
    on = set(here.db.exec(select(ConferenceChild.child_id).where(ConferenceChild.conference_id == row.id))) if row else set()
    children = [child for child in _mine(here) if child.id in on]
    if row is None or not children:
        raise NotFound(NOT_THERE)
    for child in children:
        record(here.db, here.actor, What.FAMILY_OPENED, child_id=child.id, conference=row.reference)
    page = conference_page(here.db, row, children, here.reach)
    return render(
        here.request, "practitioner/conferences/conference.html", nav="conferences", conference=page,
        open_changes=open_lines(here.db, children),
    )  # fmt: skip


@router.get(CHILD)
def child(here: Reader, conference_reference: str) -> Response:
    return _child_page(here, *_on(here, conference_reference), put_back(here))


@router.post(CHILD + "/check")
def make_check(here: Annotated[OpenChild, Depends(open_child(P.CHECK_WRITE))], conference_reference: str, form: PostedForm) -> Response:
    row, link = _on(here, conference_reference)
    given = typed(form, *ELEMENTS, "participation", "note")
    reviewed = bool(form.get("category_reviewed"))
    try:
        check(here.db, here.actor, conference_id=row.id, child_id=here.child.id, category_reviewed=reviewed, **given)
    except Incomplete as fault:
        return _child_page(here, row, link, Asked(fault.fields, given | {"category_reviewed": reviewed}))
    return _back(here, row, "check")


@router.post(CHILD + "/challenges")
def challenge(here: Annotated[OpenChild, Depends(open_child(P.CHALLENGE_RAISE))], conference_reference: str, form: PostedForm) -> Response:
    row, link = _on(here, conference_reference)

    def keep() -> Any:
        return raise_challenge(here.db, here.actor, conference_id=row.id, child_id=here.child.id, text=form.get("challenge"))

    return _kept(here, row, link, keep, form, "challenge")


@router.post(CHILD + "/challenges/{challenge_id}/answer")
def answer(
    here: Annotated[OpenChild, Depends(open_child(P.CHALLENGE_ANSWER))], conference_reference: str, challenge_id: UUID, form: PostedForm
) -> Response:
    row, link = _on(here, conference_reference)
    open_one = _challenge(here, row, challenge_id)
    return _kept(here, row, link, lambda: answer_challenge(here.db, here.actor, challenge=open_one, answer=form.get("answer")), form, "answer")


@router.post(CHILD + "/challenges/{challenge_id}/outcome")
def outcome(
    here: Annotated[OpenChild, Depends(open_child(P.CHALLENGE_RAISE))], conference_reference: str, challenge_id: UUID, form: PostedForm
) -> Response:
    row, link = _on(here, conference_reference)
    answered = _challenge(here, row, challenge_id)
    return _kept(here, row, link, lambda: close_challenge(here.db, here.actor, challenge=answered, outcome=form.get("outcome")), form, "outcome")


@router.get(CHILD + "/weight")
def weight_page(here: Annotated[OpenChild, Depends(open_child(P.ASSESSMENT_WRITE))], conference_reference: str) -> Response:
    row, link = _on(here, conference_reference)
    asked = put_back(here)
    return _weight(here, row, link, asked if asked.typed else Asked({}, {name: clear(link, name) or "" for name in WEIGHT}))


@router.post(CHILD + "/weight")
def weight(here: Annotated[OpenChild, Depends(open_child(P.ASSESSMENT_WRITE))], conference_reference: str, form: PostedForm) -> Response:
    row, link = _on(here, conference_reference)
    given, version = typed(form, *WEIGHT), form.get("version")
    try:
        give_weight(here.db, here.actor, link=link, version=int(version) if version.isdecimal() else 0, **given)
    except Incomplete as fault:
        return _weight(here, row, link, Asked(fault.fields, {**given, "version": version}))
    except WrittenMeanwhile as newer:
        return _weight(here, row, link, Asked({"weight": newer.words}, given), newer=True)
    return _back(here, row, "weight")


def _mine(here: Signed) -> list[Child]:
    """The children whose conferences this practitioner may open, in the order of birth."""
    rows = here.db.exec(select(Child).order_by(Child.born_on.is_(None), Child.born_on, Child.reference))  # type: ignore[union-attr]
    return [one for one in rows if may(here.reach.roles(one.id), P.CONFERENCE_READ)]


def conference_of(db: Any, reference: str) -> Conference | None:
    return db.exec(select(Conference).where(Conference.reference == reference)).first()


def _on(here: OpenChild, reference: str) -> tuple[Conference, ConferenceChild]:
    """The conference this child is on; any other looks like none."""
    row = conference_of(here.db, reference)
    link = link_of(here.db, row.id, here.child.id) if row else None
    if row is None or link is None:
        raise NotFound(NOT_THERE)
    return row, link


def _challenge(here: OpenChild, row: Conference, id_: UUID) -> Challenge:
    found = own(here, Challenge, id_)
    if found.conference_id != row.id:
        raise NotFound(NOT_THERE)
    return found


def _kept(here: OpenChild, row: Conference, link: ConferenceChild, keep: Any, form: Form, name: str) -> Response:
    """Done once, back to the page; else the page again with what was typed."""
    try:
        keep()
    except Incomplete as fault:
        return _child_page(here, row, link, Asked(fault.fields, typed(form, name)))
    except Conflict as fault:
        return _child_page(here, row, link, Asked({"challenge-steps": fault.words}, typed(form, name)), 409)
    return _back(here, row, "challenge")


def _child_page(here: OpenChild, row: Conference, link: ConferenceChild, asked: Asked = NOTHING, status: int = 0) -> Response:
    of = gather(here.db, here.actor, here.child, row, link, "conference page")
    page = chair_page(here, of)
    return render(
        here.request, "practitioner/conferences/child.html", status or (422 if asked.errors else 200), nav="conferences",
        page=page, asked=asked, errors=asked.errors, agencies=lines_for(here.child, asks_of(here.db, [here.child.id]), today()),
        hear_again=hear_again_line(here.db, here.child),
    )  # fmt: skip


def _weight(here: OpenChild, row: Conference, link: ConferenceChild, asked: Asked, newer: bool = False) -> Response:
    """`newer`: somebody else wrote meanwhile, and both texts are shown."""
    stands = {name: clear(link, name) or "" for name in WEIGHT} if newer else {}
    return render(
        here.request, "practitioner/conferences/weight.html", 409 if newer else 422 if asked.errors else 200, nav="conferences",
        asked=asked, errors=asked.errors, child=here.child, back=page_of_child(row, here.child), conference=row, stands=stands,
        newer_by=written_by(link, people(here.db, [link.written_by])) if newer else "", version=version_for(link, asked, newer),
    )  # fmt: skip


def _back(here: OpenChild, row: Conference, part: str) -> Response:
    return RedirectResponse(f"{page_of_child(row, here.child)}#{part}", 303)
