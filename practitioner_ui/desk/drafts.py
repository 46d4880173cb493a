"""What an adult types is kept on the server while they type, for them alone, until they send it."""

import re
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.drafts.sent import is_over, showing_of
from app.drafts.service import drafts_on, keep_draft, throw_away, typed_in
from app.identity.permissions import Permission as P
from app.kit.errors import TooLarge
from app.kit.forms import Form, PostedForm, Unreadable
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.asking import NOTHING, Asked

router = APIRouter()
ALL = "/children/{child_reference}/drafts"
Writer = Annotated[OpenChild, Depends(open_child(P.RECORD_OPEN))]
OURS = ("csrf_token", "draft-page", "draft-form", "keep")
LARGEST = 400_000
ADDRESS = re.compile(r"/practitioner/[A-Za-z0-9/_-]{1,300}")
TOO_MUCH = _("This is too much to keep as a draft. Send it, or keep a copy of your own.")


@router.post(ALL)
def keep(here: Writer, form: PostedForm) -> Response:
    """Asked by our own script again and again; it answers without a page."""
    page, to = _addresses(here, form)
    fields = {name: texts for name, texts in form.fields.items() if name not in OURS}
    if sum(len(text) for texts in fields.values() for text in texts) > LARGEST:
        raise TooLarge(TOO_MUCH)
    key = here.request.app.state.keyring.form_key
    if not is_over(here.db, showing_of(key, form.page, to)):
        keep_draft(here.db, here.actor, child_id=here.child.id, page=page, form=to, fields=fields)
    return Response(status_code=204)


@router.post(ALL + "/throw-away")
def let_go(here: Writer, form: PostedForm) -> Response:
    """Only ever one's own: no address names a draft."""
    page, to = _addresses(here, form)
    for row in drafts_on(here.db, here.actor, page):
        if row.form == to:
            throw_away(here.db, here.actor, row)
    return RedirectResponse(page, 303)


def put_back(here: OpenChild) -> Asked:
    """For a page that is opened with `?put-back=`: what its reader had typed, as the form would have sent it."""
    asked = here.request.query_params.get("put-back", "")
    row = next((one for one in drafts_on(here.db, here.actor, here.request.url.path) if one.id.hex == asked), None)
    return Asked(typed={name: _one_or_all(texts) for name, texts in typed_in(row).items()}) if row else NOTHING


def form_put_back(here: OpenChild, otherwise: Form) -> Form:
    """The same for pages that show a whole form again."""
    asked = put_back(here)
    return Form({name: [text] if isinstance(text, str) else text for name, text in asked.typed.items()}) if asked.typed else otherwise


def _one_or_all(texts: list[str]) -> Any:
    return texts[0] if len(texts) == 1 else texts


def _addresses(here: OpenChild, form: Form) -> tuple[str, str]:
    """The page a form stands on and where it is sent: addresses of ours that name this child. Raises Unreadable."""
    found = form.get("draft-page"), form.get("draft-form")
    if not all(ADDRESS.fullmatch(one) and f"/children/{here.child.reference}/" in f"{one}/" for one in found):
        raise Unreadable()
    return found
