"""Did we get it right? What is to be read to the child, and what they said about it."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.read_backs.service import RIGHT, read_back
from app.read_backs.views import open_read_backs, read_backs_of
from practitioner_ui.desk.ahead import ahead_of
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, id_from, own_answer, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.read_backs.presenters import answers_to_name, summary_for
from practitioner_ui.sharing.presenters import LEVELS

router = Desk()
ALL = "/children/{child_reference}/read-backs"
FIELDS = ("read_on", "right", "child_said", "put_right", "wish")


@router.get(ALL)
def read_backs(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]) -> Response:
    return page(here, put_back(here))


@router.post(ALL)
def add_read_back(here: Annotated[OpenChild, Depends(open_child(P.TELLING_WRITE))], form: PostedForm) -> Response:
    read_on, errors = date_of(form, "read_on", past=True)
    texts, about = typed(form, "right", "child_said", "put_right", "wish"), form.all("about")
    try:
        read_back(
            here.db, here.actor, child_id=here.child.id, read_on=read_on, **texts,
            about=[own_answer(here, id_from(one)).id for one in about],
        )  # fmt: skip
    except Incomplete as fault:
        return page(here, Asked({**fault.fields, **errors}, typed(form, *FIELDS) | {"about": about}))
    return RedirectResponse(f"{home_of(here.child)}/read-backs", 303)


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    rows, words = read_backs_of(here.db, here.child.id), here.may(P.RESPONSE_READ)
    summary, name = summary_for(here, words=words), here.child.name
    return render(
        here.request, "practitioner/read_backs/page.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "tellings"), errors=asked.errors, asked=asked, answers=list(RIGHT.items()), ahead=ahead_of(here),
        read_backs=open_read_backs(here.db, here.actor, here.child, rows, words=words), summary=summary,
        may_tell=here.may(P.TELLING_WRITE), about=answers_to_name(summary.told), wishes=[(key, words.format(child=name)) for key, words in LEVELS.items()],
    )  # fmt: skip
