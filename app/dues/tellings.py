"""What a child has not been told yet: what a conference came to, and what was done with what they said."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.catalogue import catalogue
from app.deadlines.counting import deadline
from app.dues.due import Due, page_of
from app.evidence.ahead import Meeting, meetings
from app.evidence.areas import asks
from app.evidence.gathered import Gathered
from app.kit.clock import now
from app.kit.dates import as_day, short
from app.kit.words import gettext_lazy as _

CONFERENCE = _("Tell {child} what the conference of {day} came to")
USED = _("Tell {child} what we did, since {day}")


def tellings(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    """At most one line for each child who can be asked: one telling can say it all."""
    asked = [of for of in gathered if asks(of.child)]
    met = last_met(meetings(db, [of.child.id for of in asked]), now())
    for of in asked:
        if untold := what_is_untold(of, met.get(of.child.id)):
            words, since = untold
            by = deadline(catalogue().deadlines, "telling", since)
            yield Due(of.child, "telling", words.format(child=of.child.name, day=short(since)), by.due_on if by else None, page_of(of.child, "/tellings"))


def last_met(found: Sequence[Meeting], moment: datetime) -> dict[UUID, date]:
    """By child, the day of the last conference that is over."""
    over = [meeting for meeting in found if meeting.starts_at < moment]
    return {id: as_day(meeting.starts_at) for meeting in over for id in meeting.child_ids}


def what_is_untold(of: Gathered, met: date | None) -> tuple[Any, date] | None:
    """The words and the day since when. A telling on the same day or later answers both."""
    told = max((row.told_on for row in of.tellings), default=date.min)
    if met and met > told:
        return CONFERENCE, met
    used = min((day for row in of.attachments if (day := as_day(row.attached_at)) > told), default=None)
    return (USED, used) if used else None
