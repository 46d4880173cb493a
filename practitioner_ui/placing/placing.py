"""From the place a worker picked to a section, outcome or action, and what was told or seen placed there."""

from collections.abc import Callable
from typing import Any

from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_IN_THIS_ROLE, NOT_THERE, OpenChild
from app.assessments.service import open_assessment, section_for
from app.assessments.whole import is_place
from app.attachments.service import attach
from app.identity.permissions import Permission as P
from app.kit.errors import NotAllowed, NotFound
from app.kit.faults import Incomplete
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.plans.models import Action, Outcome
from practitioner_ui.desk.asking import Asked, id_from, typed
from practitioner_ui.placing.presenters import ACTION, AREA, OUTCOME

IN_PLAN: dict[str, type[Outcome | Action]] = {OUTCOME: Outcome, ACTION: Action}
CHOOSE_A_PLACE = _("Choose where to use this")


def place_it(here: OpenChild, form: Form, source: Any, again: Callable[[Asked], Response], address: str) -> Response:
    """The page again when nothing was picked. Raises NotAllowed when the place is another child's."""
    try:
        attach(here.db, here.actor, child_id=here.child.id, source=source, place=_find(here, form.get("place")))
    except Incomplete as fault:
        return again(Asked(fault.fields, typed(form, "place")))
    return RedirectResponse(f"{address}#used", 303)


def _find(here: OpenChild, place: str) -> Any:
    """Raises Incomplete when it is no place."""
    if place.startswith(AREA) and is_place(place.removeprefix(AREA)):
        assessment = open_assessment(here.db, here.actor, child_id=here.child.id)
        return section_for(here.db, here.actor, assessment=assessment, area=place.removeprefix(AREA))
    for prefix, table in IN_PLAN.items():
        if place.startswith(prefix):
            return _in_plan(here, table, place.removeprefix(prefix))
    raise Incomplete({"place": CHOOSE_A_PLACE})


def _in_plan(here: OpenChild, table: type[Outcome | Action], id_text: str) -> Outcome | Action:
    if not here.may(P.PLAN_WRITE):
        raise NotAllowed(NOT_IN_THIS_ROLE)
    row = here.db.get(table, id_from(id_text))
    if row is None:
        raise NotFound(NOT_THERE)
    return row
