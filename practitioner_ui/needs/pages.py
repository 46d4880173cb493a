"""What helps this child: wording, language, looks, skin, and the rest in plain words; packing starts from it."""

from typing import Annotated

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.catalogue import catalogue
from app.drawings.palette import SKINS
from app.families.models import HelpNote
from app.families.service import Needs, change_needs, help_notes
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete, raise_if_any
from app.kit.forms import Form, PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.sittings.looks import CALM, with_ground, with_more
from app.translations.languages import known
from practitioner_ui.desk.asking import NOTHING, Asked
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.meanwhile import Lines, Stood, beside, fault
from practitioner_ui.desk.router import Desk
from practitioner_ui.needs.presenters import COMMON, needs_page, stands

router = Desk()
PAGE = "/children/{child_reference}/needs"
Packer = Annotated[OpenChild, Depends(open_child(P.SITTING_PACK))]
FIELDS = ("band", "language", "ground", "skin", "more", "note")
FROM_THE_LIST = _("Choose one from the list")


@router.get(PAGE)
def needs(here: Packer) -> Response:
    return _page(here, put_back(here))


@router.post(PAGE)
def keep_needs(here: Packer, form: PostedForm) -> Response:
    try:
        raise_if_any(_not_offered(form) | fault(beside(form, _stands(here))))
        change_needs(here.db, here.actor, child=here.child, to=_read(form))
    except Incomplete as wrong:
        given = {name: form.get(name) for name in FIELDS}
        asked = Asked(wrong.fields, {**given, "looks": form.all("looks"), "needs": form.all("needs")})
        return _page(here, asked, beside(form, _stands(here)))
    return RedirectResponse(f"{home_of(here.child)}/needs?kept=1", 303)


def _read(form: Form) -> Needs:
    look = with_more(with_ground("", form.get("ground") or CALM), form.all("looks"))
    return Needs(
        band=form.get("band"), language=form.get("language") or "en", look="" if look == CALM else look,
        skin=form.get("skin"), needs=tuple(word for word in COMMON if word in form.all("needs")),
        note=form.get("note"), more=form.words("more"),
    )  # fmt: skip


def _not_offered(form: Form) -> dict:
    bands = {"", *(band.id for band in catalogue().bands.values())}
    wrong = {
        "band": form.get("band") not in bands,
        "language": bool(form.get("language")) and not known(form.get("language")),
        "skin": form.get("skin") not in {"", *SKINS},
    }
    return {name: FROM_THE_LIST for name, is_wrong in wrong.items() if is_wrong}


def _note(here: OpenChild) -> HelpNote | None:
    return help_notes(here.db, [here.child.id]).get(here.child.id)


def _stands(here: OpenChild) -> Lines:
    return stands(here.child, _note(here))


def _page(here: OpenChild, asked: Asked = NOTHING, stood: Stood | None = None) -> Response:
    stood = stood or beside(Form({}), _stands(here))
    return render(
        here.request, "practitioner/needs/page.html", 409 if stood.newer else 422 if asked.errors else 200, nav="families", errors=asked.errors,
        child=child_head(here, "record"), asked=asked, page=needs_page(here.child, _note(here), asked), stood=stood,
        notice=_("Kept. Packing starts from this.") if here.request.query_params.get("kept") and not asked.errors else "",
    )  # fmt: skip
