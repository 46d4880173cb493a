"""Sentences of this child's papers that stand in a brother's or sister's too, side by side. For thought; nothing is stopped."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.evidence.alike import alike_sentences
from app.identity.permissions import Permission as P
from app.kit.pages import render
from practitioner_ui.assessments.presenters_alike import groups_of
from practitioner_ui.desk.child import child_head

router = APIRouter()


@router.get("/children/{child_reference}/alike")
def alike(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]) -> Response:
    found = alike_sentences(here.db, here.actor, here.child, here.reach)
    return render(
        here.request, "practitioner/assessments/alike.html", nav="families", child=child_head(here, "assessment"),
        groups=groups_of(found, here.child),
    )  # fmt: skip
