"""A child's own assessment: read it whole, write it section by section with the child's evidence beside."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.assessments.change import change_notes
from app.assessments.models import Section
from app.assessments.service import current_assessment, open_assessment, sections_of, write_section
from app.assessments.whole import is_place
from app.evidence.placed import placed
from app.identity.people import people
from app.identity.permissions import Permission as P
from app.kit.dates import full
from app.kit.errors import NotFound
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.versions import WrittenMeanwhile
from app.observations.weak_words import weak_words
from practitioner_ui.assessments.presenters import change_rows, headings, row_named, whole_rows, written_by
from practitioner_ui.desk.asking import NOTHING, Asked, copied, typed, version_for
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.read_backs.presenters import not_right_line

router = Desk()
ALL = "/children/{child_reference}/assessment"
ONE = ALL + "/{area}"
Reader = Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]
Writer = Annotated[OpenChild, Depends(open_child(P.ASSESSMENT_WRITE))]


@router.get(ALL)
def assessment(here: Reader) -> Response:
    found = current_assessment(here.db, here.child.id)
    sections = sections_of(here.db, found) if found else {}
    evidence = placed(here.db, here.actor, here.child, words=here.may(P.RESPONSE_READ), purpose="assessment")
    wrote = people(here.db, (row.written_by for row in sections.values()))
    shown, others = headings(sections, evidence, wrote, home_of(here.child))
    whole = whole_rows(sections, evidence, wrote, here.child)
    return render(
        here.request, "practitioner/assessments/page.html", nav="families", child=child_head(here, "assessment"),
        whole=whole, headings=shown, others=others, notes=change_rows(change_notes(here.db, here.child.id)),
        opened=full(found.opened_on) if found else "", may_write=here.may(P.ASSESSMENT_WRITE), not_right=not_right_line(here),
    )  # fmt: skip


@router.get(ONE)
def section(here: Reader, area: str) -> Response:
    return page(here, area, put_back(here))


@router.post(ONE)
def write(here: Writer, area: str, form: PostedForm) -> Response:
    if not is_place(area):
        raise NotFound(NOT_THERE)
    texts = typed(form, "text", "version")
    if found := copied(here, form, texts["text"]):
        return page(here, area, Asked(typed=texts, copies=found))
    try:
        _keep(here, area, texts)
    except Incomplete as fault:
        return page(here, area, Asked(fault.fields, texts))
    except WrittenMeanwhile as newer:
        return page(here, area, Asked({"text": newer.words}, texts), newer.row)
    return RedirectResponse(f"{home_of(here.child)}/assessment#{area}", 303)


def _keep(here: OpenChild, area: str, texts: dict[str, str]) -> None:
    found = open_assessment(here.db, here.actor, child_id=here.child.id)
    version = int(texts["version"]) if texts["version"].isdecimal() else 0
    write_section(here.db, here.actor, assessment=found, area=area, text=texts["text"], version=version)


def page(here: OpenChild, area: str, asked: Asked = NOTHING, newer: Section | None = None) -> Response:
    """One section. `newer` is what somebody else wrote meanwhile: both texts are shown."""
    if not is_place(area):
        raise NotFound(NOT_THERE)
    found = current_assessment(here.db, here.child.id)
    row = sections_of(here.db, found).get(area) if found else None
    evidence = placed(here.db, here.actor, here.child, words=here.may(P.RESPONSE_READ), purpose="assessment")
    wrote = people(here.db, [row.written_by if row else None])
    shown = row_named(area, row, evidence, wrote, here.child)
    return render(
        here.request, "practitioner/assessments/section.html", 409 if newer else 422 if asked.errors else 200,
        nav="families", child=child_head(here, "assessment"), section=shown, asked=asked, errors=asked.errors,
        newer=bool(newer), version=version_for(row, asked, bool(newer)), text=asked.get("text", shown.text),
        newer_by=written_by(newer, wrote), may_write=here.may(P.ASSESSMENT_WRITE), weak=weak_words(),
    )  # fmt: skip
