"""The conference that comes next for this child, and the ways to it from the child's own pages."""

from dataclasses import dataclass

from app.access.doors import OpenChild
from app.evidence.ahead import meetings, next_of
from app.identity.permissions import Permission as P
from app.kit.clock import now
from app.kit.dates import full
from app.kit.words import gettext_lazy as _


@dataclass(frozen=True)
class Ahead:
    """`sentence` says when; an address is empty where this role has no way there."""

    sentence: str
    page: str
    report: str


def ahead_of(here: OpenChild) -> Ahead | None:
    meeting = next_of(meetings(here.db, [here.child.id]), now())
    if meeting is None or not here.may(P.CONFERENCE_READ):
        return None
    child = here.child.reference
    page = f"/practitioner/conferences/{meeting.reference}/children/{child}"
    report = f"/practitioner/children/{child}/report/{meeting.reference}" if here.may(P.REPORT_MAKE) else ""
    return Ahead(_("Next conference {day}.").format(day=full(meeting.starts_at)), page, report)
