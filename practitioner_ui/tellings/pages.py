"""You said, we did, or could not because: what this child was told and is to be told, and what they said back."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.dates import full
from app.kit.faults import Incomplete, raise_if_any
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.tellings.letters import letters_of
from app.tellings.models import Letter, PromisedTelling
from app.tellings.promises import promise, promises_of, tellers
from app.tellings.service import METHODS, tell
from app.tellings.views import open_tellings, tellings_of
from practitioner_ui.desk.asking import NOTHING, Asked, date_of, id_from, own, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.router import Desk
from practitioner_ui.tellings.presenters import promise_rows

router = Desk()
ALL = "/children/{child_reference}/tellings"
FIELDS = ("told_on", "method", "did", "could_not", "child_said", "promised", "letter")
PROMISED = ("what", "teller", "by_on", "promised_method")
Teller = Annotated[OpenChild, Depends(open_child(P.TELLING_WRITE))]


@router.get(ALL)
def tellings(here: Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]) -> Response:
    return page(here, put_back(here))


@router.post(ALL)
def add_telling(here: Teller, form: PostedForm) -> Response:
    told_on, errors = date_of(form, "told_on", past=True)
    texts = typed(form, "method", "did", "could_not", "child_said")
    try:
        tell(
            here.db, here.actor, child_id=here.child.id, told_on=told_on, **texts,
            promised_id=_own_id(here, PromisedTelling, form, "promised"), letter_id=_own_id(here, Letter, form, "letter"),
        )  # fmt: skip
    except Incomplete as fault:
        return page(here, Asked({**fault.fields, **errors}, typed(form, *FIELDS)))
    return RedirectResponse(f"{home_of(here.child)}/tellings", 303)


@router.post(ALL + "/promised")
def add_promise(here: Teller, form: PostedForm) -> Response:
    by_on, errors = date_of(form, "by_on")
    teller = next((one.id for one in tellers(here.db, here.child.id) if one.id.hex == form.get("teller")), None)
    try:
        raise_if_any(errors)
        promise(
            here.db, here.actor, child_id=here.child.id, what=form.words("what"), teller_id=teller, by_on=by_on,
            method=form.get("promised_method"),
        )  # fmt: skip
    except Incomplete as fault:
        return page(here, Asked(fault.fields, typed(form, *PROMISED)))
    return RedirectResponse(f"{home_of(here.child)}/tellings", 303)


def _own_id(here: OpenChild, table: type, form: Form, name: str) -> UUID | None:
    """Nothing chosen is nothing; another child's looks like none and raises NotFound."""
    return own(here, table, id_from(form.get(name))).id if form.get(name) else None


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    rows = tellings_of(here.db, here.child.id)
    promised, letters = promise_rows(promises_of(here.db, here.child.id), today()), letters_of(here.db, here.child.id)
    return render(
        here.request, "practitioner/tellings/page.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "tellings"), errors=asked.errors, asked=asked, methods=list(METHODS.items()),
        tellings=open_tellings(here.db, here.actor, here.child, rows, words=here.may(P.RESPONSE_READ)),
        may_tell=here.may(P.TELLING_WRITE), promised=promised, letters=letters,
        tellers=[(one.id.hex, one.name) for one in tellers(here.db, here.child.id)],
        to_keep=[(one.id, one.what) for one in promised if not one.kept],
        letter_choices=[(one.id.hex, _("The letter of {day}").format(day=full(one.written_at))) for one in letters],
    )  # fmt: skip
