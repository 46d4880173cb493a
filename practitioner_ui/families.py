"""Brothers and sisters side by side: who was heard about what, when, and why not."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from app.access.doors import OpenFamily, Signed, open_family, signed_in
from app.evidence.ahead import last_of, meetings, next_of
from app.evidence.gathered import gather
from app.evidence.grid import grid_of
from app.families.order import in_birth_order
from app.identity.permissions import Permission as P
from app.kit.clock import now
from app.kit.pages import render
from practitioner_ui.caseload import blocks
from practitioner_ui.presenters_column import area_view, column_view
from practitioner_ui.presenters_families import by_father, grid_view
from practitioner_ui.presenters_names import children_words
from practitioner_ui.presenters_todo import before

router = APIRouter()


@router.get("/families")
def families(here: Annotated[Signed, Depends(signed_in)]) -> Response:
    columns = gather(here.db, in_birth_order(here.db))
    return render(here.request, "practitioner/families/list.html", nav="families", families=blocks(here, columns))


@router.get("/families/{family_reference}")
def family(here: Annotated[OpenFamily, Depends(open_family)]) -> Response:
    at, asked = now(), here.request.query_params
    settings = here.request.app.state.settings
    columns = by_father(gather(here.db, here.children))
    found = meetings(here.db, [child.id for child in here.children])
    last, ahead = last_of(found, at), next_of(found, at)
    grid = grid_of(columns, at, settings)
    view = grid_view(here, grid, at, last.starts_at if last else None)
    area, areas = area_view(view, asked.get("area", ""))
    return render(
        here.request, "practitioner/families/page.html", nav="families", reference=here.family.reference, grid=view,
        title=children_words(len(columns)), one=column_view(view, asked.get("child", "")), area=area, areas=areas,
        by_area="area" in asked, before=before(grid, ahead), fresh=settings.fresh_weeks, stale=settings.stale_weeks,
        packs=any(here.may(child, P.SITTING_PACK) for child in here.children),
    )  # fmt: skip
