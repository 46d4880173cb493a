"""Wishes and worries by a worker's own names, and what evidence was said to be about."""

from app.demonstration.book import Chapter, source_of
from app.demonstration.told import SaidAgainText, TagsText
from app.said_again.models import SaidTag, SaidTagUse
from app.tags.models import EvidenceTag

TAGGED_AT = "17:05"


def add_tags(chapter: Chapter) -> None:
    for told in chapter.story.said_again:
        _said_again(chapter, told)
    for told in chapter.story.tags:
        _tags(chapter, told)


def _said_again(chapter: Chapter, told: SaidAgainText) -> None:
    common = {"child_id": chapter.child.id, "practitioner_id": chapter.who(told.by), "created_at": chapter.days.at(told.days, TAGGED_AT)}
    tag = chapter.add(SaidTag(kind=told.kind, **common), name=told.name)
    chapter.db.flush()
    for key in told.of:
        chapter.add(SaidTagUse(tag_id=tag.id, response_id=chapter.sources[key].id, **common))


def _tags(chapter: Chapter, told: TagsText) -> None:
    common = {"child_id": chapter.child.id, "practitioner_id": chapter.who(told.by), "created_at": chapter.days.at(told.days, TAGGED_AT)}
    for accepted, tags in ((True, told.accepted), (False, told.aside)):
        for tag in tags:
            chapter.add(EvidenceTag(tag=tag, accepted=accepted, **common, **source_of(chapter.sources[told.of])))
