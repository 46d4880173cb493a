"""Where a worker thinks a parent or carer stands with changing: a note in the child's own assessment."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.assessments.change import STAGES, note_change, parents_of
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from practitioner_ui.desk.asking import NOTHING, Asked, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk

router = Desk()
PAGE = "/children/{child_reference}/change-notes/new"
Writer = Annotated[OpenChild, Depends(open_child(P.ASSESSMENT_WRITE))]


@router.get(PAGE)
def new_note(here: Writer) -> Response:
    return page(here, put_back(here))


@router.post(PAGE)
def keep_note(here: Writer, form: PostedForm) -> Response:
    parent = next((one for one in parents_of(here.db, here.child.id) if one.id.hex == form.get("parent")), None)
    try:
        note_change(here.db, here.actor, parent=parent, stage=form.get("stage"), note=form.words("note"))
    except Incomplete as fault:
        return page(here, Asked(fault.fields, typed(form, "parent", "stage", "note")))
    return RedirectResponse(f"{home_of(here.child)}/assessment#strand-carers", 303)


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    parents = [(one.id.hex, f"{one.name} ({one.relation})") for one in parents_of(here.db, here.child.id)]
    return render(
        here.request, "practitioner/assessments/change_note.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "assessment"), asked=asked, errors=asked.errors, parents=parents, stages=list(STAGES.items()),
    )  # fmt: skip
