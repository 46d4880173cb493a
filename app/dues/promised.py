"""What somebody said they would tell a child, and have not yet; and a conference ahead before which no advocate was offered."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import Session

from app.advocacy.service import last_said
from app.dues.due import Due, page_of
from app.evidence.ahead import last_of, meetings, next_of
from app.evidence.areas import asks
from app.evidence.gathered import Gathered
from app.kit.clock import now
from app.kit.dates import as_day, short
from app.kit.words import gettext_lazy as _
from app.tellings.promises import open_promises

PROMISED = _("Tell {child} what was promised")
ADVOCATE = _("Offer {child} an advocate before the conference on {day}")


def promised(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    children = {of.child.id: of.child for of in gathered}
    for row in open_promises(db, list(children)):
        child = children[row.child_id]
        yield Due(child, "telling", PROMISED.format(child=child.name), row.by_on, page_of(child, "/tellings"))


def advocates(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    """Each conference asks anew; what was written down since the last one counts."""
    asked = [of.child for of in gathered if asks(of.child)]
    said, found = last_said(db, [child.id for child in asked]), meetings(db, [child.id for child in asked])
    for child in asked:
        mine = [meeting for meeting in found if child.id in meeting.child_ids]
        ahead, before = next_of(mine, now()), last_of(mine, now())
        since = as_day(before.starts_at) if before else date.min
        if ahead and said.get(child.id, date.min) <= since:
            day = as_day(ahead.starts_at)
            yield Due(child, "advocate", ADVOCATE.format(child=child.name, day=short(day)), day, page_of(child, "/advocacy"))
