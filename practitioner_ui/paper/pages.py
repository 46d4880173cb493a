"""Write down what a child told in talk or on paper: one page, one press, in the child's own record."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import Depends
from sqlmodel import select
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, Signed, open_child, signed_in
from app.evidence.areas import asks
from app.identity.permissions import Permission as P
from app.kit.errors import Conflict
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.observations.service import observe
from app.own_prompts.leading import leads
from app.responses.models import Response as Answer
from app.responses.reading import counts_as_read, mark_read
from app.responses.written_down import Work, write_down
from app.sittings.models import Sitting
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.drafts import form_put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.paper.presenters import carried, kept_page, paper_page
from practitioner_ui.paper.reading import read_work
from practitioner_ui.paper.reading_papers import to_choose_again
from practitioner_ui.paper.rows import grown
from practitioner_ui.sittings.handover import sitting_of

router = Desk()
PAGE = "/children/{child_reference}/written-down"
Worker = Annotated[OpenChild, Depends(open_child(P.SITTING_PACK))]


@router.get(PAGE)
def write_down_page(here: Worker) -> Response:
    if not asks(here.child):
        return RedirectResponse(f"{home_of(here.child)}/observations/new", 303)
    return _page(here, form_put_back(here, carried(here, here.request.query_params.get("after", ""))))


@router.post(PAGE)
def keep(here: Worker, form: PostedForm) -> Response:
    if not asks(here.child):
        return RedirectResponse(f"{home_of(here.child)}/observations/new", 303)
    if form.get("more"):
        return _page(here, grown(form, form.get("more")), to_choose_again(form), 200)
    here.db.commit()  # that the page was opened is on the trail; pictures take a second, and nobody waits for them
    work, faults = read_work(form, here.child, here.request.app.state.settings.upload_megabytes * 1_000_000)
    if faults:
        return _page(here, form, faults)
    try:
        sitting = _keep(here, form, work)
    except Conflict as fault:
        return _page(here, Form({**form.fields, "form_id": [uuid4().hex]}), {"words-1": fault.words}, 409)
    return RedirectResponse(f"{home_of(here.child)}/written-down/{sitting.id.hex}", 303)


@router.get(PAGE + "/{sitting_id}")
def kept(sitting_id: UUID, here: Worker) -> Response:
    """What to do next: look at it, or go on to a brother or sister who was there too."""
    sitting = sitting_of(here, sitting_id)
    return render(here.request, "practitioner/paper/kept.html", nav="families", **kept_page(here, sitting))


@router.post("/asked-aloud")
def did_it_lead(here: Annotated[Signed, Depends(signed_in)], form: PostedForm) -> Response:
    """What a question did that leads, said while it is typed. It is kept as it was asked all the same. Names no child."""
    text = form.words(form.get("which")).strip()
    found = leads(text, form.get("band"), form.get("language") or "en") if text else []
    return render(here.request, "practitioner/paper/_led.html", found=found)


def _keep(here: OpenChild, form: Form, work: Work) -> Sitting:
    sitting, again = write_down(here.db, here.actor, here.request, work)
    if again:
        return sitting
    if seen := form.words("seen"):
        observe(
            here.db, here.actor, child_id=here.child.id, seen_on=work.at.date(), text=seen, sitting_id=sitting.id,
            seen_alone=work.room.alone, place=work.room.place_note,
        )  # fmt: skip
    if counts_as_read(here.roles):  # whoever wrote it down has read it
        mark_read(here.db, here.actor, child_id=here.child.id, responses=_rows(here, sitting))
    return sitting


def _rows(here: OpenChild, sitting: Sitting) -> list[Answer]:
    return list(here.db.exec(select(Answer).where(Answer.sitting_id == sitting.id)))


def _page(here: OpenChild, form: Form, faults: dict | None = None, status: int = 422) -> Response:
    return render(
        here.request, "practitioner/paper/page.html", status if faults else 200, nav="families", errors=faults or {}, form=form,
        **paper_page(here, form, faults or {}),
    )  # fmt: skip
