"""Who may see a child's words: decide about one answer, agree as a manager, keep words from leaving, say what a copy may tell."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from sqlmodel import select
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.conferences.service import link_of
from app.families.models import Parent
from app.identity.permissions import Permission as P
from app.kit.errors import NotFound
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.responses.models import Response as ChildResponse
from app.sharing.agreeing import agree, lift, say_held_back, withhold
from app.sharing.models import ParentDecision, SharingDecision, WithheldTerm
from app.sharing.reading import notice_of, sharing_for
from app.sharing.service import decide
from app.vault import clear
from practitioner_ui.conferences.child import conference_of
from practitioner_ui.conferences.presenters import page_of_child
from practitioner_ui.desk.asking import NOTHING, Asked, id_from, own, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.reports.presenters_rows import named
from practitioner_ui.sharing.presenters import LEVELS, UNSAID, sharing_page, who_sees

router = Desk()
ALL = "/children/{child_reference}/sharing"
OF_ANSWER = "/children/{child_reference}/responses/{response_id}/sharing"
NOTICE = "/children/{child_reference}/report/{conference_reference}/parents/{parent_id}/held-back"
Sharer = Annotated[OpenChild, Depends(open_child(P.SHARING_WRITE))]
Manager = Annotated[OpenChild, Depends(open_child(P.SHARING_AGREE))]
Chair = Annotated[OpenChild, Depends(open_child(P.HELD_BACK_SAY))]


@router.get(ALL)
def sharing(here: Sharer) -> Response:
    return _all(here, put_back(here))


@router.post(ALL + "/words")
def keep_words(here: Sharer, form: PostedForm) -> Response:
    given = typed(form, "words", "parent")
    parent = own(here, Parent, id_from(given["parent"])).id if given["parent"] else None
    try:
        withhold(here.db, here.actor, child_id=here.child.id, words=given["words"], parent_id=parent)
    except Incomplete as fault:
        return _all(here, Asked(fault.fields, given))
    return RedirectResponse(f"{home_of(here.child)}/sharing#words-kept", 303)


@router.post(ALL + "/words/{withheld_term_id}/lift")
def lift_words(here: Sharer, withheld_term_id: UUID, form: PostedForm) -> Response:
    lift(here.db, here.actor, own(here, WithheldTerm, withheld_term_id))
    return RedirectResponse(f"{home_of(here.child)}/sharing#words-kept", 303)


@router.post(ALL + "/agreements/{decision_id}")
def agreement(here: Manager, decision_id: UUID, form: PostedForm) -> Response:
    table = SharingDecision if here.db.get(SharingDecision, decision_id) else ParentDecision
    row, given = own(here, table, decision_id), typed(form, "said", "note")
    try:
        agree(here.db, here.actor, decision=row, **given)
    except Incomplete as fault:
        return _all(here, Asked(fault.fields, given | {"decision": row.id.hex}))
    return RedirectResponse(f"{home_of(here.child)}/sharing", 303)


@router.get(OF_ANSWER)
def of_answer(here: Sharer, response_id: UUID) -> Response:
    return _answer(here, own(here, ChildResponse, response_id), put_back(here))


@router.post(OF_ANSWER)
def decide_answer(here: Sharer, response_id: UUID, form: PostedForm) -> Response:
    """About everything the child gave to this question that day; what comes later follows the wish again."""
    row, given = own(here, ChildResponse, response_id), typed(form, "who", "reason")
    same = select(ChildResponse).where(
        ChildResponse.sitting_id == row.sitting_id, ChildResponse.activity == row.activity, ChildResponse.step == row.step
    )
    try:
        decide(
            here.db, here.actor, sharing=sharing_for(here.db, here.child.id), responses=list(here.db.exec(same)), **given,
            ask_manager=here.request.app.state.settings.manager_agrees_to_widen,
        )  # fmt: skip
    except Incomplete as fault:
        return _answer(here, row, Asked(fault.fields, given))
    return RedirectResponse(f"{home_of(here.child)}/responses/{row.id.hex}", 303)


@router.get(NOTICE)
def notice(here: Chair, conference_reference: str, parent_id: UUID) -> Response:
    return _notice(here, conference_reference, own(here, Parent, parent_id), put_back(here))


@router.post(NOTICE)
def say_notice(here: Chair, conference_reference: str, parent_id: UUID, form: PostedForm) -> Response:
    parent, row, given = own(here, Parent, parent_id), _conference(here, conference_reference), typed(form, "safe", "reason")
    try:
        say_held_back(here.db, here.actor, child_id=here.child.id, conference_id=row.id, parent_id=parent.id, **given)
    except Incomplete as fault:
        return _notice(here, conference_reference, parent, Asked(fault.fields, given))
    return RedirectResponse(f"{page_of_child(row, here.child)}#copies-title", 303)


def _conference(here: OpenChild, reference: str):
    row = conference_of(here.db, reference)
    if row is None or link_of(here.db, row.id, here.child.id) is None:
        raise NotFound(NOT_THERE)
    return row


def _all(here: OpenChild, asked: Asked = NOTHING) -> Response:
    return render(
        here.request, "practitioner/sharing/page.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "sharing"), page=sharing_page(here), asked=asked, errors=asked.errors,
    )  # fmt: skip


def _answer(here: OpenChild, row: ChildResponse, asked: Asked = NOTHING) -> Response:
    name = here.child.name
    return render(
        here.request, "practitioner/sharing/answer.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "record"), asked=asked, errors=asked.errors, sees=who_sees(here, [row.id], row.id),
        question=row.shown.get("question") or "", lang=row.shown.get("language") or "en", unsaid=UNSAID.format(child=name),
        levels=[(level, words.format(child=name)) for level, words in LEVELS.items()],
        back=f"{home_of(here.child)}/responses/{row.id.hex}",
    )  # fmt: skip


def _notice(here: OpenChild, reference: str, parent: Parent, asked: Asked = NOTHING) -> Response:
    row = _conference(here, reference)
    said = notice_of(here.db, here.child.id, row.id, parent.id)
    return render(
        here.request, "practitioner/sharing/notice.html", 422 if asked.errors else 200, nav="conferences", child=here.child,
        parent=named(parent), asked=asked, errors=asked.errors, back=page_of_child(row, here.child), conference=row,
        said=said.safe if said else None, said_why=clear(said, "reason") if said else "",
    )  # fmt: skip
