"""What a child is to be told, a letter, what was read back, an advocate; and where a parent stands with changing."""

from app.advocacy.models import AdvocacyOffer
from app.assessments.models import ChangeNote
from app.demonstration.book import Chapter
from app.demonstration.told import Part
from app.families.models import Parent
from app.read_backs.models import ReadBack
from app.tellings.models import Letter, PromisedTelling

WRITTEN_AT = "17:05"


def add_told_back(chapter: Chapter, parents: dict[str, Parent]) -> None:
    """`parents` are this child's own, by name."""
    told = chapter.story.told_back
    for one in told.promised:
        row = PromisedTelling(**_written(chapter, one, "made_by"), teller_id=chapter.who(one.by), by_on=chapter.days.ahead(one.in_days), method=one.method)
        chapter.add(row, what=one.what)
    for one in told.letters:
        chapter.add(Letter(**_written(chapter, one), pictures=list(one.pictures)), about=one.about, did=one.did, could_not=one.could_not)
    for one in told.read_backs:
        row = ReadBack(**_written(chapter, one), read_on=chapter.days.ago(one.days), right=one.right)
        chapter.add(row, child_said=one.child_said, put_right=one.put_right)
    for one in told.advocates:
        chapter.add(AdvocacyOffer(**_written(chapter, one), said_on=chapter.days.ago(one.days), result=one.result), note=one.note)
    for one in told.change_notes:
        chapter.add(ChangeNote(**_written(chapter, one), parent_id=parents[one.parent].id, stage=one.stage), note=one.note)


def _written(chapter: Chapter, one: Part, signed: str = "practitioner_id") -> dict:
    """Who wrote it about which child, and when."""
    return {"child_id": chapter.child.id, signed: chapter.who(one.by), "created_at": chapter.days.at(one.days, WRITTEN_AT)}
