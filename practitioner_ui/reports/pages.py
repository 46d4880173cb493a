"""Make one child's report: choose whom it is for, look through everything that will leave, then take the file."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends
from starlette.background import BackgroundTask
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_IN_THIS_ROLE, NOT_THERE, OpenChild, open_child
from app.conferences.models import Conference, ConferenceChild
from app.conferences.service import link_of
from app.exports.copies.copy import mark_of, paper_of
from app.exports.copies.making import CHANGED, STOPPED, make_report
from app.exports.copies.orders import note_look
from app.exports.formats.faults import NotSet, TemplateFault
from app.exports.formats.registered import EXPORTS
from app.exports.gathered.gather import gather
from app.exports.makers.pool import get_ready
from app.families.models import Parent
from app.identity.permissions import Permission as P
from app.kit.errors import NotAllowed, NotFound
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.sharing.visible import PARENT, TEAM, Audience
from app.trail import What, record
from practitioner_ui.conferences.pages import conference_of
from practitioner_ui.desk.asking import NOTHING, Asked, own, typed
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.confirming import fresh, secret_faults
from practitioner_ui.desk.leaving import leaves
from practitioner_ui.reports.presenters import choose_page
from practitioner_ui.reports.presenters_copies import KINDS, copy_page
from practitioner_ui.reports.presenters_rows import named
from practitioner_ui.reports.presenters_together import PARENTS, address_of, anchor_of

router = APIRouter()
PAGE = "/children/{child_reference}/report/{conference_reference}"
ONE, OF_PARENT = PAGE + "/copies/{audience}", PAGE + "/parents/{parent_id}"
Maker = Annotated[OpenChild, Depends(open_child(P.REPORT_MAKE))]
Sharer = Annotated[OpenChild, Depends(open_child(P.SHARING_WRITE))]
CHOOSE = _("Choose Word or PDF")
LOOKED = _("Say that you looked through everything that will leave")


@router.get(PAGE)
def choose(here: Maker, conference_reference: str) -> Response:
    row, _link = on_conference(here, conference_reference)
    return render(
        here.request, "practitioner/reports/choose.html", nav="conferences", child=here.child, home=home_of(here.child),
        page=choose_page(here, row),
    )  # fmt: skip


@router.get(ONE)
def copy(here: Maker, conference_reference: str, audience: str) -> Response:
    return copy_response(here, *on_conference(here, conference_reference), _for(here, audience))


@router.post(ONE)
def make(here: Maker, conference_reference: str, audience: str, form: PostedForm) -> Response:
    """The file itself; what was made, for whom, by whom, and its SHA-256 are on the trail before it leaves."""
    return _make(here, *on_conference(here, conference_reference), _for(here, audience), form)


@router.get(OF_PARENT)
def parents_copy(here: Sharer, conference_reference: str, parent_id: UUID) -> Response:
    return copy_response(here, *on_conference(here, conference_reference), parent_audience(here, parent_id))


@router.post(OF_PARENT)
def make_for_parent(here: Sharer, conference_reference: str, parent_id: UUID, form: PostedForm) -> Response:
    return _make(here, *on_conference(here, conference_reference), parent_audience(here, parent_id), form)


def _for(here: OpenChild, kind: str) -> Audience:
    """Raises NotFound for a reader there is none of, NotAllowed for the worker's own copy in another role."""
    if kind not in KINDS:
        raise NotFound(NOT_THERE)
    if kind == TEAM and not here.may(P.SHARING_WRITE):
        raise NotAllowed(NOT_IN_THIS_ROLE)
    return Audience(kind)


def parent_audience(here: OpenChild, parent_id: UUID) -> Audience:
    row = own(here, Parent, parent_id)
    return Audience(PARENT, row.id, named(row))


def _make(here: OpenChild, row: Conference, link: ConferenceChild, audience: Audience, form: Form) -> Response:
    """With the others later, or now."""
    given = typed(form, "format", "reviewed", "looked")
    faults = {} if given["looked"] else {"looked": LOOKED}
    if form.get("later"):
        return copy_response(here, row, link, audience, Asked(faults, given)) if faults else _later(here, row, link, audience, given)
    faults |= {} if given["format"] in EXPORTS else {"format": CHOOSE}
    faults |= secret_faults(here, form)
    if faults:
        return copy_response(here, row, link, audience, Asked(faults, given))
    which = {"child": here.child, "conference": row, "link": link, "audience": audience, "reviewed": given["reviewed"]}
    try:
        made = make_report(here.db, here.actor, format=given["format"], **which)
    except (*STOPPED, NotSet, TemplateFault) as fault:
        _say_stopped(here, row, audience, fault)
        return copy_response(here, row, link, audience, Asked({"format": fault.words}, given), fault.status)
    note_look(here.db, here.actor, child_id=here.child.id, conference_id=row.id, audience=audience, mark=given["reviewed"])
    return leaves(here, made.data, made.type, made.name)


def _later(here: OpenChild, row: Conference, link: ConferenceChild, audience: Audience, given: dict) -> Response:
    """That it was looked through is kept, of exactly what was seen; nothing leaves."""
    of = gather(here.db, here.actor, here.child, row, link, "keeping that a copy was looked through", audience)
    if given["reviewed"] != mark_of(paper_of(here.db, of, here.actor), of):
        return copy_response(here, row, link, audience, Asked({"looked": CHANGED}, given), 409)
    note_look(here.db, here.actor, child_id=here.child.id, conference_id=row.id, audience=audience, mark=given["reviewed"])
    kind = PARENTS if audience.is_parent else audience.kind
    return RedirectResponse(f"{address_of(row, kind)}#{anchor_of(here.child, audience.parent_id)}", 303)


def _say_stopped(here: OpenChild, row: Conference, audience: Audience, fault: Any) -> None:
    """That a copy was stopped is on the trail too; the words that stopped it are not."""
    if isinstance(fault, STOPPED):
        why = type(fault).__name__
        record(here.db, here.actor, What.COPY_STOPPED, child_id=here.child.id, conference=row.reference, audience=audience.kind, why=why)


def on_conference(here: OpenChild, reference: str) -> tuple[Conference, ConferenceChild]:
    row = conference_of(here.db, reference)
    link = link_of(here.db, row.id, here.child.id) if row else None
    if row is None or link is None:
        raise NotFound(NOT_THERE)
    return row, link


def copy_response(
    here: OpenChild, row: Conference, link: ConferenceChild, audience: Audience, asked: Asked = NOTHING, status: int = 0
) -> Response:
    """Everything that will leave in this copy. While it is looked through, what makes the file gets ready."""
    of = gather(here.db, here.actor, here.child, row, link, "before making the report", audience)
    page = "practitioner/reports/parent.html" if audience.is_parent else "practitioner/reports/copy.html"
    answer = render(
        here.request, page, status or (422 if asked.errors else 200), nav="conferences", errors=asked.errors, asked=asked,
        child=here.child, home=home_of(here.child), page=copy_page(here, of), fresh=fresh(here),
    )  # fmt: skip
    answer.background = BackgroundTask(get_ready)
    return answer
