"""What is on tablets, in finished words: sittings to take along, and what has not come back yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.envelopes.making import LABELS, Made
from app.envelopes.waiting import OnTablet
from app.families.models import Child
from app.kit.dates import clock_time
from app.kit.words import gettext_lazy as _
from app.sittings.models import Sitting
from practitioner_ui.presenters_caseload import day_words
from practitioner_ui.presenters_child import home_of
from practitioner_ui.presenters_handover import activities_words
from practitioner_ui.presenters_names import age_of

ONE = _("One thing {child} gave is still on a tablet{label}, last heard of {when}.")
SEVERAL = _("{n} things {child} gave are still on a tablet{label}, last heard of {when}.")
TAKEN = _("{child}’s pages went along on a tablet{label} on {when}. Nothing has come back yet.")
SILENT = _("No word from it for two days. Find it and open it where there is signal.")


@dataclass(frozen=True)
class Choice:
    id: str
    name: str
    age: str
    activities: str


@dataclass(frozen=True)
class Taking:
    envelope: str
    capability: str
    label: str
    name: str


@dataclass(frozen=True)
class TabletLine:
    text: str
    alarm: str
    href: str


def to_take(found: Sequence[Sitting], children: Sequence[Child]) -> list[Choice]:
    """In the order of the children."""
    by_child = {sitting.child_id: sitting for sitting in found}
    ready = [(child, by_child[child.id]) for child in children if child.id in by_child]
    return [Choice(sitting.id.hex, child.name, age_of(child), activities_words(sitting)) for child, sitting in ready]


def takings(made: Sequence[Made], children: Sequence[Child]) -> list[Taking]:
    names = {child.id: child.name for child in children}
    return [Taking(m.envelope.id.hex, m.capability, label_words(m.envelope.label), names[m.envelope.child_id]) for m in made]


def label_words(label: str) -> str:
    return str(LABELS[label]) if label in LABELS else label


def tablet_lines(found: Sequence[OnTablet], children: Sequence[Child]) -> list[TabletLine]:
    """What needs doing first."""
    by_id = {child.id: child for child in children}
    mine = [one for one in found if one.child_id in by_id]
    return [_line(one, by_id) for one in sorted(mine, key=lambda one: (not one.silent, one.since))]


def _line(one: OnTablet, by_id: dict[UUID, Child]) -> TabletLine:
    child, when = by_id[one.child_id], f"{day_words(one.since)}, {clock_time(one.since)}"
    text = TAKEN if one.taken else ONE if one.waiting == 1 else SEVERAL
    label = f" ({label_words(one.label)})" if one.label else ""
    return TabletLine(
        text.format(n=one.waiting, child=child.name, label=label, when=when), str(SILENT) if one.silent else "", home_of(child)
    )
