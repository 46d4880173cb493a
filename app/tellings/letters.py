"""A letter to a child: what they told us about, what we did, what we could not do and why; in words and pictures for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.catalogue import Band, catalogue
from app.catalogue.readability import sentences, words
from app.identity.people import NOBODY, people
from app.kit.faults import raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.tellings.models import Letter
from app.trail import What
from app.vault import clear, keep_new

TEXTS = ("about", "did", "could_not")
MOST_PICTURES = 4
SAY_WHAT = _("Write what we did, or what we could not do and why")
TOO_MANY = _("Choose up to four pictures")


@dataclass(frozen=True)
class LetterView:
    id: UUID
    by: str
    written_at: datetime
    about: str
    did: str
    could_not: str
    pictures: tuple[str, ...]


def write_letter(
    db: Session, actor: Any, *, child_id: UUID, about: str = "", did: str = "", could_not: str = "", pictures: Sequence[str] = ()
) -> Letter:
    """A change is a new letter. Raises Incomplete."""
    raise_if_any(letter_faults(about=about, did=did, could_not=could_not, pictures=pictures))
    row = Letter(child_id=child_id, practitioner_id=actor.practitioner_id, pictures=list(pictures))
    return keep_new(db, actor, row, What.LETTER_WRITTEN, {"about": about, "did": did, "could_not": could_not})


def letter_faults(*, about: str, did: str, could_not: str, pictures: Sequence[str]) -> dict[str, Any]:
    found = text_faults(about=about, did=did, could_not=could_not)
    if not (did + could_not).strip():
        found["did"] = SAY_WHAT
    if len(pictures) > MOST_PICTURES:
        found["pictures"] = TOO_MANY
    return found


def letters_of(db: Session, child_id: UUID) -> list[LetterView]:
    """Newest first."""
    rows = db.exec(select(Letter).where(Letter.child_id == child_id).order_by(col(Letter.created_at).desc())).all()
    who = people(db, (row.practitioner_id for row in rows))
    return [letter_view(row, who.get(row.practitioner_id, NOBODY).signed) for row in rows]


def letter_view(row: Letter, by: str) -> LetterView:
    texts = (clear(row, name) or "" for name in TEXTS)
    return LetterView(row.id, by, row.created_at, *texts, tuple(row.pictures))


def known_pictures(names: Iterable[str]) -> list[str]:
    return [name for name in names if name in catalogue().symbols]


def too_long(texts: Iterable[str], band: Band) -> list[str]:
    """The sentences that hold more words than this child's band is asked to read at once. Said, never refused."""
    return [one for text in texts for line in text.splitlines() for one in sentences(line) if words(one) > band.words_per_sentence]
