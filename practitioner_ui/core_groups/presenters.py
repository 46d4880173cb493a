"""Core groups in finished words: when, who came, who did not, and how the child's part was brought."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.access.doors import OpenChild
from app.identity.people import NOBODY, people
from app.kit.clock import today
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.plans.core_groups import AGENCIES, VOICES, days_of_groups
from app.plans.models import CoreGroup
from app.vault import clear
from practitioner_ui.desk.child import home_of
from practitioner_ui.plans.presenters_brothers import with_plans

CHILDS_PART_MISSING = "none"


@dataclass(frozen=True)
class GroupCard:
    href: str
    title: str
    state: str
    held: bool
    open: bool
    came: str
    away: str
    came_note: str
    voice: str
    no_voice: bool
    voice_note: str
    done_since: str
    what_next: str
    notes: str
    """what was agreed, of those written up in one text"""
    not_held: str
    by: str


def group_cards(here: OpenChild, groups: Sequence[CoreGroup]) -> list[GroupCard]:
    names = people(here.db, (row.written_by or row.planned_by for row in groups))
    return [_card(here, row, names) for row in groups]


def _card(here: OpenChild, row: CoreGroup, names: dict) -> GroupCard:
    not_held = clear(row, "not_held") or ""
    return GroupCard(
        href=f"{home_of(here.child)}/plan/core-groups/{row.id.hex}", title=full(row.held_on or row.planned_on),
        state=_state(row), held=row.held_on is not None, open=row.written_at is None, came=_agencies(row, True),
        away=_agencies(row, False) if row.held_on else "", came_note=clear(row, "came_note") or "",
        voice=str(VOICES.get(row.voice, "")), no_voice=row.voice == CHILDS_PART_MISSING, voice_note=clear(row, "voice_note") or "",
        done_since=clear(row, "done_since") or "", what_next=clear(row, "what_next") or "", notes=clear(row, "notes") or "", not_held=not_held, by=names.get(row.written_by or row.planned_by, NOBODY).signed,
    )  # fmt: skip


def same_day(here: OpenChild, group: CoreGroup) -> list[tuple[str, str]]:
    """(name, address) of brothers' and sisters' core groups of that day that still wait, to be begun with the same day and company."""
    if group.held_on is None:
        return []
    children = {plan.id: child for child, plan in with_plans(here)}
    waiting = [row for row in days_of_groups(here.db, [child.id for child in children.values()]) if row.written_at is None]
    mine = [row for row in waiting if row.plan_id in children and row.planned_on in (group.planned_on, group.held_on)]
    return [(children[r.plan_id].name, f"{home_of(children[r.plan_id])}/plan/core-groups/{r.id.hex}?like={group.id.hex}") for r in mine]


def _state(row: CoreGroup) -> str:
    if row.held_on:
        return str(_("Held")) if row.held_on == row.planned_on else _("Held. It was planned for {day}.").format(day=full(row.planned_on))
    if row.written_at:
        return str(_("Did not take place"))
    return str(_("The day has passed, and it is not written up") if row.planned_on < today() else _("Planned"))


def _agencies(row: CoreGroup, came: bool) -> str:
    """Who was there; or who was not, of those a core group usually has. Somebody else is never missed."""
    names = [str(words) for key, words in AGENCIES.items() if (key in row.came) == came and (came or key != "other")]
    return ", ".join(names)
