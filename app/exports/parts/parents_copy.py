"""A parent's or carer's copy: the parts of a report that may stand in it, and not a word about the others. Pure."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from app.exports.gathered.evidence import Evidence
from app.exports.report.adults import Fact
from app.exports.report.finished import Report
from app.kit.words import gettext_lazy as _
from app.sharing.passages import goes_in

MAY_STAND = (
    "title", "subtitle", "age", "copy", "footer", "child", "quotes", "chosen", "pieces", "picture", "seen", "opinions", "weight",
    "days", "earlier", "seen_more", "sections", "outcomes", "brackets", "made",
)  # fmt: skip
"""The parts of a report that a parent's copy may have. A part that is added later is not among them until somebody thinks."""
SAME_FOR_ALL = ("no_opinion", "no_weight", "no_visit", "no_section", "no_outcome")
NOT_A_PART = _("Nothing about this is part of this copy.")
SOMETHING = _("This copy does not hold everything that {child} told or that adults saw.")
ABOUT = _("About {child}")


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
