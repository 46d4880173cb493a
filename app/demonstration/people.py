"""The adults of the story, the children, and which adult may reach which child from when to when."""

from app.demonstration.book import Book, Chapter
from app.demonstration.story import Allocated, Story, cast, story
from app.families.models import Allocation, Child, Family, Parent
from app.identity.models import Practitioner
from app.identity.passwords import hash_secret

PIN = "1234"  # for taking a tablet back in the demonstration; nobody here has a password


def add_adults(book: Book) -> None:
    pin = hash_secret(PIN)
    for person in cast().cast:
        book.adults[person.key] = Practitioner(
            username=person.username, name=person.name, job_title=person.title, agency=person.agency,
            administers=person.administers, duty=person.duty, pin_hash=pin,
        )  # fmt: skip
        book.db.add(book.adults[person.key])
    book.db.flush()


def add_children(book: Book) -> dict[str, Chapter]:
    chapters = {}
    for reference, names in cast().families.items():
        family = Family(reference=reference)
        book.db.add(family)
        book.db.flush()
        chapters |= {name: Chapter(book, story(name), _child(book, family, story(name))) for name in names}
    book.db.flush()
    for chapter in chapters.values():
        for parent in chapter.story.parents:
            chapter.add(Parent(child_id=chapter.child.id, name=parent.name, relation=parent.relation))
    return chapters


def _child(book: Book, family: Family, told: Story) -> Child:
    row = Child(
        family_id=family.id, reference=told.reference, name=told.name, language=told.language, band=told.band,
        band_note=told.band_note, needs=list(told.needs),
        born_on=book.days.born(**told.born) if told.born else None,
        due_on=book.days.ahead(told.due_in_days) if told.due_in_days else None,
    )  # fmt: skip
    book.db.add(row)
    return row


def allocate_all(chapters: dict[str, Chapter]) -> None:
    for allocated in cast().allocations:
        for name in allocated.children:
            _allocate(chapters[name], allocated)


def _allocate(chapter: Chapter, told: Allocated) -> None:
    day = chapter.days.ago
    row = Allocation(
        practitioner_id=chapter.who(told.who), child_id=chapter.child.id, role=told.role, reason=told.reason,
        from_on=day(told.days), to_on=day(told.ended) if told.ended else None,
    )  # fmt: skip
    chapter.add(row)
