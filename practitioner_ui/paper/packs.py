"""Choose what to print for one child and take the pages: to draw and write on, with nobody's name."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.approvals.service import approval_faults
from app.catalogue import Activity, catalogue, text_for
from app.exports.formats.faults import NotSet
from app.exports.printed.packs import MOST, make_pack
from app.identity.permissions import Permission as P
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.sittings.packing import band_of
from app.trail import What, record
from practitioner_ui.desk.child import child_head
from practitioner_ui.desk.languages import offered, warning_for
from practitioner_ui.desk.leaving import blank
from practitioner_ui.desk.router import Desk
from practitioner_ui.sittings.reading_packs import language_for

router = Desk()
PAGE = "/children/{child_reference}/print"
Worker = Annotated[OpenChild, Depends(open_child(P.SITTING_PACK))]
CHOOSE, TOO_MANY = _("Choose at least one activity"), _("Choose at most {n} activities for one print")


@router.get(PAGE)
def print_page(here: Worker) -> Response:
    asked = here.request.query_params
    return _page(here, Form({"band": [asked.get("band", "")], "language": [here.child.language]}), {})


@router.post(PAGE)
def pack(here: Worker, form: PostedForm) -> Response:
    """The file itself. With `again` the page comes back for another wording, and nothing is made."""
    band, language, chosen = _band(here, form), language_for(form.get("language")), _chosen(here, form)
    if form.get("again"):
        return _page(here, form, {})
    if faults := approval_faults(here.db, here.request.app.state.settings, "activities"):
        return _page(here, form, faults)
    if not 1 <= len(chosen) <= MOST:
        return _page(here, form, {"activities": TOO_MANY.format(n=MOST) if chosen else CHOOSE})
    try:
        data = make_pack(chosen, band, language, here.child.reference)
    except NotSet as fault:
        return _page(here, form, {"activities": fault.words}, fault.status)
    ids = [one.id for one in chosen]
    record(here.db, here.actor, What.PACK_PRINTED, child_id=here.child.id, activities=ids, band=band, language=language)
    return blank(data, "application/pdf", f"{here.child.reference}-print.pdf")


def _band(here: OpenChild, form: Form) -> str:
    """The child's own, or another that sits; for a baby the first there is, since somebody chose to print."""
    sits = [band.id for band in catalogue().bands.values() if band.sits]
    wanted = form.get("band") or band_of(here.child)
    return wanted if wanted in sits else sits[0]


def _chosen(here: OpenChild, form: Form) -> list[Activity]:
    return [one for one in catalogue().on_map(_band(here, form)) if one.id in form.all("activities")]


def _page(here: OpenChild, form: Form, errors: dict, status: int = 422) -> Response:
    band, language = _band(here, form), form.get("language") or "en"
    titles = [(one.id, text_for(one.title, band, "en").text) for one in catalogue().on_map(band)]
    return render(
        here.request, "practitioner/packs/page.html", status if errors else 200, nav="families", child=child_head(here, "record"),
        errors=errors, form=form, titles=titles, band=band, language=language, languages=offered(), most=MOST,
        bands=[(one.id, one.name) for one in catalogue().bands.values() if one.sits], warning=warning_for(language),
    )  # fmt: skip
