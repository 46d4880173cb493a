"""What goes into one parent's copy and what is withheld from another: in the demonstration, one answer from a father."""

from sqlmodel import select

from app.demonstration.book import Chapter, source_of
from app.families.models import Parent
from app.sharing.models import ParentDecision, SharingAgreement

WRITTEN_AT = "17:05"


def add_shared(chapter: Chapter) -> None:
    rows = chapter.db.exec(select(Parent).where(Parent.child_id == chapter.child.id)) if chapter.story.shared else []
    parents = {row.name: row.id for row in rows}
    for told in chapter.story.shared:
        row = ParentDecision(
            child_id=chapter.child.id, parent_id=parents[told.parent], practitioner_id=chapter.who(told.by), share=told.share,
            needs_manager=not told.share, created_at=chapter.days.at(told.days, WRITTEN_AT), **source_of(chapter.sources[told.of]),
        )  # fmt: skip
        chapter.add(row, reason=told.reason)
        if told.agreed_by:
            chapter.db.flush()
            agreed = SharingAgreement(
                child_id=chapter.child.id, parent_decision_id=row.id, practitioner_id=chapter.who(told.agreed_by), agreed=True
            )
            chapter.add(agreed)
