"""One thing held on the shelf, in plain words: why it is held, where it was meant to go, and what of it can be read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.catalogue import catalogue, text_for
from app.envelopes import intake, order
from app.envelopes.shelf import Found, Held, Unsent
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.names import listed
from practitioner_ui.tablets.presenters import label_words

REASONS = {
    intake.NOT_OPENED: _("It could not be opened. It was changed on the way, or sealed for something else."),
    intake.NOT_READ: _("It opened, but it is not a page of ours that can be read."),
    intake.NEWER: _("A newer version of Heard made it. Ask whoever looks after Heard to update the server."),
    intake.NO_PAGE: _("It was meant for a page that is not in this sitting."),
    intake.NOT_AN_ANSWER: _("The page it was meant for could not take it as an answer."),
    intake.BROKE: _("Something went wrong on our side when it was placed. Tell whoever looks after Heard."),
    order.SAME_NUMBER: _("Something else with the same number had come before it. Both are kept."),
}
# What cannot be read as a form has no field; all of it is what the child's page sent.
TYPED = re.compile(r"|words|starter-.*|name-.*|.*_name|name|text")


@dataclass(frozen=True)
class Words:
    """`own`: typed by the child, and so the only thing here that may stand in quotation marks."""

    field: str
    text: str
    own: bool


@dataclass(frozen=True)
class HeldView:
    id: str
    when: str
    why: str
    where: str
    words: tuple[Words, ...]
    more: tuple[str, ...]
    looked: str
    mine: bool
    file: str = ""
    """photo or recording, where one came along"""
    placed: str = ""
    """the answer it was placed as"""
    fits: bool = False
    """whether it can be placed: its question is known"""


@dataclass(frozen=True)
class UnsentView:
    when: str
    where: str
    words: tuple[Words, ...]


def held_view(one: Held, labels: Mapping[UUID, str], me: str, placed: Mapping[UUID, UUID]) -> HeldView:
    item, label = one.item, labels.get(one.item.envelope_id, "")
    when = _("Came {day}, {time}").format(day=full(item.arrived_at), time=clock_time(item.arrived_at))
    by = _(", from the tablet with the {label}").format(label=label_words(label)) if label else ""
    return HeldView(
        item.id.hex, f"{when}{by}.", str(REASONS.get(item.reason, item.reason)), _where(one.found.path) if one.found else "",
        _words(one.found.said) if one.found else (), _more(one.found),
        _("Looked at by {names}.").format(names=listed(one.looked)) if one.looked else "", me in one.looked,
        one.found.file if one.found else "", placed[item.id].hex if item.id in placed else "",
        bool(one.found and one.found.file and _step_at(one.found.path)),
    )  # fmt: skip


def unsent_view(one: Unsent) -> UnsentView:
    at = one.draft.typed_at
    when = _("{day}, {time}").format(day=full(at), time=clock_time(at))
    return UnsentView(when, _where(one.draft.path), _words(one.said))


def _words(said: Sequence[tuple[str, str]]) -> tuple[Words, ...]:
    """A field named `words` needs no name beside it; what was only picked goes by its mark in the content."""
    return tuple(Words("" if field == "words" else field, text, bool(TYPED.fullmatch(field))) for field, text in said)


def _more(found: Found | None) -> tuple[str, ...]:
    if found is None:
        return (str(_("Nothing of it can be read here. It is kept whole and sealed.")),)
    sizes = () if found.file else found.files
    pictures = [_("A picture or recording of {n} kilobytes. It is kept sealed.").format(n=size // 1000 + 1) for size in sizes]
    marks = [str(_("Some marks of a drawing."))] if found.marks else []
    return (*pictures, *marks)


def _where(path: str) -> str:
    """The question it stood at, as far as there still is one."""
    step = _step_at(path)
    if step is None:
        return str(_("At a page that is not there now."))
    return _("At the question: {question}").format(question=text_for(step.ask, "", "en").text)


def _step_at(path: str) -> Any:
    parts = path.split("/")
    try:
        return catalogue().step(parts[2], parts[3])
    except (KeyError, IndexError):
        return None
