"""Write the whole demonstration into an empty database, in one transaction and under one heading on the trail."""

from datetime import date

from sqlmodel import select

from app.access.scoping import ScopedSession
from app.demonstration.asked import add_asked
from app.demonstration.book import Book, Chapter
from app.demonstration.conferences import add_conferences
from app.demonstration.days import Days
from app.demonstration.evidence import add_evidence
from app.demonstration.family import add_family
from app.demonstration.people import add_adults, add_children, allocate_all
from app.demonstration.plans import add_assessment, add_plan
from app.demonstration.shared import add_shared
from app.demonstration.sittings import add_sittings
from app.demonstration.tagged import add_tags
from app.demonstration.told_back import add_told_back
from app.families.models import Family, Parent
from app.identity.actors import SystemActor
from app.kit.clock import now
from app.kit.errors import Mistake
from app.trail import What, record

LOADER = SystemActor("demonstration")


def load(db: ScopedSession, today: date) -> None:
    """The session must reach every child; it is the caller who commits.

    Raises Mistake when there is a family already: invented children never stand beside real ones.
    """
    if db.exec(select(Family)).first():
        raise Mistake("There is a family in this database already. Load the demonstration into a new HEARD_HOME.")
    book = Book(db, Days(today, now()))
    add_adults(book)
    chapters = add_children(book)
    for chapter in chapters.values():
        record(db, LOADER, What.CHILD_ADDED, child_id=chapter.child.id, subject=chapter.child)
    allocate_all(chapters)
    for chapter in chapters.values():
        _tell(chapter)
    add_conferences(book, chapters)
    add_family(book, chapters)
    record(db, LOADER, What.DEMONSTRATION_LOADED, children=len(chapters))


def _tell(chapter: Chapter) -> None:
    """In this order, since each part points back at the one before."""
    add_sittings(chapter)
    add_evidence(chapter)
    add_shared(chapter)
    add_assessment(chapter)
    add_plan(chapter)
    add_tags(chapter)
    add_asked(chapter)
    add_told_back(chapter, _parents(chapter))
    record(chapter.db, LOADER, What.DEMONSTRATION_LOADED, child_id=chapter.child.id, subject=chapter.child)


def _parents(chapter: Chapter) -> dict[str, Parent]:
    chapter.db.flush()
    return {row.name: row for row in chapter.db.exec(select(Parent).where(Parent.child_id == chapter.child.id))}
