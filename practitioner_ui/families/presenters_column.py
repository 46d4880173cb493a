"""One column of the grid as a list for a small screen: areas gathered under what they have in common."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.evidence.cells import Cell, Sort
from practitioner_ui.families.presenters import Column, GridView, Group, RowView
from practitioner_ui.families.presenters_cells import CellView


@dataclass(frozen=True)
class Bunch:
    """Areas that say the same of this child; `cell` is what they say."""

    cell: Cell
    areas: tuple[tuple[str, CellView], ...]


@dataclass(frozen=True)
class ColumnView:
    column: Column
    heard: tuple[tuple[str, CellView], ...]
    gaps: tuple[Bunch, ...]
    words: tuple[Bunch, ...]
    seen: tuple[Bunch, ...]


def column_view(grid: GridView, reference: str) -> ColumnView:
    """The child asked for, or the first."""
    at = next((i for i, column in enumerate(grid.columns) if column.reference == reference), 0)
    heard = tuple((row.name, row.cells[at]) for row in grid.groups[0].rows)
    rows = [row for group in (*grid.groups[1:], *grid.more) for row in group.rows]
    bunches = _bunches(rows, at)

    def of(*sorts: Sort) -> tuple[Bunch, ...]:
        return tuple(bunch for bunch in bunches if bunch.cell.sort in sorts)

    return ColumnView(grid.columns[at], heard, of(Sort.GAP, Sort.NOT_YET), of(Sort.WORDS), of(Sort.SEEN))


def _bunches(rows: Sequence[RowView], at: int) -> list[Bunch]:
    found: dict[tuple[str, str], list[tuple[str, CellView]]] = {}
    for row in rows:
        view = row.cells[at]
        found.setdefault((view.cell.sort.value, view.cell.words), []).append((row.name, view))
    return [Bunch(areas[0][1].cell, tuple(areas)) for areas in found.values()]


def area_view(grid: GridView, area: str) -> tuple[RowView | None, tuple[RowView, ...]]:
    """One area with every child, the one asked for or the first; and all areas to choose from."""
    rows = tuple(row for group in (*grid.groups[1:], *grid.more) for row in group.rows)
    return next((row for row in rows if row.id == area), rows[0] if rows else None), rows


def only_area(grid: GridView, area: str) -> GridView:
    """The table with one area in it; what adults did stays, it is about the whole child."""
    groups = [group for group in (*grid.groups[1:], *grid.more) if any(row.id == area for row in group.rows)]
    if not groups:
        return grid
    one = Group(groups[0].heading, tuple(row for row in groups[0].rows if row.id == area))
    return replace(grid, groups=(grid.groups[0], one), more=())
