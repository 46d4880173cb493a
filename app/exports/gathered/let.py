"""What of a child's record one audience may have, and what of it is kept back. Pure."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from app.analyses.views import AnalysisView
from app.attachments.models import Attachment
from app.exports.gathered.evidence import Evidence
from app.observations.models import Observation
from app.responses.models import Response
from app.sharing.changed import those_let
from app.sharing.visible import OURS, TEAM

ARRIVING = "arriving"


def answers_let(of: Evidence, rows: Sequence[Response]) -> list[Response]:
    """The answers this audience may have; which days are kept back, whole or in part, is noted."""
    let = those_let(rows, partial(of.sharing.lets, of.audience))
    ids = {row.id for row in let}
    of.kept_answers = [row for row in rows if row.id not in ids]
    kept = {row.sitting_id for row in of.kept_answers if row.told and row.activity != ARRIVING}
    some = {row.sitting_id for row in let if row.told and row.activity != ARRIVING}
    unsaid = set() if of.audience.kind == TEAM else {s.id for s in of.sittings if s.wish == OURS} - some
    of.private = [one for one in of.sittings if one.id in (kept | unsaid) - some]
    of.partly = [one for one in of.sittings if one.id in kept & some]
    return let


def seen_let(of: Evidence, rows: Sequence[Observation]) -> list[Observation]:
    """What was seen with an answer goes where the answer goes; into a parent's copy only what was put there."""
    parent = of.audience.parent_id if of.audience.is_parent else None
    let = [o for o in rows if o.response_id is None or o.response_id in of.views]
    let = [o for o in let if of.sharing.cleared(parent, o.id)] if of.audience.is_parent else let
    of.kept_seen = [o for o in rows if o not in let]
    return sorted(let, key=lambda o: (o.seen_on, o.created_at))


def about_what_is_in(rows: Iterable[Any], of: Evidence) -> list[Any]:
    """Analyses and attachments of what is in this copy."""
    seen = {view.id for view in of.observations}
    return [row for row in rows if row.response_id in of.views or row.observation_id in seen]


def newest_per_source(views: Sequence[AnalysisView]) -> list[AnalysisView]:
    """A change of view is a new row; the newest stands. `views` come newest first."""
    found: dict[UUID | None, AnalysisView] = {}
    for view in views:
        found.setdefault(view.response_id or view.observation_id, view)
    return list(found.values())


def places_of_kept(links: Iterable[Attachment], kept: set[UUID]) -> set[UUID]:
    return {link.place_id for link in links if link.response_id in kept}
