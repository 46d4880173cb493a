"""What a plan still lacks before a chair can hold anybody to it. Pure. It is said; a draft is never refused."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.kit.words import gettext_lazy as _
from app.plans.observable import only_a_wish


@dataclass(frozen=True)
class ActionFacts:
    id: str
    what: str
    who: str = ""
    by_when: date | None = None
    done_on: date | None = None


@dataclass(frozen=True)
class OutcomeFacts:
    id: str
    number: int
    goal: str
    need: str = ""
    how_we_know: str = ""
    contingency: str = ""
    actions: Sequence[ActionFacts] = field(default_factory=tuple)


@dataclass(frozen=True)
class Missing:
    """`place` is the id of the outcome or action to put right, `field` what is missing there."""

    outcome: str
    place: str
    field: str
    sentence: str


def missing(outcomes: Sequence[OutcomeFacts], today: date, longest: int = 0) -> list[Missing]:
    """Everything missing, in the order of the page. `longest`: so many words can this child take in at once."""
    return [fault for outcome in outcomes for fault in (*_of_outcome(outcome, longest), *_of_actions(outcome, today))]


def _of_outcome(outcome: OutcomeFacts, longest: int) -> list[Missing]:
    wanted = {
        "need": _("Outcome {n}: say what is wrong now"),
        "how_we_know": _("Outcome {n}: say how we will know"),
        "contingency": _("Outcome {n}: say what happens if this does not work"),
    }
    found = [_lacks(outcome, outcome.id, name, says) for name, says in wanted.items() if not getattr(outcome, name).strip()]
    if longest and max(map(len, map(str.split, re.split(r"[.;:!?]", outcome.goal)))) > longest:
        found.insert(0, _lacks(outcome, outcome.id, "goal", _("Outcome {n}: could this child understand it? Say it in {most} words or fewer"), most=str(longest)))
    if outcome.how_we_know.strip() and only_a_wish(outcome.how_we_know):
        found.append(_lacks(outcome, outcome.id, "how_we_know", _("Outcome {n}: say what somebody would see or count")))
    if not outcome.actions:
        found.append(_lacks(outcome, outcome.id, "actions", _("Outcome {n}: say who will do what, and by when")))
    return found


def _of_actions(outcome: OutcomeFacts, today: date) -> list[Missing]:
    return [fault for action in outcome.actions for fault in _of_action(outcome, action, today)]


def _of_action(outcome: OutcomeFacts, action: ActionFacts, today: date) -> list[Missing]:
    found = []
    if only_a_wish(action.what, action.who) and not action.done_on:
        says = _("Outcome {n}: what would we see if this was done? {what}")
        found.append(_lacks(outcome, action.id, "what", says, what=_short(action.what)))
    if not action.who.strip():
        found.append(_lacks(outcome, action.id, "who", _("Outcome {n}: say who will do this: {what}"), what=_short(action.what)))
    if action.by_when is None and not action.done_on:
        says = _("Outcome {n}: say by when {who} will do this") if action.who.strip() else _("Outcome {n}: say by when this is done: {what}")
        found.append(_lacks(outcome, action.id, "by_when", says, who=_first_name(action.who), what=_short(action.what)))
    if action.by_when and action.by_when < today and not action.done_on:
        says = _("Outcome {n}: the date has passed. Say if this was done, or give a new date: {what}")
        found.append(_lacks(outcome, action.id, "past", says, what=_short(action.what)))
    return found


def _lacks(outcome: OutcomeFacts, place: str, name: str, says: Any, **slots: str) -> Missing:
    return Missing(outcome.id, place, name, says.format(n=outcome.number, **slots))


def _first_name(who: str) -> str:
    """`Lee, father` is Lee in a sentence."""
    return who.split(",")[0].strip()


def _short(text: str) -> str:
    """Enough of an action to know it again; cut between words."""
    words = text.split()
    return text if len(words) <= 8 else " ".join(words[:8]) + " …"
