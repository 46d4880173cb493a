"""What is read back to a child: their own words that are used, what adults wrote about their days, what is to change."""

from dataclasses import dataclass

from app.access.doors import OpenChild
from app.assessments.service import current_assessment, sections_of
from app.assessments.whole import WHOLE, place_name
from app.evidence.placed import Placed, placed
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.plans.service import current_plan, outcomes_of
from app.read_backs.service import UNSETTLED
from app.read_backs.views import read_backs_of
from app.vault import clear
from practitioner_ui.answers.evidence import Beside, beside
from practitioner_ui.desk.child import home_of

SAID = _("When it was read back on {day}, {child} said that not all of it is right. See what {child} said.")


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
    since = next((one.since for one in evidence.values()), {})
    told = beside(Placed(list(used.values()), list(seen.values()), since), home_of(here.child))
    return Summary(told, _think(here), _change(here))


def answers_to_name(told: Beside) -> list[tuple[str, str]]:
    """(id, question and day) of each answer that is read back, so that a worker can say which it was about. The words stand beside."""
    return [(one.id, f"{one.question} {one.day}") for one in told.told]


def not_right_line(here: OpenChild) -> str:
    """Said above what adults wrote, while the child found it not right the last time and nobody wrote what was put right."""
    newest = next(iter(read_backs_of(here.db, here.child.id)), None)
    if newest is None or newest.right not in UNSETTLED or newest.put_right:
        return ""
    return SAID.format(child=here.child.name, day=full(newest.read_on))


def _think(here: OpenChild) -> tuple[tuple[str, str], ...]:
    found = current_assessment(here.db, here.child.id)
    rows = sections_of(here.db, found) if found else {}
    texts = ((name, clear(rows[name], "text") or "") for name in WHOLE if name in rows)
    return tuple((place_name(name), text) for name, text in texts if text)


def _change(here: OpenChild) -> tuple[str, ...]:
    plan = current_plan(here.db, here.child.id)
    return tuple(text for row in (outcomes_of(here.db, plan) if plan else []) if (text := clear(row, "goal")))
