"""When each child should be seen alone again."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sqlmodel import Session

from app.dues.due import Due, page_of
from app.evidence.areas import asks
from app.evidence.gathered import Gathered
from app.evidence.heard import day_seen_alone
from app.kit.dates import as_day
from app.kit.words import gettext_lazy as _
from app.settings import settings


def visits(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    """For every child who can be asked. One who was never seen alone has been waiting since anybody first worked with them."""
    for of in gathered:
        if asks(of.child):
            yield Due(of.child, "visit", _("See {child} alone").format(child=of.child.name), _by(of), page_of(of.child))


def _by(of: Gathered) -> date:
    last = day_seen_alone(of)
    return last + timedelta(weeks=settings().seen_alone_weeks) if last else _first_known(of)


def _first_known(of: Gathered) -> date:
    sittings, seen = (as_day(row.packed_at) for row in of.sittings), (row.seen_on for row in of.observations)
    return min([as_day(of.child.created_at), *sittings, *seen])
