"""What every part of the loading needs: the session, the days, who is who, and what was kept so far."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from app.access.scoping import ScopedSession
from app.conferences.models import Conference
from app.demonstration.days import Days
from app.demonstration.story import Story
from app.families.models import Child
from app.vault import seal


@dataclass
class Book:
    """Shared by all children: adults and conferences by their key in the story."""

    db: ScopedSession
    days: Days
    adults: dict[str, Any] = field(default_factory=dict)
    conferences: dict[str, Conference] = field(default_factory=dict)


@dataclass
class Chapter:
    """One child: what is told of them, and the rows that later parts point back to."""

    book: Book
    story: Story
    child: Child
    sittings: dict[str, Any] = field(default_factory=dict)
    sources: dict[str, Any] = field(default_factory=dict)
    """responses and observations by key"""

    @property
    def db(self) -> ScopedSession:
        return self.book.db

    @property
    def days(self) -> Days:
        return self.book.days

    def who(self, key: str) -> UUID:
        return self.book.adults[key].id

    def add(self, row: Any, **texts: Any) -> Any:
        """Seals what is not empty and adds the row; the caller flushes before anything points at it."""
        seal(self.db, row, **{name: text for name, text in texts.items() if text})
        self.db.add(row)
        return row


def source_of(row: Any) -> dict[str, UUID]:
    """The column that points at this response or observation."""
    return {f"{row.__tablename__}_id": row.id}
