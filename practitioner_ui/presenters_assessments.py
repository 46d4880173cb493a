"""A child's own assessment: every area of life, what is written there, and the child's evidence beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.assessments.models import Section
from app.catalogue import Area, catalogue
from app.evidence.placed import Placed
from app.identity.people import NOBODY, Person
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from app.vault import clear
from practitioner_ui.presenters_evidence import Beside, beside


@dataclass(frozen=True)
class SectionRow:
    area: str
    name: str
    framework: str
    href: str
    text: str
    by: str
    beside: Beside

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


def section_row(
    area: Area, section: Section | None, evidence: Mapping[UUID, Placed], people: Mapping[UUID, Person], home: str
) -> SectionRow:
    placed = evidence.get(section.id) if section else None
    return SectionRow(
        area=area.id, name=area.plain, framework=area.framework, href=f"{home}/assessment/{area.id}",
        text=(clear(section, "text") or "") if section else "", by=written_by(section, people),
        beside=beside(placed or Placed(), home),
    )  # fmt: skip


def written_by(row: Any, people: Mapping[UUID, Person]) -> str:
    """`Hannah Osei, social worker, 20 November 2026 at 10:20`; empty when nobody has written."""
    if row is None or row.written_at is None:
        return ""
    who = people.get(row.written_by, NOBODY).signed
    return str(_("{who}, {day} at {time}").format(who=who, day=full(row.written_at), time=clock_time(row.written_at)))
