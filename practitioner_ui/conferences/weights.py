"""What weight this child's words were given, as their worker writes it."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.conferences.models import Conference, ConferenceChild
from app.conferences.service import give_weight
from app.identity.people import people
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.versions import WrittenMeanwhile
from app.vault import clear
from practitioner_ui.assessments.presenters import written_by
from practitioner_ui.conferences.child import CHILD, back_to, on_it
from practitioner_ui.conferences.presenters import page_of_child
from practitioner_ui.desk.asking import Asked, typed, version_for
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk

router = Desk()
WEIGHT = ("weight", "changed", "not_changed")
Writer = Annotated[OpenChild, Depends(open_child(P.ASSESSMENT_WRITE))]


@router.get(CHILD + "/weight")
def weight_page(here: Writer, conference_reference: str) -> Response:
    row, link = on_it(here, conference_reference)
    asked = put_back(here)
    return _weight(here, row, link, asked if asked.typed else Asked({}, {name: clear(link, name) or "" for name in WEIGHT}))


@router.post(CHILD + "/weight")
def weight(here: Writer, conference_reference: str, form: PostedForm) -> Response:
    row, link = on_it(here, conference_reference)
    given, version = typed(form, *WEIGHT), form.get("version")
    try:
        give_weight(here.db, here.actor, link=link, version=int(version) if version.isdecimal() else 0, **given)
    except Incomplete as fault:
        return _weight(here, row, link, Asked(fault.fields, {**given, "version": version}))
    except WrittenMeanwhile as newer:
        return _weight(here, row, link, Asked({"weight": newer.words}, given), newer=True)
    return back_to(here, row, "weight")


def _weight(here: OpenChild, row: Conference, link: ConferenceChild, asked: Asked, newer: bool = False) -> Response:
    """`newer`: somebody else wrote meanwhile, and both texts are shown."""
    stands = {name: clear(link, name) or "" for name in WEIGHT} if newer else {}
    return render(
        here.request, "practitioner/conferences/weight.html", 409 if newer else 422 if asked.errors else 200, nav="conferences",
        asked=asked, errors=asked.errors, child=here.child, back=page_of_child(row, here.child), conference=row, stands=stands,
        newer_by=written_by(link, people(here.db, [link.written_by])) if newer else "", version=version_for(link, asked, newer),
    )  # fmt: skip
