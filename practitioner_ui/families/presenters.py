"""The family page: columns in the order of fathers and birth, rows of finished cells with where each leads."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.access.doors import OpenFamily
from app.evidence.cells import Cell, Sort
from app.evidence.gathered import Gathered
from app.evidence.grid import Grid, Row
from app.identity.permissions import Permission as P
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.names import age_of, language_words
from practitioner_ui.families.presenters_cells import CellView, Place, cell_view
from practitioner_ui.families.presenters_line import Line, line_of

HEADINGS = {
    "What the child needs": _("What the child needs"), "What grown-ups do": _("What grown-ups do"),
    "Home and around": _("Home and around"),
}  # fmt: skip
FOR_EVERYONE = {"alone", "heard"}
CLOSED = _("Not for your role")


@dataclass(frozen=True)
class Column:
    name: str
    reference: str
    href: str
    below: str
    line: Line
    new_father: bool


@dataclass(frozen=True)
class RowView:
    id: str
    name: str
    exact: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True)
class Group:
    heading: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class GridView:
    fathers: tuple[tuple[str, int], ...]
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    more: tuple[Group, ...]
    since: date
    reads: bool

    @property
    def crowd(self) -> str:
        """How close the columns stand."""
        return " few" if len(self.columns) < 6 else " many" if len(self.columns) > 7 else ""

    @property
    def width(self) -> int:
        return len(self.columns) + 1


def by_father(columns: Sequence[Gathered]) -> list[Gathered]:
    """Half-brothers and half-sisters stand together; within, and between, the order is that of birth."""
    order = list(dict.fromkeys(father_of(of) for of in columns))
    return sorted(columns, key=lambda of: order.index(father_of(of)))


def father_of(of: Gathered) -> str:
    return next((row.name for row in of.parents if row.relation == "father"), "")


def grid_view(here: OpenFamily, grid: Grid, now: datetime, last_conference: datetime | None) -> GridView:
    since = now.date() - timedelta(weeks=here.request.app.state.settings.stale_weeks)
    view = _viewer(here, grid)
    reads = any(here.may(of.child, P.EVIDENCE_READ) for of in grid.columns)
    areas = grid.areas if reads else {}
    heard = grid.heard if reads else [row for row in grid.heard if row.id in FOR_EVERYONE]
    first = [Group(str(HEADINGS.get(heading, heading)), view(rows)) for heading, rows in areas.items()]
    return GridView(
        fathers=_fathers(grid.columns), columns=_columns(grid.columns, since, now, last_conference),
        groups=(Group(str(_("Is each child heard?")), view(heard)), *first),
        more=(Group(str(_("Eight more areas")), view(grid.more)),) if reads else (), since=since, reads=reads,
    )  # fmt: skip


def _viewer(here: OpenFamily, grid: Grid) -> Callable[[Sequence[Row]], tuple[RowView, ...]]:
    """Cells of a child whose evidence this role does not read say so, but for when the child was seen and heard."""
    places = [
        Place(home_of(of.child), of.child.reference, here.family.reference, here.may(of.child, P.EVIDENCE_READ),
              here.may(of.child, P.SITTING_PACK), here.may(of.child, P.OBSERVATION_WRITE),
              here.may(of.child, P.CROSS_REFERENCE_READ))
        for of in grid.columns
    ]  # fmt: skip

    def view(rows: Sequence[Row]) -> tuple[RowView, ...]:
        return tuple(RowView(r.id, r.name, r.exact, tuple(_cells(r, places, grid))) for r in rows)

    return view


def _cells(row: Row, places: Sequence[Place], grid: Grid):
    for cell, place, of in zip(row.cells, places, grid.columns, strict=True):
        shown = cell if place.reads or row.id in FOR_EVERYONE else Cell(Sort.NOT_YET, str(CLOSED))
        yield cell_view(shown, row.id, place, of.child)


def _fathers(columns: Sequence[Gathered]) -> tuple[tuple[str, int], ...]:
    names = [father_of(of) for of in columns]
    if not any(names):
        return ()
    return tuple(
        (_("Father: {name}").format(name=name) if name else str(_("Father not recorded")), names.count(name))
        for name in dict.fromkeys(names)
    )


def _columns(columns: Sequence[Gathered], since: date, now: datetime, last: datetime | None) -> tuple[Column, ...]:
    fathers = ["", *(father_of(of) for of in columns)]
    return tuple(
        Column(
            of.child.name, of.child.reference, home_of(of.child), _below(of, columns), line_of(of, since, now.date(), last),
            i > 0 and fathers[i] != fathers[i + 1],
        )
        for i, of in enumerate(columns)
    )  # fmt: skip


def _below(of: Gathered, columns: Sequence[Gathered]) -> str:
    """Under the name: the age, the twin, the language, the first need from the file."""
    child = of.child
    twins = [o.child.name for o in columns if child.born_on and o.child.born_on == child.born_on and o.child is not child]
    words = [age_of(child)]
    words += [_("twin of {name}").format(name=twins[0])] if twins else []
    words += [language_words(child.language)] if child.language != "en" else []
    return ", ".join([*words, *child.needs[: max(0, 2 - len(words))]])
