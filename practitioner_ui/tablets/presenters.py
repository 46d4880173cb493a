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
from practitioner_ui.desk.names import age_of, listed
from practitioner_ui.sittings.presenters_handover import activities_words
from practitioner_ui.today.presenters import day_words

ONE = _("One thing {child} gave is still on a tablet{label}, last heard of {when}.")
SEVERAL = _("{n} things {child} gave are still on a tablet{label}, last heard of {when}.")
TAKEN = _("Pages for {children} went along on a tablet on {when}. Nothing has come back yet.")
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


def to_take(found: Sequence[Sitting], children: Sequence[Child]) -> list[Choice]:
    """In the order of the children."""
    by_child = {sitting.child_id: sitting for sitting in found}
    ready = [(child, by_child[child.id]) for child in children if child.id in by_child]
    return [Choice(sitting.id.hex, child.name, age_of(child), activities_words(sitting)) for child, sitting in ready]


def takings(made: Sequence[Made], children: Sequence[Child]) -> list[Taking]:
    by_child = {one.envelope.child_id: one for one in made}
    mine = [(child, by_child[child.id]) for child in children if child.id in by_child]
    return [Taking(one.envelope.id.hex, one.capability, label_words(one.envelope.label), child.name) for child, one in mine]


def label_words(label: str) -> str:
    return str(LABELS[label]) if label in LABELS else label


def tablet_lines(found: Sequence[OnTablet], children: Sequence[Child]) -> list[TabletLine]:
    """What needs doing first; brothers and sisters whose pages went along together share a line."""
    by_id = {child.id: child for child in children}
    mine = sorted((one for one in found if one.child_id in by_id), key=lambda one: (not one.silent, one.since))
    together: dict[tuple[bool, str], list[OnTablet]] = {}
    for one in mine:
        if one.taken:
            together.setdefault((one.silent, _when(one)), []).append(one)
    waiting = [_waiting(one, by_id) for one in mine if not one.taken]
    lines = [*waiting, *(_taken(group, by_id) for group in together.values())]
    return sorted(lines, key=lambda line: not line.alarm)


def _waiting(one: OnTablet, by_id: dict[UUID, Child]) -> TabletLine:
    text, label = ONE if one.waiting == 1 else SEVERAL, f" ({label_words(one.label)})" if one.label else ""
    said = text.format(n=one.waiting, child=by_id[one.child_id].name, label=label, when=_when(one))
    return TabletLine(said, str(SILENT) if one.silent else "")


def _taken(group: Sequence[OnTablet], by_id: dict[UUID, Child]) -> TabletLine:
    names = [f"{by_id[one.child_id].name} ({label_words(one.label)})" for one in group]
    return TabletLine(TAKEN.format(children=listed(names), when=_when(group[0])), str(SILENT) if group[0].silent else "")


def _when(one: OnTablet) -> str:
    return f"{day_words(one.since)}, {clock_time(one.since)}"
