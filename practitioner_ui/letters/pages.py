"""A letter to a child: written here, looked at, printed; that it was given is written down with the tellings."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from starlette.responses import RedirectResponse, Response

from app.access.doors import OpenChild, open_child
from app.catalogue import catalogue
from app.exports.leaving.scanning import HoldsWithheld
from app.exports.leaving.watch import watch
from app.exports.printed.letter import letter_pdf
from app.identity.permissions import Permission as P
from app.kit.faults import Incomplete
from app.kit.forms import PostedForm
from app.kit.pages import render
from app.kit.words import gettext_lazy as _
from app.sittings.packing import band_of
from app.tellings.letters import TEXTS, known_pictures, letter_view, letters_of, too_long, write_letter
from app.tellings.models import Letter
from app.tellings.wording import PICTURES
from app.trail import What, record
from practitioner_ui.desk.asking import NOTHING, Asked, own, typed
from practitioner_ui.desk.child import child_head, home_of
from practitioner_ui.desk.drafts import put_back
from practitioner_ui.desk.leaving import leaves
from practitioner_ui.desk.router import Desk
from practitioner_ui.letters.presenters import before_printing, picture_to_choose, texts_of

router = Desk()
ALL = "/children/{child_reference}/letters"
CANNOT_PRINT = _("This letter holds words that are withheld. Write it again without them.")
Reader = Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]
Writer = Annotated[OpenChild, Depends(open_child(P.TELLING_WRITE))]


@router.get(ALL)
def letters(here: Reader) -> Response:
    return page(here, put_back(here))


@router.post(ALL)
def add_letter(here: Writer, form: PostedForm) -> Response:
    texts, pictures = typed(form, *TEXTS), known_pictures(form.all("pictures"))
    try:
        write_letter(here.db, here.actor, child_id=here.child.id, **texts, pictures=pictures)
    except Incomplete as fault:
        return page(here, Asked(fault.fields, {**texts, "pictures": pictures}))
    return RedirectResponse(f"{home_of(here.child)}/letters", 303)


@router.get(ALL + "/{letter_id}/letter.pdf")
def print_letter(here: Reader, letter_id: UUID) -> Response:
    """Set after the transaction has ended, so that it holds nobody up. One that holds withheld words is not made."""
    row, child = own(here, Letter, letter_id), here.child
    if watch(here.db, child).look(texts_of(letter_view(row, ""))).withheld:
        raise HoldsWithheld(CANNOT_PRINT)
    record(here.db, here.actor, What.LETTER_PRINTED, child_id=child.id, subject=row)
    letter, worker = letter_view(row, ""), here.practitioner.name
    return leaves(here, lambda: letter_pdf(letter, child, worker), "application/pdf", f"{child.reference}-letter.pdf", to_print=True)


def page(here: OpenChild, asked: Asked = NOTHING) -> Response:
    band, found = catalogue().bands[band_of(here.child)], letters_of(here.db, here.child.id)
    known, watched = catalogue().symbols, watch(here.db, here.child)
    return render(
        here.request, "practitioner/letters/page.html", 422 if asked.errors else 200, nav="families",
        child=child_head(here, "tellings"), errors=asked.errors, asked=asked, may_tell=here.may(P.TELLING_WRITE),
        letters=[(one, too_long(texts_of(one), band), before_printing(one, watched)) for one in found], most=band.words_per_sentence,
        pictures=[picture_to_choose(known[name]) for name in PICTURES if name in known],
    )  # fmt: skip
