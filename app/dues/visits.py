"""When each child should be seen alone again."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import Session

from app.catalogue import catalogue
from app.deadlines.counting import deadline
from app.dues.due import Due, page_of
from app.evidence.areas import asks
from app.evidence.gathered import Gathered
from app.evidence.heard import day_seen_alone
from app.kit.dates import as_day
from app.kit.words import gettext_lazy as _


def visits(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    """For every child who can be asked. One who was never seen alone has been waiting since anybody first worked with them."""
    for of in gathered:
        if asks(of.child):
            yield Due(of.child, "seen-alone", _("See {child} alone").format(child=of.child.name), _by(of), page_of(of.child))


def _by(of: Gathered) -> date | None:
    """Under the rule that was in force on the day this child was last seen alone."""
    last = day_seen_alone(of)
    if last is None:
        return _first_known(of)
    by = deadline(catalogue().deadlines, "seen-alone", last)
    return by.due_on if by else None


def _first_known(of: Gathered) -> date:
    packed, seen = (as_day(row.packed_at) for row in of.ways), (row.seen_on for row in of.observations)
    return min([as_day(of.child.created_at), *packed, *seen])
