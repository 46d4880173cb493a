"""A child's record: who they are, when they were seen, and everything they told, in order."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.evidence.record import open_record
from app.identity.permissions import Permission as P
from app.kit.pages import render
from practitioner_ui.contributions.presenters import wanted_of
from practitioner_ui.cross_references.presenters import held_lines
from practitioner_ui.desk.ahead import ahead_of
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.family_changes.presenters import hear_again_line
from practitioner_ui.record.presenters import record_page
from practitioner_ui.said_again.presenters import said_again_of

router = APIRouter()


@router.get("/children/{child_reference}")
def record(here: Annotated[OpenChild, Depends(open_child(P.RECORD_OPEN))]) -> Response:
    words, evidence, observes = (here.may(p) for p in (P.RESPONSE_READ, P.EVIDENCE_READ, P.OBSERVATION_WRITE))
    opened = open_record(
        here.db, here.actor, here.child, words=words, evidence=evidence, own_only=observes and not evidence
    )
    return render(
        here.request, "practitioner/record/page.html", nav="families", child=child_head(here, "record"),
        record=record_page(opened, home_of(here.child), words=words), sees_words=words, sees_evidence=evidence,
        may_observe=observes, wanted=wanted_of(here, [here.child])[here.child.id] if observes and not evidence else (), may_pack=here.may(P.SITTING_PACK), ahead=ahead_of(here),
        hear_again=hear_again_line(here.db, here.child) if evidence else "", held=held_lines(here),
        said_again=said_again_of(here, home_of(here.child)),
    )  # fmt: skip
