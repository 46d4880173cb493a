"""What adults saw and think of it, and what the children were told came of their words."""

from app.analyses.models import Analysis
from app.demonstration.book import Chapter, source_of
from app.demonstration.told import Seen, Telling, View
from app.identity.permissions import Role
from app.observations.models import Observation
from app.responses.models import Response
from app.tellings.models import Telling as TellingRow

WRITTEN_AT = "16:50"


def add_evidence(chapter: Chapter) -> None:
    for seen in chapter.story.observations:
        chapter.sources[seen.key] = _observe(chapter, seen)
    chapter.db.flush()
    for view in chapter.story.analyses:
        _analyse(chapter, view)
    for telling in chapter.story.tellings:
        _tell(chapter, telling)


def _observe(chapter: Chapter, seen: Seen) -> Observation:
    """`of` names the answer it was seen with, and so the sitting."""
    response: Response | None = chapter.sources.get(seen.of)
    written = seen.days if seen.written_days is None else seen.written_days
    row = Observation(
        child_id=chapter.child.id, practitioner_id=chapter.who(seen.by), area=seen.area, seen_alone=seen.alone,
        seen_on=chapter.days.ago(seen.days), created_at=chapter.days.at(written, WRITTEN_AT),
        response_id=response.id if response else None, sitting_id=response.sitting_id if response else None,
    )  # fmt: skip
    return chapter.add(row, place=seen.place, with_whom=seen.with_, text=seen.text)


def _analyse(chapter: Chapter, view: View) -> None:
    row = Analysis(
        child_id=chapter.child.id, practitioner_id=chapter.who(view.by), role=Role.SOCIAL_WORKER,
        created_at=chapter.days.at(view.days, WRITTEN_AT), **source_of(chapter.sources[view.of]),
    )  # fmt: skip
    chapter.add(row, now=view.now, carers=view.carers, later=view.later)


def _tell(chapter: Chapter, told: Telling) -> None:
    row = TellingRow(
        child_id=chapter.child.id, practitioner_id=chapter.who(told.by), told_on=chapter.days.ago(told.days),
        method=told.method, response_id=chapter.sources[told.of].id if told.of else None,
        created_at=chapter.days.at(told.days, WRITTEN_AT),
    )  # fmt: skip
    chapter.add(row, did=told.did, could_not=told.could_not, child_said=told.child_said)
