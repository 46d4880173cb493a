"""When a child was seen, alone or not, and by whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.evidence.record import ChildRecord
from app.identity.people import NOBODY
from app.kit.dates import as_day, full
from app.kit.words import gettext_lazy as _


@dataclass(frozen=True)
class Visit:
    day: str
    alone: str
    with_whom: str


def days_seen(record: ChildRecord) -> list[tuple[date, bool | None, UUID]]:
    """Every day the child was seen, alone or not, and by whom: direct work and what adults wrote down."""
    sat = ((as_day(one.happened_at), one.seen_alone, one.practitioner_id) for one in record.seen)
    return [*sat, *((day.seen_on, day.seen_alone, day.practitioner_id) for day in record.days)]


def latest(days: Iterable[date]) -> str:
    return full(last) if (last := max(days, default=None)) else ""


def visit(day: date, seen_alone: bool | None, who: UUID, record: ChildRecord) -> Visit:
    alone = {True: _("seen alone"), False: _("not alone"), None: _("alone or not: not written down")}[seen_alone]
    return Visit(full(day), str(alone), record.people.get(who, NOBODY).name)
