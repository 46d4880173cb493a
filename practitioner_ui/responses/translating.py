"""Say which language a child's words are in, put a translation beside them, say who checked it. The words stay as they are."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.words import gettext_lazy as _
from app.responses.models import Response as ChildResponse
from app.translations.models import HEARD, Translation
from app.translations.service import check_translation, say_language, translate
from practitioner_ui.desk.asking import Asked, id_from, own, typed
from practitioner_ui.desk.router import Desk
from practitioner_ui.responses.pages import ONE, back, page

router = Desk()
Writer = Annotated[OpenChild, Depends(open_child(P.ANALYSIS_WRITE))]
FIELDS = ("of", "into", "translation", "translated_by", "machine", "checked_by")
WHICH_WORDS = _("Choose which words")


@router.post(ONE + "/language")
def add_language(here: Writer, response_id: UUID, form: PostedForm) -> Response:
    row = own(here, ChildResponse, response_id)
    given = typed(form, "words_language", "language_of")
    try:
        words, _part = _words(here, form.get("language_of"))
        say_language(here.db, here.actor, child_id=here.child.id, response_id=words.id, language=form.get("words_language"))
    except Incomplete as fault:
        return page(here, row.id, Asked(fault.fields, given))
    return back(here, row.id, "told")


@router.post(ONE + "/translations")
def add_translation(here: Writer, response_id: UUID, form: PostedForm) -> Response:
    row = own(here, ChildResponse, response_id)
    try:
        words, part = _words(here, form.get("of"))
        translate(
            here.db, here.actor, child_id=here.child.id, response_id=words.id, part=part, language=form.get("into"),
            text=form.words("translation"), by=form.get("translated_by"), machine=bool(form.get("machine")),
            checked_by=form.get("checked_by"),
        )  # fmt: skip
    except Incomplete as fault:
        return page(here, row.id, Asked(fault.fields, typed(form, *FIELDS)))
    return back(here, row.id, "told")


@router.post(ONE + "/translations/checked")
def checked(here: Writer, response_id: UUID, form: PostedForm) -> Response:
    row = own(here, ChildResponse, response_id)
    if not form.get("translation"):
        return page(here, row.id, Asked({"of": WHICH_WORDS}))
    found = own(here, Translation, id_from(form.get("translation")))
    try:
        check_translation(here.db, here.actor, row=found, checked_by=form.get("checked_by"))
    except Incomplete as fault:
        return page(here, row.id, Asked(fault.fields, {f"checked-{found.id.hex}": form.get("checked_by")}))
    return back(here, row.id, "told")


def _words(here: OpenChild, of: str) -> tuple[ChildResponse, str]:
    """`<answer>:<part>` as the page offers it. Raises Incomplete when nothing was chosen, NotFound for another child's."""
    id_text, _colon, part = of.partition(":")
    if not id_text:
        raise Incomplete({"of": WHICH_WORDS})
    if part and part != HEARD and not part.isdecimal():
        raise Incomplete({"of": WHICH_WORDS})
    return own(here, ChildResponse, id_from(id_text)), part[:6]
