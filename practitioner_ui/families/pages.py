"""Brothers and sisters side by side: who was heard about what, when, and why not."""

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import Response

from app.access.doors import OpenFamily, Signed, open_family, signed_in
from app.evidence.ahead import last_of, meetings, next_of
from app.evidence.gathered import gather
from app.evidence.grid import grid_of
from app.evidence.narrowing import Narrowing, shown
from app.families.order import in_birth_order
from app.identity.permissions import Permission as P
from app.kit.clock import now, today
from app.kit.pages import render
from practitioner_ui.desk.names import children_words
from practitioner_ui.families.presenters import GridView, by_father, grid_view
from practitioner_ui.families.presenters_column import area_view, column_view, only_area
from practitioner_ui.families.presenters_narrowing import narrowed_view, read_narrowing
from practitioner_ui.families.presenters_todo import before
from practitioner_ui.family_changes.presenters import open_lines
from practitioner_ui.today.pages import blocks

router = APIRouter()


@router.get("/families")
def families(here: Annotated[Signed, Depends(signed_in)]) -> Response:
    columns = gather(here.db, in_birth_order(here.db))
    return render(here.request, "practitioner/families/list.html", nav="families", families=blocks(here, columns))


@router.get("/families/{family_reference}")
def family(here: Annotated[OpenFamily, Depends(open_family)]) -> Response:
    at, settings = now(), here.request.app.state.settings
    columns = by_father(gather(here.db, here.children))
    reading = [child for child in here.children if here.may(child, P.EVIDENCE_READ)]
    reads_all = len(reading) == len(here.children)
    asked, errors, words = _asked(here, reads_all)
    some = shown(columns, asked, today(), settings)
    found = meetings(here.db, [child.id for child in here.children])
    last, ahead = last_of(found, at), next_of(found, at)
    view = grid_view(here, grid_of(some, at, settings), at, last.starts_at if last else None)
    return render(
        here.request, "practitioner/families/page.html", 422 if errors else 200, nav="families", reference=here.family.reference,
        title=children_words(len(columns)), before=before(grid_of(columns, at, settings), ahead), open_changes=open_lines(here.db, reading),
        narrowed=narrowed_view(asked, len(some), len(columns), words, errors, by_area=reads_all), errors=errors, weeks=asked.weeks or "", reads=bool(reading),
        fresh=settings.fresh_weeks, stale=settings.stale_weeks, packs=any(here.may(child, P.SITTING_PACK) for child in here.children),
        **_views(here, view, asked),
    )  # fmt: skip


def _asked(here: OpenFamily, reads_all: bool) -> tuple[Narrowing, dict[str, object], str]:
    """A role that does not read a child's evidence does not learn from what is left out what they were heard about."""
    query = here.request.query_params
    words = query.get("weeks", "")
    asked, errors = read_narrowing(query.get("area", ""), words)
    return (asked if reads_all else replace(asked, area="")), errors, words


def _views(here: OpenFamily, view: GridView, asked: Narrowing) -> dict[str, Any]:
    """The table for a desk; on a small screen one child's column of it, or one area with every child."""
    area, areas = area_view(view, asked.area)
    return {
        "grid": only_area(view, asked.area), "area": area, "areas": areas, "by_area": bool(asked.area),
        "one": column_view(view, here.request.query_params.get("child", "")) if view.columns else None,
    }  # fmt: skip

