"""When direct work was, where clocks and people say different things: each of them told, none of them changed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from app.identity.people import NOBODY, Person
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from app.responses.views import ResponseView
from app.sittings.models import SittingDay


def clocks_of(views: Iterable[ResponseView], said: SittingDay | None, people: Mapping[UUID, Person]) -> tuple[str, ...]:
    """Lines for the head of a sitting; none where what was told reached us when it was told."""
    earliest = min((view.tablet_said for view in views if view.tablet_said), default=None)
    lines = (tablet_line(earliest), day_line(said, people.get(said.practitioner_id, NOBODY).name) if said else "")
    return tuple(line for line in lines if line)


def tablet_line(at: datetime | None) -> str:
    if at is None:
        return ""
    return _("The day above is when it reached us. The tablet’s own clock said {day}, {time}.").format(day=full(at), time=clock_time(at))


def day_line(said: SittingDay, who: str) -> str:
    return _("{who} said on {day} that it was on {true}.").format(who=who, day=full(said.created_at), true=full(said.day))
