"""Every child's report before a conference: see who looked through which, make those in one press, take each by itself."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from sqlmodel import col, select
from starlette.background import BackgroundTask
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_IN_THIS_ROLE, NOT_THERE, Signed, signed_in, watching
from app.conferences.models import Conference, ConferenceChild
from app.exports.copies.orders import ask, standing
from app.exports.copies.together import begin
from app.exports.formats.registered import EXPORTS
from app.exports.models import CopyOrder, OrderState
from app.families.models import Child, Parent
from app.identity.permissions import Permission as P
from app.kit.clock import now
from app.kit.errors import Conflict, NotAllowed, NotFound
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.sharing.visible import PARENT, TEAM
from app.trail import What, record, show
from app.vault.words import clear_bytes
from practitioner_ui.conferences.pages import conference_of
from practitioner_ui.desk.asking import own
from practitioner_ui.desk.confirming import fresh, secret_faults
from practitioner_ui.desk.leaving import leaves
from practitioner_ui.desk.router import Desk
from practitioner_ui.reports.pages import PAGE, Maker, on_conference
from practitioner_ui.reports.presenters import READERS
from practitioner_ui.reports.presenters_together import (
    PARENTS,
    Place,
    address_of,
    due,
    standing_of,
    together_page,
    under_way_of,
)

router = Desk()
Who = Annotated[Signed, Depends(signed_in)]
ALL = "/conferences/{conference_reference}/copies/{audience}"
KINDS = (*READERS, PARENTS)
OURS = (TEAM, PARENTS)
"""readers whose copies only those make who may decide about sharing"""
NOT_HELD = _("This file is not here any more. Look at how it stands, and make it again.")
NOT_YOURS = _("Somebody else asked for this file. Make one of your own.")


@router.get(ALL)
def together(here: Who, conference_reference: str, audience: str) -> Response:
    row, kind, places = _places(here, conference_reference, audience)
    for child in dict.fromkeys(place.child.id for place in places):
        record(here.db, here.actor, What.FAMILY_OPENED, child_id=child, conference=row.reference)
    return _page(here, row, kind, places)


@router.get(ALL + "/rows")
def rows(here: Annotated[Signed, Depends(watching)], conference_reference: str, audience: str) -> Response:
    """Asked for again and again while something is being made."""
    row, kind, places = _places(here, conference_reference, audience)
    page = together_page(here, row, kind, places, _kinds(here, row))
    return render(here.request, "practitioner/reports/_together.html", page=page, fresh=fresh(here))


@router.post(ALL)
def make_all(here: Who, conference_reference: str, audience: str, form: PostedForm) -> Response:
    """What was looked through and is not made of that yet. Making begins when this is kept."""
    row, kind, places = _places(here, conference_reference, audience)
    if faults := secret_faults(here, form):
        return _page(here, row, kind, places, faults)
    asked = [ask(here.db, here.actor, look, formats) for look, formats in due(here, places, *standing_of(here, row, kind, places))]
    copies = [[order.id for order in orders] for orders in asked]
    under_way_of(here).take([id_ for ids in copies for id_ in ids])
    task = BackgroundTask(begin, here.request.app, here.practitioner.id, copies)
    return RedirectResponse(f"{address_of(row, kind)}#copies", 303, background=task)


@router.post(PAGE + "/made/{copy_order_id}")
def take(here: Maker, conference_reference: str, copy_order_id: UUID, form: PostedForm) -> Response:
    """One child, one file, once. Who took it is on the trail before it leaves, and it is held no longer."""
    row, _link = on_conference(here, conference_reference)
    order = own(here, CopyOrder, copy_order_id)
    kind = PARENTS if order.audience == PARENT else order.audience
    if kind in OURS and not here.may(P.SHARING_WRITE):
        raise NotAllowed(NOT_IN_THIS_ROLE)
    if order.conference_id != row.id:
        raise NotFound(NOT_THERE)
    if not fresh(here):
        return RedirectResponse(f"{address_of(row, kind)}#copies", 303)
    _check_held(here, order)
    show(here.db, here.actor, here.child.id, [order], purpose="taking a copy")
    data = clear_bytes(order, "file") or b""
    order.state, order.taken_at, order.file = OrderState.TAKEN, now(), None
    record(here.db, here.actor, What.COPY_TAKEN, child_id=here.child.id, subject=order, audience=order.audience, format=order.format)
    return leaves(here, data, EXPORTS[order.format].type, order.name)


def _check_held(here: Maker, order: CopyOrder) -> None:
    """Raises Conflict for anybody but who asked, and when there is no file."""
    if order.practitioner_id != here.practitioner.id:
        raise Conflict(NOT_YOURS)
    if standing(order, under_way_of(here), now()) != OrderState.MADE:
        raise Conflict(NOT_HELD)


def _places(here: Signed, reference: str, kind: str) -> tuple[Conference, str, list[Place]]:
    """Every copy this practitioner may make for this reader. Raises NotFound where there is none."""
    row = conference_of(here.db, reference)
    children = _children(here, row) if row else []
    if row is None or not children or kind not in KINDS:
        raise NotFound(NOT_THERE)
    if kind in OURS:
        children = [child for child in children if here.may(child, P.SHARING_WRITE)]
        if not children:
            raise NotAllowed(NOT_IN_THIS_ROLE)
    return row, kind, [place for child in children for place in _copies(here, child, kind)]


def _copies(here: Signed, child: Child, kind: str) -> list[Place]:
    if kind != PARENTS:
        return [Place(child)]
    query = select(Parent).where(Parent.child_id == child.id).order_by(col(Parent.created_at))
    return [Place(child, parent) for parent in here.db.exec(query)]


def _children(here: Signed, row: Conference) -> list[Child]:
    on = select(ConferenceChild.child_id).where(ConferenceChild.conference_id == row.id)
    order = (col(Child.born_on).is_(None), col(Child.born_on), col(Child.reference))
    found = here.db.exec(select(Child).where(col(Child.id).in_(list(here.db.exec(on)))).order_by(*order))
    return [child for child in found if here.may(child, P.REPORT_MAKE)]


def _kinds(here: Signed, row: Conference) -> list[str]:
    decides = any(here.may(child, P.SHARING_WRITE) for child in _children(here, row))
    return [kind for kind in KINDS if kind not in OURS or decides]


def _page(here: Signed, row: Conference, kind: str, places: list[Place], errors: dict | None = None) -> Response:
    page = together_page(here, row, kind, places, _kinds(here, row))
    return render(
        here.request, "practitioner/reports/together.html", 422 if errors else 200, nav="conferences", page=page,
        errors=errors or {}, fresh=fresh(here),
    )  # fmt: skip
