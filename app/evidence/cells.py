"""What one place of the grid says: always words, and for whom it is filled."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from app.kit.words import gettext_lazy as _


class Sort(StrEnum):
    WORDS = "words"  # the child told us
    SEEN = "seen"  # an adult saw it
    GAP = "gap"  # nothing here, and why
    NOT_YET = "na"  # nothing could be here
    DONE = "done"  # an adult did it, on this day
    DUE = "due"
    LATE = "late"


@dataclass(frozen=True)
class Cell:
    """`words` is never empty. `old` means: not out of date, but no longer fresh. `stands` says what there is in this area."""

    sort: Sort
    words: str
    age: str = ""
    old: bool = False
    source: UUID | None = None
    stands: tuple[str, ...] = ()
    held: bool = False
    """something about this child is held on another child's record: for their own worker and manager only"""

    @property
    def filled(self) -> bool:
        return self.sort in (Sort.WORDS, Sort.SEEN)


def age_words(day: date, today: date) -> str:
    """today, 1 day, 5 days, 2 weeks"""
    days = (today - day).days
    if days <= 0:
        return str(_("today"))
    if days == 1:
        return str(_("1 day"))
    return str(_("{n} days")).format(n=days) if days < 14 else str(_("{n} weeks")).format(n=days // 7)
