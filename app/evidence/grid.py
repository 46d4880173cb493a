"""The sibling grid: each child a column, each question a row, every cell in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlmodel import Session

from app.catalogue import Area, catalogue
from app.evidence import heard
from app.evidence.areas import facts_for
from app.evidence.cells import Cell
from app.evidence.gaps import gap_for
from app.evidence.gathered import Gathered, gather
from app.evidence.stands import held_for, stands_for
from app.families.models import Child
from app.kit.clock import local
from app.kit.words import gettext_lazy as _
from app.settings import Settings


@dataclass(frozen=True)
class Row:
    """One question put to every child, in the order of the columns."""

    id: str
    name: str
    exact: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Grid:
    columns: tuple[Gathered, ...]
    heard: tuple[Row, ...]
    areas: dict[str, tuple[Row, ...]]
    """by heading, the twelve that are always shown"""
    more: tuple[Row, ...]
    """the other eight"""

    @property
    def rows(self) -> tuple[Row, ...]:
        return (*self.heard, *(row for rows in self.areas.values() for row in rows), *self.more)


def sibling_grid(db: Session, children: Sequence[Child], now: datetime, settings: Settings) -> Grid:
    """A fixed number of queries, whether for two children or ten."""
    return grid_of(gather(db, children), now, settings)


def grid_of(columns: Sequence[Gathered], now: datetime, settings: Settings) -> Grid:
    rows = [(area, _area_row(area, columns, now, settings)) for area in catalogue().areas.values()]
    headings = dict.fromkeys(area.heading for area, _row in rows)
    first = {heading: tuple(row for area, row in rows if area.shown_first and area.heading == heading) for heading in headings}
    more = tuple(row for area, row in rows if not area.shown_first)
    return Grid(tuple(columns), heard_rows(columns, now, settings), first, more)


def heard_rows(columns: Sequence[Gathered], now: datetime, settings: Settings) -> tuple[Row, ...]:
    today = local(now).date()
    questions = {
        "alone": (_("Last seen alone"), lambda of: heard.seen_alone(of, today)),
        "heard": (_("Last heard"), lambda of: gap_for(facts_for(of, None, today, settings))),
        "read": (_("Read by worker"), lambda of: heard.read(of, now, settings)),
        "analysed": (_("Analysed"), lambda of: heard.analysed(of, today, settings)),
        "report": (_("In the report"), heard.in_report),
        "plan": (_("In the plan"), heard.in_plan),
        "told": (_("Told what we did"), heard.told),
    }
    return tuple(Row(id, str(name), "", tuple(cell(of) for of in columns)) for id, (name, cell) in questions.items())


def _area_row(area: Area, columns: Sequence[Gathered], now: datetime, settings: Settings) -> Row:
    today = local(now).date()
    cells = tuple(_cell(of, area, today, settings) for of in columns)
    return Row(area.id, area.plain, area.framework, cells)


def _cell(of: Gathered, area: Area, today: date, settings: Settings) -> Cell:
    cell = gap_for(facts_for(of, area, today, settings))
    return replace(cell, stands=stands_for(of, area.id), held=held_for(of, area.id))


def missing_areas(of: Gathered, now: datetime, settings: Settings) -> set[str]:
    """The areas in which there is nothing of this child's own that is still good."""
    today = local(now).date()
    areas = catalogue().areas.values()
    return {area.id for area in areas if not gap_for(facts_for(of, area, today, settings)).filled}
