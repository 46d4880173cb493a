"""Beside a core group: what has changed towards each outcome since the one before, level with what the child said last."""

from dataclasses import dataclass
from datetime import date

from app.access.doors import OpenChild
from app.evidence.areas import asks
from app.evidence.latest_voice import latest_voice
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.plans.core_groups import core_groups_of, held_before
from app.plans.models import CoreGroup, Plan
from app.plans.progress import progress_of
from app.plans.service import outcomes_of
from app.vault import clear
from practitioner_ui.answers.evidence import Beside
from practitioner_ui.desk.child import home_of
from practitioner_ui.plans.presenters_progress import ProgressRow, progress_names, progress_row
from practitioner_ui.plans.presenters_voice import as_given, had_voice_line, voice_line

SINCE, FIRST = _("Progress since the core group of {day}"), _("Progress so far")
NONE_SINCE, NONE = _("Nobody has written down progress since then."), _("Nobody has written down any progress yet.")


@dataclass(frozen=True)
class Changed:
    """`outcomes`: (number and goal, the address where progress is written, its rows); an outcome without any is shown as such."""

    heading: str
    none: str
    outcomes: tuple[tuple[str, str, tuple[ProgressRow, ...]], ...]


@dataclass(frozen=True)
class LastSaid:
    line: str
    beside: Beside


def changed_since(here: OpenChild, group: CoreGroup, plan: Plan) -> Changed:
    """Up to the day it was held; until it is, up to today."""
    last, until = held_before(core_groups_of(here.db, plan), group), group.held_on or today()
    outcomes = outcomes_of(here.db, plan)
    found = {id_: [row for row in rows if _between(row.noted_on, last, until)] for id_, rows in progress_of(here.db, outcomes).items()}
    names, home = progress_names(here.db, found), home_of(here.child)
    rows = tuple(
        (f"{one.number}. {clear(one, 'goal') or ''}", f"{home}/plan/outcomes/{one.id.hex}/progress", tuple(progress_row(row, names) for row in found[one.id]))
        for one in outcomes
    )
    none = "" if any(found.values()) else str(NONE_SINCE if last else NONE)
    return Changed(SINCE.format(day=full(last)) if last else str(FIRST), none, rows)


def last_said(here: OpenChild, group: CoreGroup) -> LastSaid:
    """The latest there is; of one that was held, the latest there was that day. For those who may read the child's answers."""
    if not here.may(P.RESPONSE_READ):
        return LastSaid("", Beside((), ()))
    child, until = here.child, group.held_on
    voice = latest_voice(here.db, here.actor, child, asked=asks(child), today=today(), purpose="core group", until=until)
    return LastSaid(had_voice_line(child, voice) if until else voice_line(child, voice), as_given(voice, home_of(child)))


def _between(day: date, after: date | None, until: date) -> bool:
    return day <= until and (after is None or day > after)
