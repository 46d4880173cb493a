"""Where a child's evidence is used in a copy: beside each section of the assessment and each outcome of the plan. Pure."""

from typing import Any
from uuid import UUID

from app.assessments.whole import place_name, places
from app.evidence.placed import nothing_behind
from app.exports.gathered.evidence import Evidence
from app.exports.parts.copying import Copier
from app.exports.parts.placed import placed
from app.exports.parts.standing import not_asked_since, progress
from app.exports.report.adults import Action, Fact, Outcome, Section
from app.identity.people import NOBODY
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.vault import clear

NO_EVIDENCE, NOBODY_YET, NO_DATE = _("No child evidence"), _("Nobody named yet"), _("No date yet")


def sections(of: Evidence, copier: Copier) -> tuple[Section, ...]:
    order = places()
    rows = sorted(of.sections, key=lambda row: order.index(row.area) if row.area in order else 99)
    found = [_section(row, place_name(row.area), of, copier) for row in rows]
    return tuple(one for one in found if one.text or one.evidence)


def _section(row: Any, title: str, of: Evidence, copier: Copier) -> Section:
    who = of.people.get(row.written_by, NOBODY).signed
    by = f"{who}, {full(row.written_at)}" if row.written_at and who else who
    evidence = placed(of, row.id, copier)
    return Section(title, copier.adult(clear(row, "text")), by, evidence, "" if evidence else _none(of, row.id))


def no_section(of: Evidence) -> str:
    return "" if of.sections else _("Nothing is written in {child}’s assessment yet.").format(child=of.child.name)


def outcomes(of: Evidence, copier: Copier) -> tuple[Outcome, ...]:
    """In a parent's copy they are counted anew: a number that is missing would tell that something is."""
    parent = of.audience.is_parent
    return tuple(_outcome(row, n if parent else row.number, of, copier) for n, row in enumerate(of.outcomes, 1))


def _outcome(row: Any, number: int, of: Evidence, copier: Copier) -> Outcome:
    texts = {_("Need"): "need", _("How we will know"): "how_we_know", _("If it does not happen"): "contingency"}
    facts = (Fact(str(label), copier.adult(clear(row, name)) or str(_("Not written yet"))) for label, name in texts.items())
    title = _("Outcome {n}: {goal}").format(n=number, goal=copier.adult(clear(row, "goal")))
    evidence, actions = placed(of, row.id, copier), of.actions.get(row.id, [])
    return Outcome(
        title, tuple(facts), tuple(_action(a, of, copier) for a in actions), evidence, "" if evidence else _none(of, row.id),
        progress(of, row.id, copier), not_asked_since(of, row),
    )  # fmt: skip


def _action(row: Any, of: Evidence, copier: Copier) -> Action:
    due = full(row.by_when) if row.by_when else str(NO_DATE)
    when = _("Done {day}").format(day=full(row.done_on)) if row.done_on else due
    who, evidence = copier.adult(clear(row, "who")) or str(NOBODY_YET), placed(of, row.id, copier)
    none = _none(of, row.id, nothing_behind(of.child)) if not evidence else ""
    return Action(copier.adult(clear(row, "what")), who, when, evidence, none)


def no_outcome(of: Evidence) -> str:
    return "" if of.outcomes else _("{child} has no plan with outcomes yet.").format(child=of.child.name)


def _none(of: Evidence, place_id: UUID, says: str = "") -> str:
    if of.audience.is_parent:
        return ""
    if place_id in of.kept_back:
        return _("What stands behind this is not in this copy, because {child} asked for that.").format(child=of.child.name)
    return says or str(NO_EVIDENCE)
