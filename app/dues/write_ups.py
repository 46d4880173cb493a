"""Direct work that is over and of which nobody has written down who was there."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlmodel import Session

from app.catalogue import catalogue
from app.deadlines.counting import deadline
from app.dues.due import Due, page_of
from app.evidence.gathered import Gathered
from app.families.models import Child
from app.kit.dates import as_day, short
from app.kit.words import gettext_lazy as _
from app.sittings.latest import without_write_up


def write_ups(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    children = {of.child.id: of.child for of in gathered}
    for row in db.exec(without_write_up(list(children))):  # type: ignore[call-overload]
        yield _due(children[row.child_id], row)


def _due(child: Child, row: Any) -> Due:
    day = as_day(row.opened_at)
    words = _("Write up where {child} was on {day} and who was there").format(child=child.name, day=short(day))
    by = deadline(catalogue().deadlines, "write-up-visit", day)
    return Due(child, "write-up", words, by.due_on if by else None, page_of(child, f"/sittings/{row.id.hex}/write-up"))
