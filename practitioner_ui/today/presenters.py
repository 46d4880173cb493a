"""Today, in finished words: signals, answers to read, children and the next conference."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.evidence.ahead import Meeting
from app.evidence.cells import Cell, Sort
from app.evidence.gathered import Gathered
from app.evidence.waiting import Waiting
from app.families.models import Child, Family
from app.kit.clock import local
from app.kit.dates import DAYS, as_day, clock_time, short, weekday
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.names import age_of, listed

KINDS = {"ICPC": _("initial"), "RCPC": _("review")}


@dataclass(frozen=True)
class ToRead:
    late: bool
    when: str
    href: str
    link: str
    given: str


@dataclass(frozen=True)
class ChildLine:
    name: str
    age: str
    href: str
    late: str
    alone: Cell
    heard: Cell


@dataclass(frozen=True)
class FamilyBlock:
    reference: str
    href: str
    children: tuple[ChildLine, ...]


@dataclass(frozen=True)
class MeetingBlock:
    when: str
    kind: str
    chair: str
    href: str
    children: str


def to_read(one: Waiting, now: datetime) -> ToRead:
    words = _("Read {child}’s answer") if one.answers == 1 else _("Read {child}’s {n} answers")
    return ToRead(
        one.due < now, _when(one.due, now), f"{home_of(one.child)}/responses/{one.source.hex}",
        words.format(child=one.child.name, n=one.answers), _given(one.given_at, now),
    )  # fmt: skip


def _when(due: datetime, now: datetime) -> str:
    if due < now:
        return _("Late. Was due {day}").format(day=day_words(due))
    if as_day(due) == as_day(now):
        return _("By {time} today").format(time=clock_time(due))
    return _("By {day}, {time}").format(day=day_words(due), time=clock_time(due))


def _given(at: datetime, now: datetime) -> str:
    return str(_("from today")) if as_day(at) == as_day(now) else _("from {day}").format(day=short(at))


def day_words(value: datetime) -> str:
    """Fri 20 Nov"""
    return f"{DAYS[local(value).weekday()][:3]} {short(value)}"


def by_family(families: dict[UUID, Family], columns: Sequence[Gathered]) -> list[tuple[Family, list[Gathered]]]:
    """In the order they come, each family with its children."""
    found: dict[UUID, list[Gathered]] = {}
    for of in columns:
        found.setdefault(of.child.family_id, []).append(of)
    return [(families[id], own) for id, own in found.items()]


def family_blocks(
    families: dict[UUID, Family], columns: Sequence[Gathered], alone: Sequence[Cell], heard: Sequence[Cell], read: Sequence[Cell]
) -> list[FamilyBlock]:
    """Children in the order they came, under their family."""
    lines: dict[UUID, list[ChildLine]] = {}
    for of, seen, said, due in zip(columns, alone, heard, read, strict=True):
        lines.setdefault(of.child.family_id, []).append(_line(of.child, seen, said, due))
    return [
        FamilyBlock(families[id].reference, f"/practitioner/families/{families[id].reference}", tuple(rows))
        for id, rows in lines.items()
    ]


def _line(child: Child, alone: Cell, heard: Cell, read: Cell) -> ChildLine:
    tasks = [(alone, _("See {child} alone")), (read, _("Read {child}’s answers"))]
    late = [task.format(child=child.name) for cell, task in tasks if cell.sort == Sort.LATE]
    return ChildLine(child.name, age_of(child), home_of(child), ". ".join(late), alone, heard)


def meeting_block(meeting: Meeting, children: Sequence[Child]) -> MeetingBlock:
    names = [child.name for child in children if child.id in meeting.child_ids]
    return MeetingBlock(
        f"{weekday(meeting.starts_at).rsplit(' ', 1)[0]}, {clock_time(meeting.starts_at)}",
        str(KINDS.get(meeting.kind, meeting.kind)), meeting.chair, f"/practitioner/conferences/{meeting.reference}", listed(names),
    )  # fmt: skip
