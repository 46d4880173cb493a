"""An adult's reading of an answer or an observation, kept; or the page again with what was typed."""

from collections.abc import Callable

from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild
from app.analyses.service import STRANDS, analyse
from app.attachments.service import SOURCES
from app.kit.faults import Incomplete
from app.kit.forms import Form
from app.observations.models import Observation
from app.responses.models import Response as ChildResponse
from practitioner_ui.desk.asking import Asked, copied, typed


def keep_analysis(
    here: OpenChild, form: Form, of: ChildResponse | Observation, again: Callable[[Asked], Response], address: str
) -> Response:
    strands = typed(form, *STRANDS)
    if found := copied(here, form, *strands.values()):
        return again(Asked(typed=strands, copies=found))
    try:
        analyse(here.db, here.actor, child_id=here.child.id, role=here.practitioner.job_title, **{SOURCES[type(of)]: of.id}, **strands)
    except Incomplete as fault:
        return again(Asked(fault.fields, strands))
    return RedirectResponse(f"{address}#views", 303)
