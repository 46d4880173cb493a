"""Where a cell of the grid leads: filled ones to the evidence, empty ones to the next step."""

from dataclasses import dataclass

from app.evidence.areas import asks
from app.evidence.cells import Cell, Sort
from app.families.models import Child
from app.kit.words import gettext_lazy as _

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


@dataclass(frozen=True)
class CellView:
    cell: Cell
    href: str
    does: str
    """what following it does, for those who hear the page"""


def cell_view(cell: Cell, row: str, place: Place, child: Child) -> CellView:
    return CellView(cell, *_target(cell, row, place, child))


def _target(cell: Cell, row: str, place: Place, child: Child) -> tuple[str, str]:
    if cell.sort == Sort.WORDS and cell.source and place.reads:
        return f"{place.home}/responses/{cell.source.hex}", _("open what {child} said").format(child=child.name)
    if cell.sort == Sort.SEEN and cell.source and place.reads:
        return f"{place.home}/observations/{cell.source.hex}", str(_("open what was seen"))
    if row in PAGES:
        return (place.home + PAGES[row], _("open {child}’s page").format(child=child.name)) if place.reads else ("", "")
    return _next_step(row, place, child)


def _next_step(area: str, place: Place, child: Child) -> tuple[str, str]:
    """An empty area asks for direct work with a child who can be asked, and for watching with one who cannot."""
    if asks(child) and place.packs:
        href = f"/practitioner/families/{place.family}/pack?child={place.reference}&area={area}"
        return href, _("pack this for {child}").format(child=child.name)
    if not asks(child) and place.observes:
        return f"{place.home}/observations/new?area={area}", str(_("write down what you saw"))
    return "", ""
