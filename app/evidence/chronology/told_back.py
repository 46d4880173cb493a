"""What a child is to be told, letters, what was read back, an advocate, and what other agencies were asked: that it was, never what."""

from collections.abc import Iterable

from sqlmodel import Session

from app.advocacy.models import AdvocacyOffer
from app.advocacy.service import RESULTS
from app.contributions.models import ContributionAsk
from app.contributions.service import AGENCIES
from app.evidence.chronology.entry import Entry
from app.evidence.chronology.rows import rows_of
from app.families.models import Child
from app.kit.dates import as_day, full
from app.kit.words import gettext_lazy as _
from app.read_backs.models import ReadBack
from app.read_backs.service import RIGHT
from app.tellings.models import Letter, PromisedTelling


def told_back(db: Session, child: Child) -> Iterable[Entry]:
    for row in rows_of(db, PromisedTelling, child):
        words = _("It was said that {child} would be told something by {day}.").format(child=child.name, day=full(row.by_on))
        yield Entry(as_day(row.created_at), "telling", words, "/tellings", row.teller_id)
    for row in rows_of(db, Letter, child):
        words = _("A letter to {child} was written.").format(child=child.name)
        yield Entry(as_day(row.created_at), "telling", words, "/letters", row.practitioner_id)
    for row in rows_of(db, ReadBack, child):
        words = _("It was read back to {child}: {answer}.").format(child=child.name, answer=RIGHT.get(row.right, row.right))
        yield Entry(row.read_on, "telling", words, "/read-backs", row.practitioner_id)
    for row in rows_of(db, AdvocacyOffer, child):
        words = _("An advocate: {result}.").format(result=RESULTS.get(row.result, row.result))
        yield Entry(row.said_on, "telling", words, "/advocacy", row.practitioner_id)


def asked_of_agencies(db: Session, child: Child) -> Iterable[Entry]:
    for row in rows_of(db, ContributionAsk, child):
        agency = AGENCIES.get(row.agency, row.agency)
        yield Entry(row.asked_on, "seen", _("{agency} was asked for what they know.").format(agency=agency), "", row.asked_by)
        if row.closed_on:
            sent = _("{agency} sent what they saw.") if row.observation_id else _("{agency} had nothing to send.")
            yield Entry(row.closed_on, "seen", sent.format(agency=agency), "", row.closed_by)
