"""Where a cell of the grid leads: where there is anything, to all of it; an empty one to the next step."""

from dataclasses import dataclass, replace

from app.evidence.areas import asks
from app.evidence.cells import Cell, Sort
from app.families.models import Child
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.child import home_of

PAGES = {"analysed": "", "report": "/assessment", "plan": "/plan", "told": "/tellings", "read": "", "alone": "", "heard": ""}


@dataclass(frozen=True)
class Place:
    """One child's column for this reader: where their pages are and what the reader may do."""

    home: str
    reference: str
    family: str
    reads: bool
    packs: bool
    observes: bool
    holds: bool = False
    """may know what is held on another child's record"""


@dataclass(frozen=True)
class CellView:
    cell: Cell
    href: str
    does: str
    """what following it does, for those who hear the page"""
    stands: str = ""
    """said, observed, analysed, in plan, told: what there is, in a glance"""


def cell_view(cell: Cell, row: str, place: Place, child: Child) -> CellView:
    cell = cell if place.holds else replace(cell, held=False)
    return CellView(cell, *_target(cell, row, place, child), ", ".join([*cell.stands, *([str(_("held elsewhere"))] if cell.held else [])]))


def _target(cell: Cell, row: str, place: Place, child: Child) -> tuple[str, str]:
    if row not in PAGES and place.reads and (cell.stands or cell.held or cell.sort in (Sort.WORDS, Sort.SEEN)):
        return f"{place.home}/areas/{row}", _("open all there is of {child} about this").format(child=child.name)
    if cell.sort == Sort.WORDS and cell.source and place.reads:
        return f"{place.home}/responses/{cell.source.hex}", _("open what {child} said").format(child=child.name)
    if cell.sort == Sort.SEEN and cell.source and place.reads:
        return f"{place.home}/observations/{cell.source.hex}", str(_("open what was seen"))
    if row in PAGES:
        return (place.home + PAGES[row], _("open {child}’s page").format(child=child.name)) if place.reads else ("", "")
    return next_step(row, child, place.family, packs=place.packs, observes=place.observes)


def next_step(area: str, child: Child, family: str, *, packs: bool, observes: bool) -> tuple[str, str]:
    """An empty area asks for direct work with a child who can be asked, and for watching with one who cannot."""
    if asks(child) and packs:
        href = f"/practitioner/families/{family}/pack?child={child.reference}&area={area}"
        return href, _("pack this for {child}").format(child=child.name)
    if not asks(child) and observes:
        return f"{home_of(child)}/observations/new?area={area}", str(_("write down what you saw"))
    return "", ""
