"""Read the page of direct work done in talk or on paper: what was said, circled and made, and what is wrong beside each field."""

import hashlib
from typing import Any
from uuid import uuid4

from app.families.models import Child
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.responses.written_down import Work
from app.sittings.packing import band_of
from app.sittings.service import WISHES
from practitioner_ui.paper.circled import all_circled
from practitioner_ui.paper.reading_around import language_of, room_faults, when
from practitioner_ui.paper.reading_papers import all_papers
from practitioner_ui.paper.reading_said import all_said
from practitioner_ui.sittings.reading_packs import read_room, too_long

NOTHING = _("Write down what {child} said, add a picture, or say what you saw")
ALL_AT_ONCE = _("{child} said no, but something is written under what {child} said or made. Take one of them away")


def read_work(form: Form, child: Child, most: int) -> tuple[Work, dict[str, Any]]:
    """What was sent, and {field: message} of what is missing. Pictures are made new only when nothing else is wrong."""
    at, faults = when(form, child)
    room, language = read_room(form), language_of(form, child)
    faults |= too_long(form) | room_faults(form, room, child, language)
    said = [*all_circled(form, band_of(child), child.name, faults), *all_said(form, child, faults), *all_papers(form, child, most, faults)]
    refused = bool(form.get("refused"))
    if refused and said:
        faults["refused"] = ALL_AT_ONCE.format(child=child.name)
    if not (refused or said or form.words("seen") or _chosen(form)):
        faults["words-1"] = NOTHING.format(child=child.name)
    wish = form.get("wish") if form.get("wish") in WISHES else ""
    return Work(
        child, at, room, band_of(child), key=form.get("form_id")[:64] or uuid4().hex, language=language, wish=wish, said=said,
        refused=refused, reason=form.words("reason"), fingerprint=_fingerprint(form),
    ), {name: fault for name, fault in faults.items() if fault}  # fmt: skip


def _chosen(form: Form) -> list[str]:
    return [name for name in form.files if form.file(name)]


def _fingerprint(form: Form) -> bytes:
    """All that was sent but the page's own marks, so that a second press is known from a second thought."""
    told = sorted((name, values) for name, values in form.lists().items() if name not in ("csrf_token", "form_id"))
    files = sorted((name, hashlib.sha256(data).hexdigest()) for name, data in form.files.items())
    return repr((told, files)).encode(errors="surrogatepass")
