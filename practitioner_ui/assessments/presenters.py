"""A child's own assessment: every area of life, what is written there, and the child's evidence beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from app.assessments.change import ChangeNoteView
from app.assessments.models import Section
from app.assessments.whole import WHOLE
from app.catalogue import Area, catalogue
from app.evidence.placed import Placed
from app.families.models import Child
from app.identity.people import NOBODY, Person
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from app.observations.weak_words import weak_in
from app.vault import clear
from practitioner_ui.answers.evidence import Beside, beside
from practitioner_ui.desk.child import home_of


@dataclass(frozen=True)
class SectionRow:
    area: str
    name: str
    framework: str
    href: str
    text: str
    by: str
    beside: Beside
    hint: str = ""
    weak: tuple[str, ...] = ()
    """words in the text that can mean many things"""
    about_carers: bool = False
    before_href: str = ""
    """the way to what stood there before"""

    @property
    def empty(self) -> bool:
        return not self.text and self.beside.empty


@dataclass(frozen=True)
class Heading:
    name: str
    sections: tuple[SectionRow, ...]


def headings(
    sections: Mapping[str, Section], evidence: Mapping[UUID, Placed], people: Mapping[UUID, Person], home: str
) -> tuple[list[Heading], list[SectionRow]]:
    """The twelve areas people ask about first, by heading; then the other eight, those with something in them first."""
    rows = {area.id: section_row(area, sections.get(area.id), evidence, people, home) for area in catalogue().areas.values()}
    first = [area for area in catalogue().areas.values() if area.shown_first]
    names = dict.fromkeys(area.heading for area in first)
    shown = [Heading(name, tuple(rows[a.id] for a in first if a.heading == name)) for name in names]
    others = [rows[area.id] for area in catalogue().areas.values() if not area.shown_first]
    return shown, sorted(others, key=lambda row: row.empty)


def whole_rows(
    sections: Mapping[str, Section], evidence: Mapping[UUID, Placed], people: Mapping[UUID, Person], child: Child
) -> list[SectionRow]:
    """The child as a whole: an ordinary day, then the three strands."""
    return [row_named(name, sections.get(name), evidence, people, child) for name in WHOLE]


def row_named(
    name: str, section: Section | None, evidence: Mapping[UUID, Placed], people: Mapping[UUID, Person], child: Child
) -> SectionRow:
    if name not in WHOLE:
        return section_row(catalogue().areas[name], section, evidence, people, home_of(child))
    part = WHOLE[name]
    row = _row(name, str(part.name), str(part.name), section, evidence, people, home_of(child))
    return replace(row, hint=part.hint.format(child=child.name), about_carers=part.about_carers)


def section_row(
    area: Area, section: Section | None, evidence: Mapping[UUID, Placed], people: Mapping[UUID, Person], home: str
) -> SectionRow:
    return _row(area.id, area.plain, area.framework, section, evidence, people, home)


def _row(
    name: str, plain: str, framework: str, section: Section | None, evidence: Mapping[UUID, Placed],
    people: Mapping[UUID, Person], home: str,
) -> SectionRow:  # fmt: skip
    placed = evidence.get(section.id) if section else None
    text = (clear(section, "text") or "") if section else ""
    return SectionRow(
        area=name, name=plain, framework=framework, href=f"{home}/assessment/{name}", text=text,
        by=written_by(section, people), beside=beside(placed or Placed(), home), weak=weak_in(text),
        before_href=f"{home}/assessment/{name}/replaced-texts" if section and section.version > 1 else "",
    )  # fmt: skip


@dataclass(frozen=True)
class ChangeRow:
    parent: str
    stage: str
    note: str
    by: str


def change_rows(notes: Sequence[ChangeNoteView]) -> list[ChangeRow]:
    return [ChangeRow(f"{one.parent} ({one.relation})", one.stage, one.note, f"{one.by}, {full(one.at)}") for one in notes]


def written_by(row: Any, people: Mapping[UUID, Person]) -> str:
    """`Hannah Osei, social worker, 20 November 2026 at 10:20`; empty when nobody has written."""
    if row is None or row.written_at is None:
        return ""
    who = people.get(row.written_by, NOBODY).signed
    return str(_("{who}, {day} at {time}").format(who=who, day=full(row.written_at), time=clock_time(row.written_at)))
