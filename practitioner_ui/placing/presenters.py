"""Where an answer is used, and where it may be: this child's own sections, outcomes and actions, nobody else's."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from app.assessments.models import Section
from app.assessments.whole import WHOLE, place_name
from app.attachments.models import Attachment
from app.catalogue import catalogue
from app.families.models import Child
from app.kit.words import gettext_lazy as _
from app.plans.models import Action, Outcome
from app.plans.service import actions_of, current_plan, outcomes_of
from app.vault import clear

AREA, OUTCOME, ACTION = "area:", "outcome:", "action:"


@dataclass(frozen=True)
class Used:
    kind: str
    label: str
    href: str


@dataclass(frozen=True)
class Group:
    label: str
    options: tuple[tuple[str, str], ...]


def used_in(db: Session, child: Child, uses: Sequence[Attachment], home: str) -> list[Used]:
    """In the order they were placed; three queries whatever their number."""
    sections = _by_id(db, Section, [use.section_id for use in uses])
    actions = _by_id(db, Action, [use.action_id for use in uses])
    outcomes = _by_id(db, Outcome, [*(use.outcome_id for use in uses), *(action.outcome_id for action in actions.values())])
    found = {use.place_id: _used(use.place_id, sections, outcomes, actions, home) for use in uses}
    return list(found.values())


def _used(place: UUID, sections: dict, outcomes: dict, actions: dict, home: str) -> Used:
    if place in sections:
        area = sections[place].area
        return Used(str(_("Assessment")), place_name(area), f"{home}/assessment/{area}")
    action = actions.get(place)
    outcome = outcomes[action.outcome_id if action else place]
    name = action_name(outcome, action) if action else outcome_name(outcome)
    return Used(str(_("Plan")), name, f"{home}/plan#outcome-{outcome.number}")


def places_for(db: Session, child: Child, suggested: str = "") -> list[Group]:
    """What the form offers, the area of the question first."""
    areas = catalogue().areas
    groups = [Group(str(_("Suggested by the question")), ((AREA + suggested, place_name(suggested)),))] if suggested in areas else []
    plan = current_plan(db, child.id)
    if plan and (options := _in_plan(db, outcomes_of(db, plan))):
        groups.append(Group(_("{child}’s plan").format(child=child.name), options))
    label = _("{child}’s assessment").format(child=child.name)
    whole = tuple((AREA + id_, str(part.name)) for id_, part in WHOLE.items())
    return [*groups, Group(label, (*whole, *((AREA + id_, area.plain) for id_, area in areas.items() if id_ != suggested)))]


def _in_plan(db: Session, outcomes: Sequence[Outcome]) -> tuple[tuple[str, str], ...]:
    """Each outcome, and after it its actions."""
    actions, found = actions_of(db, outcomes), []
    for outcome in outcomes:
        found.append((OUTCOME + outcome.id.hex, outcome_name(outcome)))
        found += [(ACTION + one.id.hex, action_name(outcome, one)) for one in actions[outcome.id]]
    return tuple(found)


def action_name(outcome: Outcome, action: Action) -> str:
    return _("Outcome {n}, action: {what}").format(n=outcome.number, what=clear(action, "what") or "")


def outcome_name(outcome: Outcome) -> str:
    return _("Outcome {n}: {goal}").format(n=outcome.number, goal=clear(outcome, "goal") or "")


def _by_id(db: Session, table, ids: Sequence) -> dict:
    wanted = {id_ for id_ in ids if id_}
    return {row.id: row for row in db.exec(select(table).where(col(table.id).in_(wanted)))} if wanted else {}
