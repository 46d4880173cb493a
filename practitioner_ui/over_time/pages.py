"""One question over time: the answers of one child side by side, and what was chosen when."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.catalogue import catalogue
from app.evidence.chosen import chosen, order_of
from app.evidence.over_time import Asked, asked_again, open_over_time, was_young
from app.identity.permissions import Permission as P
from app.kit.pages import render
from practitioner_ui.desk.child import child_head
from practitioner_ui.over_time.presenters import occasions, picture_of, questions, table_of, title_of

router = APIRouter()


@router.get("/children/{child_reference}/over-time")
def over_time(here: Annotated[OpenChild, Depends(open_child(P.RESPONSE_READ))]) -> Response:
    """Without a question: those to choose from. Nothing is chosen for the reader."""
    again, wanted = asked_again(here.db, here.child), here.request.query_params.get("question", "")
    asked = next((one for one in again if one.key == wanted), None)
    head = child_head(here, "over-time")
    if asked is None:
        return render(here.request, "practitioner/over_time/choose.html", nav="families", child=head, groups=questions(again, head.home))
    return _page(here, head, asked)


def _page(here: OpenChild, head, asked: Asked) -> Response:
    found = open_over_time(here.db, here.actor, here.child, asked)
    when = chosen(found, order_of(catalogue(), asked.activity, asked.step))
    return render(
        here.request, "practitioner/over_time/page.html", nav="families", child=head, title=title_of(asked),
        occasions=occasions(found, head.home), young=was_young(here.child, found),
        table=table_of(when) if when else None, picture=picture_of(when) if when and when.pictured else None,
    )  # fmt: skip
