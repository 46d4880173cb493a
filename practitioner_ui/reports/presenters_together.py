"""Every child's copy for one reader, and how far each file is, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.access.doors import Signed
from app.conferences.models import Conference
from app.exports.copies.orders import TOGETHER, looks_on, orders_on, standing, to_make
from app.exports.copies.under_way import UnderWay
from app.exports.formats.registered import EXPORTS
from app.exports.models import CopyLook, CopyOrder
from app.families.models import Child, Parent
from app.identity.people import NOBODY, people
from app.kit.clock import now
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from app.sharing.visible import PARENT
from practitioner_ui.conferences.presenters import report_page, title_of
from practitioner_ui.reports.presenters import READERS
from practitioner_ui.reports.presenters_rows import named

PARENTS = "parents"
STATES = {
    "waiting": _("Waits its turn"), "making": _("Being made"), "made": _("Made at {time}"), "taken": _("Taken on {day} at {time}"),
    "stopped": _("Stopped, because {why}"), "lost": _("Not made, because Heard was started again meanwhile"),
    "lapsed": _("Made, but nobody took it within an hour"),
}  # fmt: skip
BECAUSE = {
    "SiblingNamed": _("it still holds a brother’s or sister’s name"), "HoldsWithheld": _("it holds words that are withheld"),
    "QuestionsOpen": _("a passage waits for an answer"), "Changed": _("something changed since it was looked through"),
    "NotSet": _("the file could not be made this time"), "TemplateFault": _("the council’s Word template cannot be used"),
    "NotAllowed": _("you no longer make reports for this child"),
}  # fmt: skip
UNDER_WAY = {"waiting", "making"}


@dataclass(frozen=True)
class FileLine:
    format: str
    state: str
    words: str
    take: str = ""
    """where to press for it: only there for whoever asked, while it is held"""


@dataclass(frozen=True)
class CopyLine:
    anchor: str
    child: str
    to: str
    href: str
    looked: str
    changed: bool
    files: tuple[FileLine, ...]


@dataclass(frozen=True)
class TogetherPage:
    title: str
    conference: str
    here: str
    readers: tuple[tuple[str, str, bool], ...]
    to: str
    lines: tuple[CopyLine, ...]
    ready: int
    """copies that the next press makes"""
    unlooked: bool
    """some copy nobody has looked through"""
    takes: bool
    """some file is there to take"""
    asked: int
    done: int
    under_way: bool


@dataclass(frozen=True)
class Place:
    """One copy there can be: this child's, for this reader."""

    child: Child
    parent: Parent | None = None

    @property
    def key(self) -> tuple[UUID, UUID | None]:
        return self.child.id, self.parent.id if self.parent else None


def together_page(here: Signed, row: Conference, kind: str, places: Sequence[Place], kinds: Sequence[str]) -> TogetherPage:
    looks, orders = standing_of(here, row, kind, places)
    names = people(here.db, [one.practitioner_id for one in looks.values()])
    lines = tuple(_line(here, row, kind, place, looks.get(place.key), orders, names) for place in places)
    states = [file.state for line in lines for file in line.files if file.state]
    return TogetherPage(
        title=title_of(row), conference=row.reference, here=address_of(row, kind), to=_reader(kind), lines=lines,
        readers=tuple((address_of(row, one), _reader(one), one == kind) for one in kinds),
        ready=len(due(here, places, looks, orders)), unlooked=not all(line.looked for line in lines),
        takes=any(file.take for line in lines for file in line.files), asked=len(states), done=len([one for one in states if one not in UNDER_WAY]),
        under_way=any(one in UNDER_WAY for one in states),
    )  # fmt: skip


def standing_of(here: Signed, row: Conference, kind: str, places: Sequence[Place]) -> tuple[dict, dict]:
    ids, audience = [place.child.id for place in places], PARENT if kind == PARENTS else kind
    return looks_on(here.db, row.id, audience, ids), orders_on(here.db, row.id, audience, ids)


def due(here: Signed, places: Sequence[Place], looks: Mapping, orders: Mapping) -> list[tuple[CopyLook, list[str]]]:
    """What somebody looked through and is not made of it yet, with the formats that are wanting."""
    moment, under_way = now(), under_way_of(here)
    wanting = [
        (look, [format for format in TOGETHER if to_make(look, orders.get((place.key, format)), under_way, moment)])
        for place in places if (look := looks.get(place.key))
    ]  # fmt: skip
    return [(look, formats) for look, formats in wanting if formats]


def under_way_of(here: Signed) -> UnderWay:
    """What any server on this record is making now."""
    return UnderWay(here.request.app.state.settings.home)


def address_of(row: Conference, kind: str) -> str:
    return f"/practitioner/conferences/{row.reference}/copies/{kind}"


def anchor_of(child: Child, parent_id: UUID | None) -> str:
    return f"{child.reference}-{parent_id.hex[:8]}" if parent_id else child.reference


def _reader(kind: str) -> str:
    return str(_("Parents and carers")) if kind == PARENTS else str(READERS[kind][0])


def _line(here: Signed, row: Conference, kind: str, place: Place, look: CopyLook | None, orders: Mapping, names: Mapping) -> CopyLine:
    review = f"{report_page(row, place.child)}/" + (f"parents/{place.parent.id.hex}" if place.parent else f"copies/{kind}")
    mine = [(format, orders.get((place.key, format))) for format in TOGETHER]
    current = [(format, order if order and look and order.look_id == look.id else None) for format, order in mine]
    return CopyLine(
        anchor=anchor_of(place.child, place.parent.id if place.parent else None), child=place.child.name, to=named(place.parent) if place.parent else "", href=review,
        looked=_looked(look, names), changed=any(order and order.why == "Changed" for _format, order in current),
        files=tuple(_file(here, row, place.child, format, order) for format, order in current) if look else (),
    )  # fmt: skip


def _looked(look: CopyLook | None, names: Mapping) -> str:
    if look is None:
        return ""
    who = names.get(look.practitioner_id, NOBODY).name
    return _("Looked through by {who}, {day} at {time}").format(who=who, day=full(look.created_at), time=clock_time(look.created_at))


def _file(here: Signed, row: Conference, child: Child, format: str, order: CopyOrder | None) -> FileLine:
    label = str(EXPORTS[format].label)
    if order is None:
        return FileLine(label, "", str(_("Not made yet")))
    state = standing(order, under_way_of(here), now())
    mine = state == "made" and order.practitioner_id == here.practitioner.id
    take = f"{report_page(row, child)}/made/{order.id.hex}" if mine else ""
    return FileLine(label, state, _words(order, state), take)


def _words(order: CopyOrder, state: str) -> str:
    at: datetime = order.taken_at or order.made_at or order.created_at
    why: Any = BECAUSE.get(order.why, "")
    return STATES[state].format(day=full(at), time=clock_time(at), why=why)
