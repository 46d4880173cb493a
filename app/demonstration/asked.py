"""What other agencies were asked about a child, and what came."""

from app.contributions.models import ContributionAsk
from app.demonstration.book import Chapter
from app.demonstration.told import AgencyAsked


def add_asked(chapter: Chapter) -> None:
    for told in chapter.story.asked:
        _ask(chapter, told)


def _ask(chapter: Chapter, told: AgencyAsked) -> None:
    """`sent` names what was seen; it closed the asking on the day it was written down."""
    sent, days = chapter.sources.get(told.sent), chapter.days
    row = ContributionAsk(
        child_id=chapter.child.id, agency=told.agency, asked_by=chapter.who(told.by), asked_on=days.ago(told.days),
        by_on=days.ahead(told.in_days) if told.in_days is not None else None,
        practitioner_id=chapter.who(told.whom) if told.whom else None, created_at=days.at(told.days, "16:50"),
        closed_on=sent.created_at.date() if sent else None, closed_by=sent.practitioner_id if sent else None,
        observation_id=sent.id if sent else None,
    )  # fmt: skip
    chapter.add(row, text=told.text)
