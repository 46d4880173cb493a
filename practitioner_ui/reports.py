"""Make one child's report for one conference: see what will be in it, choose the format, take the file."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.conferences.models import Conference, ConferenceChild
from app.conferences.service import link_of
from app.exports.formats import EXPORTS
from app.exports.gather import gather
from app.exports.making import SiblingNamed, make_report
from app.exports.pdf import NotSet
from app.exports.word import TemplateFault
from app.identity.permissions import Permission as P
from app.kit.errors import NotFound
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from practitioner_ui.conferences import conference_of
from practitioner_ui.presenters_child import home_of
from practitioner_ui.presenters_reports import report_page_of

router = APIRouter()
PAGE = "/children/{child_reference}/report/{conference_reference}"
Maker = Annotated[OpenChild, Depends(open_child(P.REPORT_MAKE))]
CHOOSE = _("Choose Word or PDF")


@router.get(PAGE)
def report_page(here: Maker, conference_reference: str) -> Response:
    return _page(here, *_on(here, conference_reference), {})


@router.post(PAGE)
def report(here: Maker, conference_reference: str, form: PostedForm) -> Response:
    """The file itself; what was made, by whom, and its SHA-256 are on the trail before it leaves."""
    row, link = _on(here, conference_reference)
    wanted = form.get("format")
    if wanted not in EXPORTS:
        return _page(here, row, link, {"format": CHOOSE})
    try:
        made = make_report(here.db, here.actor, child=here.child, conference=row, link=link, format=wanted)
    except (SiblingNamed, NotSet, TemplateFault) as fault:
        return _page(here, row, link, {"format": fault.words}, wanted, fault.status)
    return Response(made.data, media_type=made.type, headers={"Content-Disposition": f'attachment; filename="{made.name}"'})


def _on(here: OpenChild, reference: str) -> tuple[Conference, ConferenceChild]:
    row = conference_of(here.db, reference)
    link = link_of(here.db, row.id, here.child.id) if row else None
    if row is None or link is None:
        raise NotFound(NOT_THERE)
    return row, link


def _page(here: OpenChild, row: Conference, link: ConferenceChild, errors: dict, chosen: str = "", status: int = 0) -> Response:
    of = gather(here.db, here.actor, here.child, row, link, "before making the report")
    return render(
        here.request, "practitioner/reports/page.html", status or (422 if errors else 200), nav="conferences", errors=errors,
        chosen=chosen, child=here.child, home=home_of(here.child), page=report_page_of(here, of),
    )  # fmt: skip
