"""One child in one area of life: all that was said, seen, thought, placed and told, each a link and closed until opened."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.catalogue import catalogue
from app.evidence.areas import facts_for
from app.evidence.gaps import gap_for
from app.evidence.gathered import gather
from app.evidence.in_area import in_area
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.errors import NotFound
from app.kit.pages import render
from practitioner_ui.areas.presenters import area_parts
from practitioner_ui.cross_references.presenters import held_lines
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.families.presenters_cells import next_step
from practitioner_ui.placing.presenters import used_in

router = APIRouter()


@router.get("/children/{child_reference}/areas/{area}")
def area(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))], area: str) -> Response:
    known = catalogue().areas.get(area)
    if known is None:
        raise NotFound(NOT_THERE)
    (of,) = gather(here.db, [here.child])
    found, home = in_area(here.db, here.child, area), home_of(here.child)
    head = child_head(here, "record")
    return render(
        here.request, "practitioner/areas/page.html", nav="families", child=head, area=known, held=held_lines(here, area),
        cell=gap_for(facts_for(of, known, today(), here.request.app.state.settings)),
        parts=area_parts(found, here.child, home, used_in(here.db, here.child, found.uses, home)),
        next=next_step(area, here.child, head.family, packs=here.may(P.SITTING_PACK), observes=here.may(P.OBSERVATION_WRITE)),
    )  # fmt: skip
