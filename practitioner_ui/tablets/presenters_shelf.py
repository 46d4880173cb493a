"""The shelf in plain words: why something is held, what of it can be read, and what a rescue file held."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.catalogue import catalogue, text_for
from app.envelopes import intake, order, rescue
from app.envelopes.models import Draft, SealedItem
from app.envelopes.rescue import Line
from app.envelopes.shelf import Found, Held, Unsent
from app.families.models import Child
from app.kit.dates import clock_time, full
from app.kit.words import Lazy
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.child import home_of
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
OUTCOMES = {
    rescue.KEPT: _("Kept."),
    rescue.AGAIN: _("Was here already. Nothing is kept twice."),
    rescue.HELD: _("Held on the shelf for you to look at."),
    rescue.DAMAGED: _("Damaged: it is not as the tablet wrote it. Save the file on the tablet again."),
    rescue.NOT_YOURS: _("Not from a tablet of a child you work with. Give the file to that child’s worker."),
    rescue.TOO_BIG: _("Too big to take in. Keep the tablet as it is and ask whoever looks after Heard."),
}
# What cannot be read as a form has no field; all of it is what the child's page sent.
TYPED = re.compile(r"|words|starter-.*|name-.*|.*_name|name|text")


@dataclass(frozen=True)
class Shelf:
    """One child with something held."""

    name: str
    href: str
    held: str
    fresh: str
    unsent: str


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


@dataclass(frozen=True)
class Told:
    """A rescue file, answered for line by line."""

    summary: str
    lines: tuple[tuple[int, str, str], ...]
    """number, child, what became of it"""


def shelves(children: Sequence[Child], held: Sequence[SealedItem], fresh: set[UUID], drafts: Sequence[Draft]) -> list[Shelf]:
    count, new = Counter(i.child_id for i in held), Counter(i.child_id for i in held if i.id in fresh)
    typed = Counter(draft.child_id for draft in drafts)
    return [
        Shelf(child.name, f"{home_of(child)}/shelf", _things(count[child.id]), _not_looked(new[child.id]), _typed(typed[child.id]))
        for child in children
        if count[child.id] or typed[child.id]
    ]


def _things(n: int) -> str:
    return "" if not n else str(_("One thing is held.")) if n == 1 else _("{n} things are held.").format(n=n)


def _not_looked(n: int) -> str:
    return "" if not n else str(_("Nobody has looked at one of them.")) if n == 1 else _("Nobody has looked at {n} of them.").format(n=n)


def _typed(n: int) -> str:
    return "" if not n else str(_("Typed something and did not send it."))


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


def rescued(lines: Sequence[Line], children: Sequence[Child]) -> Told:
    names = {child.id: child.name for child in children}
    safe = sum(line.outcome in (rescue.KEPT, rescue.AGAIN, rescue.HELD) for line in lines)
    summary = _("{safe} of {all} lines are safe here now.").format(safe=safe, all=len(lines))
    if lines and safe == len(lines):
        summary += " " + str(_("You can let the tablet clear its copy."))
    return Told(summary, tuple((one.number, names.get(one.child_id, ""), _outcome(one)) for one in lines))


def _outcome(line: Line) -> str:
    said: Lazy = OUTCOMES[line.outcome]
    return str(said)
