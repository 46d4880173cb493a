"""This answer is about a brother or sister: noted on both records, with nothing that leads a reader of one to the other."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.cross_references.service import refer, siblings_of
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.responses.models import Response as ChildResponse
from practitioner_ui.desk.asking import Asked, own
from practitioner_ui.desk.router import Desk
from practitioner_ui.responses.pages import ONE, back, page

router = Desk()


@router.post(ONE + "/about")
def add_reference(
    here: Annotated[OpenChild, Depends(open_child(P.ANALYSIS_WRITE))], response_id: UUID, form: PostedForm
) -> Response:
    """Only brothers and sisters in the writer's reach are offered, and only those are taken."""
    row, wanted, area = own(here, ChildResponse, response_id), set(form.all("about")), form.get("about_area")
    about = [child for child in siblings_of(here.db, here.child) if child.id.hex in wanted]
    try:
        refer(here.db, here.actor, response=row, about=about, area=area, relation=form.get("relation"))
    except Incomplete as fault:
        return page(here, row.id, Asked(fault.fields, {"about": list(wanted), "about_area": area, "relation": form.get("relation")}))
    return back(here, row.id, "about-siblings")
