"""What was gathered, narrowed to what was put into a parent's or carer's copy for them. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from app.exports.gathered.evidence import Evidence
from app.sharing.passages import Passage, goes_in, passages


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
