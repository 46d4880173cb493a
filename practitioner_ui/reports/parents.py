"""Decide what goes into one parent's or carer's copy, on the page where that copy is looked through."""

from uuid import UUID

from starlette.responses import RedirectResponse, Response

from app.exports.gathered.gather import gather
from app.families.models import Parent
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.sharing.parents import Asks, decide_for_parent
from practitioner_ui.desk.asking import Asked, own, typed
from practitioner_ui.desk.router import Desk
from practitioner_ui.reports.pages import OF_PARENT, Sharer, copy_response, on_conference, parent_audience
from practitioner_ui.reports.presenters_rows import items_of

router = Desk()


@router.post(OF_PARENT + "/items")
def decide_items(here: Sharer, conference_reference: str, parent_id: UUID, form: PostedForm) -> Response:
    """Put what is ticked into this parent's copy, or take it out. Whatever is not on the page is not decided."""
    row, link = on_conference(here, conference_reference)
    audience, given = parent_audience(here, parent_id), typed(form, "answer", "reason")
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
        return copy_response(here, row, link, audience, Asked(fault.fields, given | {"items": form.all("items")}))
    return RedirectResponse(f"{here.request.url.path.removesuffix('/items')}#items", 303)
