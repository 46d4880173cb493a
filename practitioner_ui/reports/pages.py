"""Make one child's report: choose whom it is for, look through everything that will leave, then take the file."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_IN_THIS_ROLE, NOT_THERE, OpenChild, open_child
from app.conferences.models import Conference, ConferenceChild
from app.conferences.service import link_of
from app.exports.formats import EXPORTS
from app.exports.gather import gather
from app.exports.making import Changed, HoldsWithheld, QuestionsOpen, SiblingNamed, make_report
from app.exports.pdf import NotSet
from app.exports.word import TemplateFault
from app.families.models import Parent
from app.identity.permissions import Permission as P
from app.kit.errors import NotAllowed, NotFound
from app.kit.faults import Incomplete
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.sharing.parents import Asks, decide_for_parent
from app.sharing.visible import PARENT, TEAM, Audience
from app.trail import What, record
from practitioner_ui.conferences.pages import conference_of
from practitioner_ui.desk.asking import NOTHING, Asked, own, typed
from practitioner_ui.desk.child import home_of
from practitioner_ui.reports.presenters import choose_page
from practitioner_ui.reports.presenters_copies import KINDS, copy_page, items_of, named

router = APIRouter()
PAGE = "/children/{child_reference}/report/{conference_reference}"
ONE, OF_PARENT = PAGE + "/copies/{audience}", PAGE + "/parents/{parent_id}"
Maker = Annotated[OpenChild, Depends(open_child(P.REPORT_MAKE))]
Sharer = Annotated[OpenChild, Depends(open_child(P.SHARING_WRITE))]
CHOOSE = _("Choose Word or PDF")
LOOKED = _("Say that you looked through everything that will leave")
STOPPED = (SiblingNamed, HoldsWithheld, QuestionsOpen, Changed)


@router.get(PAGE)
def choose(here: Maker, conference_reference: str) -> Response:
    row, _link = _on(here, conference_reference)
    return render(
        here.request, "practitioner/reports/choose.html", nav="conferences", child=here.child, home=home_of(here.child),
        page=choose_page(here, row),
    )  # fmt: skip


@router.get(ONE)
def copy(here: Maker, conference_reference: str, audience: str) -> Response:
    return _page(here, *_on(here, conference_reference), _for(here, audience))


@router.post(ONE)
def make(here: Maker, conference_reference: str, audience: str, form: PostedForm) -> Response:
    """The file itself; what was made, for whom, by whom, and its SHA-256 are on the trail before it leaves."""
    return _make(here, *_on(here, conference_reference), _for(here, audience), form)


@router.get(OF_PARENT)
def parents_copy(here: Sharer, conference_reference: str, parent_id: UUID) -> Response:
    return _page(here, *_on(here, conference_reference), _parent(here, parent_id))


@router.post(OF_PARENT)
def make_for_parent(here: Sharer, conference_reference: str, parent_id: UUID, form: PostedForm) -> Response:
    return _make(here, *_on(here, conference_reference), _parent(here, parent_id), form)


@router.post(OF_PARENT + "/items")
def decide_items(here: Sharer, conference_reference: str, parent_id: UUID, form: PostedForm) -> Response:
    """Put what is ticked into this parent's copy, or take it out. Whatever is not on the page is not decided."""
    row, link = _on(here, conference_reference)
    audience, given = _parent(here, parent_id), typed(form, "answer", "reason")
    of = gather(here.db, here.actor, here.child, row, link, "deciding what goes into a copy", audience)
    known = {one.value: one for one in items_of(here.db, of)}
    ticked = [known[value].item for value in dict.fromkeys(form.all("items")) if value in known]
    settings = here.request.app.state.settings
    try:
        decide_for_parent(
            here.db, here.actor, sharing=of.sharing, parent=own(here, Parent, parent_id), items=ticked, **given,
            asks=Asks(settings.manager_agrees_to_widen, settings.manager_agrees_to_withhold),
        )  # fmt: skip
    except Incomplete as fault:
        return _page(here, row, link, audience, Asked(fault.fields, given | {"items": form.all("items")}))
    return RedirectResponse(f"{here.request.url.path.removesuffix('/items')}#items", 303)


def _for(here: OpenChild, kind: str) -> Audience:
    """Raises NotFound for a reader there is none of, NotAllowed for the worker's own copy in another role."""
    if kind not in KINDS:
        raise NotFound(NOT_THERE)
    if kind == TEAM and not here.may(P.SHARING_WRITE):
        raise NotAllowed(NOT_IN_THIS_ROLE)
    return Audience(kind)


def _parent(here: OpenChild, parent_id: UUID) -> Audience:
    row = own(here, Parent, parent_id)
    return Audience(PARENT, row.id, named(row))


def _make(here: OpenChild, row: Conference, link: ConferenceChild, audience: Audience, form: Form) -> Response:
    given = typed(form, "format", "reviewed", "looked")
    wanted, reviewed = given["format"], given["reviewed"]
    faults = {} if wanted in EXPORTS else {"format": CHOOSE}
    faults |= {} if given["looked"] else {"looked": LOOKED}
    if faults:
        return _page(here, row, link, audience, Asked(faults, given))
    try:
        made = make_report(
            here.db, here.actor, child=here.child, conference=row, link=link, format=wanted, audience=audience, reviewed=reviewed
        )
    except (*STOPPED, NotSet, TemplateFault) as fault:
        _say_stopped(here, row, audience, fault)
        return _page(here, row, link, audience, Asked({"format": fault.words}, given), fault.status)
    return Response(made.data, media_type=made.type, headers={"Content-Disposition": f'attachment; filename="{made.name}"'})


def _say_stopped(here: OpenChild, row: Conference, audience: Audience, fault: Any) -> None:
    """That a copy was stopped is on the trail too; the words that stopped it are not."""
    if isinstance(fault, STOPPED):
        why = type(fault).__name__
        record(here.db, here.actor, What.COPY_STOPPED, child_id=here.child.id, conference=row.reference, audience=audience.kind, why=why)


def _on(here: OpenChild, reference: str) -> tuple[Conference, ConferenceChild]:
    row = conference_of(here.db, reference)
    link = link_of(here.db, row.id, here.child.id) if row else None
    if row is None or link is None:
        raise NotFound(NOT_THERE)
    return row, link


def _page(
    here: OpenChild, row: Conference, link: ConferenceChild, audience: Audience, asked: Asked = NOTHING, status: int = 0
) -> Response:
    of = gather(here.db, here.actor, here.child, row, link, "before making the report", audience)
    page = "practitioner/reports/parent.html" if audience.is_parent else "practitioner/reports/copy.html"
    return render(
        here.request, page, status or (422 if asked.errors else 200), nav="conferences", errors=asked.errors, asked=asked,
        child=here.child, home=home_of(here.child), page=copy_page(here, of),
    )  # fmt: skip
