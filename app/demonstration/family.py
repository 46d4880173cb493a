"""What concerns several children of a family: what changed at home, and what one child said about another."""

from app.cross_references.service import refer
from app.demonstration.book import Book, Chapter
from app.demonstration.story import cast
from app.family_changes.service import note_change
from app.identity.actors import PractitionerActor


def add_family(book: Book, chapters: dict[str, Chapter]) -> None:
    for changed in cast().changes:
        note_change(
            book.db, _actor(book, changed.by), family_id=chapters[changed.seen_with].child.family_id, kind=changed.kind,
            happened_on=book.days.ago(changed.days),
        )  # fmt: skip
    for chapter in chapters.values():
        for spoken in chapter.story.spoken_of:
            about = [chapters[name].child for name in spoken.about]
            refer(book.db, _actor(book, spoken.by), response=chapter.sources[spoken.of], about=about, area=spoken.area)


def _actor(book: Book, key: str) -> PractitionerActor:
    return PractitionerActor(book.adults[key].id, book.adults[key].name)
