"""Note that something changed in a family, and for one child what waits since and why it may not be done."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_IN_THIS_ROLE, OpenChild, OpenFamily, open_child, open_family
from app.family_changes.kinds import NOTED
from app.family_changes.service import note_change, refuse
from app.identity.permissions import Permission as P
from app.kit.errors import NotAllowed
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.names import listed
from practitioner_ui.desk.router import Desk
from practitioner_ui.family_changes.presenters import child_changes

router = Desk()
FAMILY = "/families/{family_reference}/changes"
CHILD = "/children/{child_reference}/hear-again"
Family = Annotated[OpenFamily, Depends(open_family)]


@router.get(FAMILY)
def changes(here: Family) -> Response:
    return _family_page(here)


@router.post(FAMILY)
def add_change(here: Family, form: PostedForm) -> Response:
    _check_may_note(here)
    happened_on, errors = date_of(form, "happened_on", past=True)
    try:
        note_change(here.db, here.actor, family_id=here.family.id, kind=form.get("kind"), happened_on=happened_on)
    except Incomplete as fault:
        return _family_page(here, Asked({**fault.fields, **errors}, typed(form, "kind", "happened_on")))
    return RedirectResponse(f"/practitioner/families/{here.family.reference}#hear-again", 303)


@router.get(CHILD)
def hear_again(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]) -> Response:
    return _child_page(here, put_back(here))


@router.post(CHILD)
def not_again(here: Annotated[OpenChild, Depends(open_child(P.SITTING_PACK))], form: PostedForm) -> Response:
    """Not done, with a written reason. That a child was heard needs no form: it is read from the record."""
    try:
        refuse(here.db, here.actor, child=here.child, change=form.get("change"), reason=form.get("reason"))
    except Incomplete as fault:
        return _child_page(here, Asked(fault.fields, typed(form, "change", "reason")))
    return RedirectResponse(f"{home_of(here.child)}/hear-again", 303)


def _check_may_note(here: OpenFamily) -> None:
    if not any(here.may(child, P.SITTING_PACK) for child in here.children):
        raise NotAllowed(NOT_IN_THIS_ROLE)


def _family_page(here: OpenFamily, asked: Asked = NOTHING) -> Response:
    _check_may_note(here)
    mine = [child.name for child in here.children if not child.unborn]
    return render(
        here.request, "practitioner/family_changes/note.html", 422 if asked.errors else 200, nav="families", asked=asked,
        errors=asked.errors, reference=here.family.reference, kinds=list(NOTED.items()), children=listed(mine),
    )  # fmt: skip


def _child_page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    return render(
        here.request, "practitioner/family_changes/child.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "record"), asked=asked, errors=asked.errors, changes=child_changes(here.db, here.child),
        may_refuse=here.may(P.SITTING_PACK), may_observe=here.may(P.OBSERVATION_WRITE),
    )  # fmt: skip
