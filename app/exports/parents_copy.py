"""A parent's or carer's copy: only what was put into it for them, and not a word about what was not. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any
from uuid import UUID

from app.exports.evidence import Evidence
from app.exports.report import Fact, Report
from app.kit.words import gettext_lazy as _
from app.sharing.passages import Passage, goes_in, passages

MAY_STAND = (
    "title", "subtitle", "age", "copy", "footer", "child", "quotes", "chosen", "pieces", "picture", "seen", "opinions", "weight",
    "days", "earlier", "seen_more", "sections", "outcomes", "brackets", "made",
)  # fmt: skip
"""The parts of a report that a parent's copy may have. A part that is added later is not among them until somebody thinks."""
SAME_FOR_ALL = ("no_opinion", "no_weight", "no_visit", "no_section", "no_outcome")
NOT_A_PART = _("Nothing about this is part of this copy.")
SOMETHING = _("This copy does not hold everything that {child} told or that adults saw.")
ABOUT = _("About {child}")


def narrow_to_parent(
    of: Evidence, links: Sequence[Any], seen_with: Mapping[UUID, UUID | None], analyses: Sequence[Any]
) -> None:
    """What adults wrote goes in with a yes for this very wording; days, gaps and what the child was told never do."""
    of.passages = _passages(of, links, seen_with, analyses)
    let = {one.id for one in of.passages if goes_in(one, of.sharing, of.audience)}
    of.sections = [row for row in of.sections if row.id in let]
    of.outcomes = [row for row in of.outcomes if row.id in let]
    of.actions = {row.id: of.actions.get(row.id, []) for row in of.outcomes}
    of.analyses = [view for view in of.analyses if view.id in let]
    of.weighed = of.link.id in let
    shown = {view.sitting_id for view in of.views.values()}
    of.sittings = [sitting for sitting in of.sittings if sitting.id in shown]
    of.tellings, of.gaps, of.private, of.partly, of.kept_back = [], [], [], [], set()


def _passages(of: Evidence, links: Sequence[Any], seen_with: Mapping[UUID, UUID | None], analyses: Sequence[Any]) -> list[Passage]:
    """A view of something that is not in the copy is not either, so only the others are asked about."""
    views = {view.id for view in of.analyses}
    return passages(
        sections=of.sections, outcomes=of.outcomes, actions=of.actions, analyses=[row for row in analyses if row.id in views],
        weight=of.link, attachments=links, seen_with=seen_with,
        told={*of.views, *(row.id for row in of.kept_answers if row.told)},
    )  # fmt: skip


def for_parent(paper: Report, of: Evidence, *, may_say: bool) -> Report:
    """`may_say`: the chair found it safe that the copy tells of something left out."""
    kept = {one.name: getattr(paper, one.name) for one in fields(Report) if one.name in MAY_STAND}
    same = {name: "" if _part_of(kept, name) else str(NOT_A_PART) for name in SAME_FOR_ALL}
    child = of.child.name
    title = paper.title if paper.quotes or paper.chosen or paper.pieces or paper.picture or of.observations else ABOUT.format(child=child)
    said = (Fact(str(_("What is here")), SOMETHING.format(child=child)),) if may_say and holds_back(of) else ()
    made = Report(**kept, **same, wishes=said)
    return replace(made, title=title)


def holds_back(of: Evidence) -> bool:
    return bool(of.kept_answers or of.kept_seen or any(not goes_in(one, of.sharing, of.audience) for one in of.passages))


def _part_of(kept: Mapping[str, Any], none: str) -> bool:
    parts = {"no_opinion": "opinions", "no_weight": "weight", "no_section": "sections", "no_outcome": "outcomes"}
    return bool(kept.get(parts.get(none, "")))
