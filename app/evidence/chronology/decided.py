"""Assessments, and conferences with their checks, challenges and reports: that they were, and who was answerable."""

from collections.abc import Iterable

from sqlmodel import Session, select

from app.assessments.models import Assessment
from app.conferences.models import Challenge, Check, Conference, ConferenceChild, Report
from app.evidence.chronology.entry import Entry
from app.evidence.chronology.rows import rows_of
from app.families.models import Child
from app.kit.dates import as_day
from app.kit.words import gettext_lazy as _

MEETINGS = {"ICPC": _("Initial child protection conference, {reference}."), "RCPC": _("Review child protection conference, {reference}.")}


def assessments(db: Session, child: Child) -> Iterable[Entry]:
    for row in rows_of(db, Assessment, child):
        yield Entry(row.opened_on, "assessment", str(_("An assessment was opened.")), "/assessment")
        if row.closed_on:
            yield Entry(row.closed_on, "assessment", str(_("The assessment was closed.")), "/assessment")


def conferences(db: Session, child: Child) -> Iterable[Entry]:
    on_it = select(Conference).join(ConferenceChild, ConferenceChild.conference_id == Conference.id)  # type: ignore[arg-type]
    found = {row.id: row for row in db.exec(on_it.where(ConferenceChild.child_id == child.id))}
    for row in found.values():
        words = MEETINGS[row.kind].format(reference=row.reference) if row.kind in MEETINGS else f"{row.kind}, {row.reference}."
        yield Entry(as_day(row.starts_at), "conference", words, _page(row, child), row.chair_id)
    for table, told in ((Check, _check), (Challenge, _challenge), (Report, _report)):
        for row in rows_of(db, table, child):
            href = _page(found[row.conference_id], child) if row.conference_id in found else ""
            yield from told(row, child, href)


def _check(row: Check, child: Child, href: str) -> Iterable[Entry]:
    words = _("The chair checked whether {child} was heard.").format(child=child.name)
    yield Entry(as_day(row.created_at), "conference", words, href, row.practitioner_id)


def _challenge(row: Challenge, child: Child, href: str) -> Iterable[Entry]:
    steps = (
        (row.raised_at, row.raised_by, _("A challenge was raised.")),
        (row.answered_at, row.answered_by, _("The challenge was answered.")),
        (row.closed_at, row.closed_by, _("The challenge was closed with an outcome.")),
    )
    yield from (Entry(as_day(at), "conference", str(words), href, by) for at, by, words in steps if at)


def _report(row: Report, child: Child, href: str) -> Iterable[Entry]:
    words = _("{child}’s report for the conference was made.").format(child=child.name)
    yield Entry(as_day(row.made_at), "conference", words, href)


def _page(row: Conference, child: Child) -> str:
    """An address of its own: a conference stands beside the child's pages, not under them."""
    return f"/practitioner/conferences/{row.reference}/children/{child.reference}"
