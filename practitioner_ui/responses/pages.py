"""One answer: read it, write down what was seen, give a view, place it in this child's assessment or plan."""

from functools import partial
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import NOT_THERE, OpenChild, open_child
from app.evidence.answer import AnswerEvidence, open_answer
from app.identity.permissions import Permission as P
from app.kit.dates import full
from app.kit.errors import NotFound
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.observations.service import observe
from app.observations.weak_words import weak_words
from app.responses.models import Response as ChildResponse
from app.responses.reading import counts_as_read, mark_read
from practitioner_ui.analyses.keeping import keep_analysis
from practitioner_ui.analyses.presenters import opinion_of, strand_labels
from practitioner_ui.cross_references.presenters import about_siblings
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, own, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.placing.placing import place_it
from practitioner_ui.placing.presenters import places_for, used_in
from practitioner_ui.responses.presenters import response_page
from practitioner_ui.responses.presenters_translating import translating
from practitioner_ui.said_again.presenters import on_answer
from practitioner_ui.sharing.presenters import who_sees
from practitioner_ui.tags.presenters import about_tags

router = Desk()
ONE = "/children/{child_reference}/responses/{response_id}"
Reader = Annotated[OpenChild, Depends(open_child(P.RESPONSE_READ))]


@router.get(ONE)
def response(here: Reader, response_id: UUID) -> Response:
    return page(here, response_id, put_back(here))


@router.post(ONE + "/observations")
def add_observation(
    here: Annotated[OpenChild, Depends(open_child(P.ANALYSIS_WRITE))], response_id: UUID, form: PostedForm
) -> Response:
    """Beside a child's words only by someone who may read them: the page comes back with those words on it."""
    row = own(here, ChildResponse, response_id)
    seen_on, errors = date_of(form, "seen_on", past=True)
    try:
        observe(
            here.db, here.actor, child_id=here.child.id, seen_on=seen_on, text=form.get("text"), area=row.area,
            place=form.get("where"), sitting_id=row.sitting_id, response_id=row.id,
        )  # fmt: skip
    except Incomplete as fault:
        faults = {"where" if name == "place" else name: says for name, says in fault.fields.items()}
        return page(here, row.id, Asked({**faults, **errors}, typed(form, "seen_on", "text", "where")))
    return back(here, row.id, "seen")


@router.post(ONE + "/analyses")
def add_analysis(
    here: Annotated[OpenChild, Depends(open_child(P.ANALYSIS_WRITE))], response_id: UUID, form: PostedForm
) -> Response:
    row = own(here, ChildResponse, response_id)
    return keep_analysis(here, form, row, partial(page, here, row.id), address(here, row.id))


@router.post(ONE + "/attachments")
def add_attachment(
    here: Annotated[OpenChild, Depends(open_child(P.ASSESSMENT_WRITE))], response_id: UUID, form: PostedForm
) -> Response:
    row = own(here, ChildResponse, response_id)
    return place_it(here, form, row, partial(page, here, row.id), address(here, row.id))


def page(here: OpenChild, response_id: UUID, asked: Asked = NOTHING) -> Response:
    """The answer with its forms; 422 with what was typed when a form could not be kept."""
    found = open_answer(here.db, here.actor, here.child, response_id)
    if found is None:
        raise NotFound(NOT_THERE)
    if counts_as_read(here.roles):
        mark_read(here.db, here.actor, child_id=here.child.id, responses=found.rows)
    head = child_head(here, "record")
    return render(
        here.request, "practitioner/responses/page.html", 422 if asked.errors else 200, nav="families", child=head,
        errors=asked.errors, asked=asked, answer=response_page(found, head.home), **_around(here, found, head.home),
        **_tags_on(here, found),
    )  # fmt: skip


def _around(here: OpenChild, found: AnswerEvidence, home: str) -> dict[str, Any]:
    may_place = here.may(P.ASSESSMENT_WRITE) and found.answer.told
    return {
        "about_siblings": about_siblings(here, list(found.answer.ids), found.answer.main.area),
        "sees": who_sees(here, sorted(found.answer.ids), found.answer.main.id),
        "weak": weak_words(), "used": used_in(here.db, here.child, found.uses, home), "strands": strand_labels(here.child.name),
        "places": places_for(here.db, here.child, found.answer.main.area) if may_place else [],
        "may_observe": here.may(P.ANALYSIS_WRITE), "may_transcribe": here.may(P.TRANSCRIPT_WRITE), "may_analyse": here.may(P.ANALYSIS_WRITE) and found.answer.told,
        "opinions": [opinion_of(one, here.child.name) for one in found.analyses],
        "translating": translating(found.answer) if here.may(P.ANALYSIS_WRITE) else None,
        "post_to": address(here, found.answer.bearer.id), "that_day": full(found.answer.main.sitting_at),
    }  # fmt: skip


def _tags_on(here: OpenChild, found: AnswerEvidence) -> dict[str, Any]:
    """Which wish or worry it tells, and what it is about; nothing of either for what was left out."""
    told, row = found.answer.told, next(one for one in found.rows if one.id == found.answer.main.id)
    return {
        "said_on": on_answer(here.db, here.child, found.answer) if told else None,
        "about": about_tags(here, row, found.answer.ids) if told else None, "may_tag": here.may(P.ANALYSIS_WRITE),
    }  # fmt: skip


def address(here: OpenChild, response_id: UUID) -> str:
    return f"{home_of(here.child)}/responses/{response_id.hex}"


def back(here: OpenChild, response_id: UUID, to: str) -> Response:
    return RedirectResponse(f"{address(here, response_id)}#{to}", 303)
