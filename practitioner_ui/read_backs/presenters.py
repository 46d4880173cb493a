"""What is read back to a child: their own words that are used, what adults wrote about their days, what is to change."""

from dataclasses import dataclass

from app.access.doors import OpenChild
from app.assessments.service import current_assessment, sections_of
from app.assessments.whole import WHOLE, place_name
from app.evidence.placed import Placed, placed
from app.plans.service import current_plan, outcomes_of
from app.vault import clear
from practitioner_ui.answers.evidence import Beside, beside
from practitioner_ui.desk.child import home_of


@dataclass(frozen=True)
class Summary:
    told: Beside
    think: tuple[tuple[str, str], ...]
    """(where it is written, the text)"""
    change: tuple[str, ...]

    @property
    def empty(self) -> bool:
        return self.told.empty and not self.think and not self.change


def summary_for(here: OpenChild, *, words: bool) -> Summary:
    """Everything that a report would rest on, once each, so that the child can say whether it is right."""
    evidence = placed(here.db, here.actor, here.child, words=words, purpose="read back")
    used = {view.id: view for one in evidence.values() for view in one.responses}
    seen = {view.id: view for one in evidence.values() for view in one.observations}
    told = beside(Placed(list(used.values()), list(seen.values())), home_of(here.child))
    return Summary(told, _think(here), _change(here))


def _think(here: OpenChild) -> tuple[tuple[str, str], ...]:
    found = current_assessment(here.db, here.child.id)
    rows = sections_of(here.db, found) if found else {}
    texts = ((name, clear(rows[name], "text") or "") for name in WHOLE if name in rows)
    return tuple((place_name(name), text) for name, text in texts if text)


def _change(here: OpenChild) -> tuple[str, ...]:
    plan = current_plan(here.db, here.child.id)
    return tuple(text for row in (outcomes_of(here.db, plan) if plan else []) if (text := clear(row, "goal")))
