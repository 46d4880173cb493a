"""What was chosen when: the choices as rows in content's own order, the days as columns, a mark where they meet. Pure.

Nothing is counted, joined or worked out: a mark says what was chosen, and no line says what lies between two days.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.catalogue import Catalogue
from app.evidence.answers import Answer
from app.kit.dates import as_day
from app.kit.words import gettext_lazy as _
from app.responses.models import How
from app.responses.views import ResponseView

ROWS_OF = {
    "scale": lambda step, known: [point.id for point in known.scales[step.scale].points],
    "feeling": lambda step, _known: list(step.feelings),
    "sorting": lambda step, _known: [card.id for card in step.cards],
}
"""by kind of question, its choices by meaning; any other kind has them in the order content names them"""
IN_CIRCLES, IN_PLACES = "people", "sorting"
"""who stands in which circle is a picture of its own; where a card was put is told in words, for a mark cannot say it"""
LEFT = {How.SKIPPED: _("Skipped"), How.DONT_KNOW: _("I don’t know"), How.NOT_NOW: _("Not now")}


class Mark(StrEnum):
    CHOSEN = "chosen"
    OFFERED = "offered"
    ABSENT = "absent"


@dataclass(frozen=True)
class Cell:
    """`more` is what was said with the choice: where a card was put, or how much."""

    mark: Mark
    more: str = ""


@dataclass(frozen=True)
class Row:
    label: str
    lang: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Chosen:
    days: tuple[date, ...]
    rows: tuple[Row, ...]
    pictured: bool
    """False where a table alone can tell it"""


def chosen(found: Sequence[Answer], order: Sequence[str]) -> Chosen | None:
    """None where nothing was offered to choose from. `order`: ids by meaning; one it does not know comes after."""
    views = [answer.main for answer in found]
    labels = _labels(views)
    if not labels or views[0].kind == IN_CIRCLES:
        return None
    ids = [id for id in order if id in labels] + [id for id in labels if id not in order]
    rows = [Row(*labels[id], tuple(_cell(view, id) for view in views)) for id in ids]
    left = [Row(str(name), "en", tuple(_left(view, how) for view in views)) for how, name in LEFT.items()]
    rows += [row for row in left if any(cell.mark is Mark.CHOSEN for cell in row.cells)]
    return Chosen(tuple(as_day(view.given_at) for view in views), tuple(rows), views[0].kind != IN_PLACES)


def order_of(known: Catalogue, activity: str, step_id: str) -> list[str]:
    """Nothing for a question that is no longer asked: its choices stand as they were shown."""
    try:
        step = known.step(activity, step_id)
    except KeyError:
        return []
    rows: Any = ROWS_OF.get(step.kind, lambda step, _known: [option.id for option in getattr(step, "options", ())])
    return rows(step, known)


def _labels(views: Sequence[ResponseView]) -> dict[str, tuple[str, str]]:
    """As they were worded the last time, in English where they once were."""
    found: dict[str, tuple[str, str]] = {}
    for view in sorted(views, key=lambda view: view.language == "en"):
        found |= {choice.id: (choice.label, view.language) for choice in view.choices}
    return found


def _cell(view: ResponseView, id: str) -> Cell:
    choice = next((one for one in view.choices if one.id == id), None)
    if choice is None:
        return Cell(Mark.ABSENT)
    if not (choice.chosen and view.told):
        return Cell(Mark.OFFERED)
    much = [one.label for one in view.how_much if one.chosen]
    felt = [picked for part in view.parts if part.label == choice.label for picked in part.picked]
    return Cell(Mark.CHOSEN, choice.place or "; ".join([*much, *felt]))


def _left(view: ResponseView, how: str) -> Cell:
    """Leaving out is offered every time."""
    return Cell(Mark.CHOSEN if view.how == how else Mark.OFFERED)
