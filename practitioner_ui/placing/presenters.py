"""Where an answer is used, and where it may be: this child's own sections and outcomes, nobody else's."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.assessments.models import Section
from app.assessments.whole import WHOLE, place_name
from app.attachments.models import Attachment
from app.catalogue import catalogue
from app.families.models import Child
from app.kit.words import gettext_lazy as _
from app.plans.models import Outcome
from app.plans.service import current_plan, outcomes_of
from app.vault import clear

AREA, OUTCOME = "area:", "outcome:"


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
    """In the order they were placed; two queries whatever their number."""
    sections = _by_id(db, Section, [use.section_id for use in uses])
    outcomes = _by_id(db, Outcome, [use.outcome_id for use in uses])
    found = {use.section_id or use.outcome_id: _used(use, sections, outcomes, home) for use in uses}
    return list(found.values())


def _used(use: Attachment, sections: dict, outcomes: dict, home: str) -> Used:
    if use.section_id:
        area = sections[use.section_id].area
        return Used(str(_("Assessment")), place_name(area), f"{home}/assessment/{area}")
    outcome = outcomes[use.outcome_id]
    return Used(str(_("Plan")), outcome_name(outcome), f"{home}/plan#outcome-{outcome.number}")


def places_for(db: Session, child: Child, suggested: str = "") -> list[Group]:
    """What the form offers, the area of the question first."""
    areas = catalogue().areas
    groups = [Group(str(_("Suggested by the question")), ((AREA + suggested, place_name(suggested)),))] if suggested in areas else []
    plan = current_plan(db, child.id)
    outcomes = outcomes_of(db, plan) if plan else []
    if outcomes:
        label = _("{child}’s plan").format(child=child.name)
        groups.append(Group(label, tuple((OUTCOME + one.id.hex, outcome_name(one)) for one in outcomes)))
    label = _("{child}’s assessment").format(child=child.name)
    whole = tuple((AREA + id_, str(part.name)) for id_, part in WHOLE.items())
    return [*groups, Group(label, (*whole, *((AREA + id_, area.plain) for id_, area in areas.items() if id_ != suggested)))]


def outcome_name(outcome: Outcome) -> str:
    return _("Outcome {n}: {goal}").format(n=outcome.number, goal=clear(outcome, "goal") or "")


def _by_id(db: Session, table, ids: Sequence) -> dict:
    wanted = {id_ for id_ in ids if id_}
    return {row.id: row for row in db.exec(select(table).where(col(table.id).in_(wanted)))} if wanted else {}
