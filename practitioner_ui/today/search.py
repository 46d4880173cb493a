"""Find a child by name or reference, among those within reach. What was looked for is sent in the body, written nowhere and kept nowhere."""

from typing import Annotated

from fastapi import APIRouter, Depends
from sqlmodel import col, select
from starlette.responses import Response

from app.access.doors import Signed, signed_in
from app.families.models import Family
from app.families.order import in_birth_order
from app.kit.faults import text_faults
from app.kit.forms import PostedForm
from app.kit.pages import render
from practitioner_ui.today.presenters_search import found_in, line_of

router = APIRouter()


@router.get("/search")
def search_page(here: Annotated[Signed, Depends(signed_in)]) -> Response:
    return _page(here, "")


@router.post("/search")
def search(here: Annotated[Signed, Depends(signed_in)], form: PostedForm) -> Response:
    return _page(here, form.get("find"))


def _page(here: Signed, asked: str) -> Response:
    """The session itself holds only children in reach, so nothing else can be found, counted or hinted at."""
    children, errors = in_birth_order(here.db), text_faults(find=asked)
    ids = {child.family_id for child in children}
    families = {row.id: row for row in here.db.exec(select(Family).where(col(Family.id).in_(ids)))}
    found = [] if errors else found_in(asked, children, families)
    return render(
        here.request, "practitioner/search/page.html", 422 if errors else 200, nav="search", errors=errors, looked_for=asked,
        found=[line_of(child, families[child.family_id]) for child in found],
    )  # fmt: skip
