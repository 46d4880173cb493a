"""Conferences: mine, one with its children, and one child's page of it."""

from typing import Annotated

from fastapi import Depends
from sqlmodel import select
from starlette.responses import Response

from app.access.doors import NOT_THERE, OpenChild, Signed, open_child, signed_in
from app.conferences.models import ConferenceChild
from app.families.models import Child
from app.identity.permissions import Permission as P
from app.identity.permissions import may
from app.kit.errors import NotFound
from app.kit.pages import render
from app.trail import What, record
from practitioner_ui.conferences.child import CHILD, ONE, child_page, conference_of, on_it
from practitioner_ui.conferences.presenters import conference_list, conference_page
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.family_changes.presenters import open_lines

router = Desk()
Reader = Annotated[OpenChild, Depends(open_child(P.CONFERENCE_READ))]


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
    return child_page(here, *on_it(here, conference_reference), put_back(here))


def _mine(here: Signed) -> list[Child]:
    """The children whose conferences this practitioner may open, in the order of birth."""
    rows = here.db.exec(select(Child).order_by(Child.born_on.is_(None), Child.born_on, Child.reference))  # type: ignore[union-attr]
    return [one for one in rows if may(here.reach.roles(one.id), P.CONFERENCE_READ)]
