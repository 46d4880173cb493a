"""When somebody carried a child's case and when nobody did: opened, closed, opened again. And who worked with the child."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sqlmodel import Session, col, select

from app.case_changes import service as closed
from app.evidence.chronology.entry import Entry
from app.families.models import Allocation, Child
from app.identity.permissions import Role
from app.kit.words import gettext_lazy as _

ROLES = {
    Role.SOCIAL_WORKER: _("as social worker"),
    Role.TEAM_MANAGER: _("as team manager"),
    Role.CONFERENCE_CHAIR: _("as conference chair"),
    Role.PARTNER_PRACTITIONER: _("as a partner practitioner"),
    Role.ADVOCATE: _("as advocate"),
    Role.AUDITOR: _("as auditor"),
}
BEGAN, ENDED = _("Began to work with {child} {role}."), _("Stopped working with {child} {role}.")
OPENED, AGAIN = _("The case was opened."), _("From this day there was a social worker or a team manager again.")
NOBODY = _("From this day there was no social worker and no team manager.")
WRITTEN = {closed.CLOSED: _("The case was closed, with the reason written down."), closed.AGAIN: _("The case was opened again, with the reason written down.")}
CARRY = {Role.SOCIAL_WORKER, Role.TEAM_MANAGER}
NEXT_DAY, HANDING_OVER = timedelta(days=1), timedelta(days=3)
"""one worker until Friday and the next from Monday is no closing"""
Span = tuple[date, date | None]


def cases(db: Session, child: Child) -> Iterable[Entry]:
    spans = [(row.from_on, row.to_on) for row in _allocations(db, child) if row.role in CARRY]
    for number, (first, last) in enumerate(joined(spans)):
        yield Entry(first, "case", str(AGAIN if number else OPENED))
        if last:
            yield Entry(last + NEXT_DAY, "case", str(NOBODY))


def closings(db: Session, child: Child) -> Iterable[Entry]:
    """As somebody wrote them down; beside these stands who worked with the child."""
    page = f"/practitioner/children/{child.reference}/case"
    for row in closed.case_changes(db, child.id):
        yield Entry(row.happened_on, "case", str(WRITTEN[row.kind]), page, row.practitioner_id)


def workers(db: Session, child: Child) -> Iterable[Entry]:
    for row in _allocations(db, child):
        role = str(ROLES.get(Role(row.role), row.role))
        yield Entry(row.from_on, "worker", BEGAN.format(child=child.name, role=role), by=row.practitioner_id)
        if row.to_on:
            yield Entry(row.to_on, "worker", ENDED.format(child=child.name, role=role), by=row.practitioner_id)


def joined(spans: Sequence[Span]) -> list[Span]:
    """Spans that touch or overlap as one; an open end swallows what comes after. Pure."""
    found: list[Span] = []
    for first, last in sorted(spans, key=lambda span: span[0]):
        before = found[-1] if found else None
        if before and (before[1] is None or first <= before[1] + HANDING_OVER):
            ends = (before[1], last)
            found[-1] = (before[0], None if None in ends else max(end for end in ends if end))
        else:
            found.append((first, last))
    return found


def _allocations(db: Session, child: Child) -> list[Allocation]:
    return list(db.exec(select(Allocation).where(Allocation.child_id == child.id).order_by(col(Allocation.from_on))))
