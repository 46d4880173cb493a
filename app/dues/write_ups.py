"""Direct work that is over and of which nobody has written down who was there."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlmodel import Session

from app.catalogue import catalogue
from app.deadlines.counting import deadline
from app.dues.due import Due, page_of
from app.evidence.gathered import Gathered
from app.kit.dates import as_day, short
from app.kit.words import gettext_lazy as _
from app.sittings.models import SittingStatus

OVER = (SittingStatus.FINISHED, SittingStatus.LOCKED)


def write_ups(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    for of in gathered:
        for row in of.sittings:
            if lacks_write_up(row):
                yield _due(of, row)


def lacks_write_up(sitting: Any) -> bool:
    """Alone or not is known once somebody has said who was in the room."""
    return sitting.status in OVER and sitting.opened_at is not None and sitting.seen_alone is None


def _due(of: Gathered, row: Any) -> Due:
    day = as_day(row.opened_at)
    words = _("Write up where {child} was on {day} and who was there").format(child=of.child.name, day=short(day))
    by = deadline(catalogue().deadlines, "write-up-visit", day)
    return Due(of.child, "write-up", words, by.due_on if by else None, page_of(of.child, f"/sittings/{row.id.hex}/write-up"))
