"""What is still to do before the next conference, as one short line read from the grid."""

from dataclasses import dataclass

from app.evidence.ahead import Meeting
from app.evidence.cells import Sort
from app.evidence.grid import Grid
from app.kit.dates import weekday
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.names import listed

TASKS = (
    ("alone", {Sort.LATE}, _("see {names} alone")),
    ("read", {Sort.LATE, Sort.DUE}, _("read what {names} said")),
    ("heard", {Sort.GAP}, _("hear {names}")),
)


@dataclass(frozen=True)
class Before:
    when: str
    todo: str


def before(grid: Grid, ahead: Meeting | None) -> Before:
    rows = {row.id: row for row in grid.heard}
    tasks = []
    for row, sorts, words in TASKS:
        names = [of.child.name for of, cell in zip(grid.columns, rows[row].cells, strict=True) if cell.sort in sorts]
        everyone = len(names) == len(grid.columns) > 1
        tasks += [words.format(names=_("every child") if everyone else listed(names))] if names else []
    text = "; ".join(tasks)
    when = _("Before {day}:").format(day=weekday(ahead.starts_at).rsplit(" ", 1)[0]) if ahead else str(_("To do:"))
    return Before(when, text[:1].lower() + text[1:] + "." if text else "")
