"""One line of a chronology, its kinds, and the plain filters. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.kit.words import gettext_lazy as _

KINDS: dict[str, Any] = {
    "family": _("Family and moves"),
    "case": _("Case opened and closed"),
    "worker": _("Who worked with the child"),
    "sitting": _("Direct work"),
    "signal": _("Asked to talk"),
    "seen": _("What was seen"),
    "assessment": _("Assessment"),
    "plan": _("Plan"),
    "conference": _("Conference"),
    "telling": _("The child was told"),
}
"""in the order in which things of one day are told"""


@dataclass(frozen=True)
class Entry:
    """`words` hold nothing a child said and nothing an adult wrote. `href` is a page of ours, or empty."""

    day: date
    kind: str
    words: str
    href: str = ""
    by: UUID | None = None


@dataclass(frozen=True)
class Sieve:
    """What a reader asked for. No kinds and no years mean all of them."""

    kinds: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None
    newest_first: bool = True

    def lets_through(self, entry: Entry) -> bool:
        return (
            (not self.kinds or entry.kind in self.kinds)
            and (self.first_year is None or entry.day.year >= self.first_year)
            and (self.last_year is None or entry.day.year <= self.last_year)
        )


def sift(entries: Iterable[Entry], sieve: Sieve) -> list[Entry]:
    """By day, and within a day in the order of the kinds; the newest first or last."""
    order = list(KINDS)
    kept = sorted((one for one in entries if sieve.lets_through(one)), key=lambda one: (one.day, order.index(one.kind)))
    return kept[::-1] if sieve.newest_first else kept


def years_of(entries: Sequence[Entry]) -> list[int]:
    return sorted({one.day.year for one in entries})
