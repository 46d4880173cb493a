"""Ask another agency what it sees of one child; it sends an observation, or says why there is nothing to send."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.contributions.models import ContributionAsk
from app.families.ages import months_on
from app.families.models import Allocation, Child
from app.identity.models import Practitioner
from app.identity.permissions import Role
from app.kit.clock import today
from app.kit.errors import Conflict
from app.kit.faults import needed_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.observations.models import Observation
from app.trail import What, record
from app.vault import seal

AGENCIES = {
    "school": _("School or nursery"), "health-visitor": _("Health visitor"), "gp": _("GP"), "housing": _("Housing"),
    "midwife": _("Midwife"), "police": _("Police"), "family-support": _("Family support"), "other": _("Another agency"),
}  # fmt: skip
YEARS = {"school": (2, 19), "health-visitor": (0, 5), "gp": (0, 19), "housing": (0, 19)}
"""those that know nearly every child of this age; that one of them was not asked is shown"""
CHOOSE, SAY_WHAT = _("Choose which agency"), _("Write what you want to know from them")
NOT_PAST = _("The day to send it by must be today or later")
NOT_THEIRS = _("Choose somebody who works with {child}, or leave it open")
SAY_WHY = _("Write why there is nothing to send")
ENDED = _("This has been answered already.")


def ask(
    db: Session, actor: Any, *, child: Child, agency: str, text: str, by_on: date | None = None,
    practitioner_id: UUID | None = None, conference_id: UUID | None = None,
) -> ContributionAsk:  # fmt: skip
    """Raises Incomplete."""
    raise_if_any(ask_faults(db, child=child, agency=agency, text=text, by_on=by_on, practitioner_id=practitioner_id))
    row = ContributionAsk(
        child_id=child.id, agency=agency, asked_by=actor.practitioner_id, asked_on=today(), by_on=by_on,
        practitioner_id=practitioner_id, conference_id=conference_id,
    )  # fmt: skip
    seal(db, row, text=text)
    db.add(row)
    record(db, actor, What.CONTRIBUTION_ASKED, child_id=child.id, subject=row, agency=agency)
    return row


def ask_faults(
    db: Session, *, child: Child, agency: str, text: str, by_on: date | None, practitioner_id: UUID | None
) -> dict[str, Any]:
    found = text_faults(text=text)
    if agency not in AGENCIES:
        found["agency"] = CHOOSE
    if not text.strip():
        found["text"] = SAY_WHAT
    if by_on and by_on < today():
        found["by_on"] = NOT_PAST
    if practitioner_id and practitioner_id not in {one.id for one in partners(db, child.id)}:
        found["practitioner_id"] = NOT_THEIRS.format(child=child.name)
    return found


def sent(db: Session, actor: Any, row: ContributionAsk, observation: Observation) -> None:
    """The database refuses an observation of a brother or sister. Raises Conflict when it ended before."""
    _check_open(row)
    row.closed_on, row.closed_by, row.observation_id = today(), actor.practitioner_id, observation.id
    record(db, actor, What.CONTRIBUTION_SENT, child_id=row.child_id, subject=row, agency=row.agency)


def nothing_to_send(db: Session, actor: Any, row: ContributionAsk, reason: str) -> None:
    """Raises Incomplete, or Conflict when it ended before."""
    raise_if_any(needed_faults(SAY_WHY, nothing=reason))
    _check_open(row)
    row.closed_on, row.closed_by = today(), actor.practitioner_id
    seal(db, row, nothing_because=reason)
    record(db, actor, What.CONTRIBUTION_NOTHING, child_id=row.child_id, subject=row, agency=row.agency)


def _check_open(row: ContributionAsk) -> None:
    if not row.open:
        raise Conflict(ENDED)


def partners(db: Session, child_id: UUID) -> list[Practitioner]:
    """The partner practitioners who work with this child today."""
    query = select(Practitioner, Allocation).join(Allocation, col(Allocation.practitioner_id) == Practitioner.id)
    rows = db.exec(query.where(Allocation.child_id == child_id, Allocation.role == Role.PARTNER_PRACTITIONER).order_by(Practitioner.name))
    return list({who.id: who for who, allocation in rows if allocation.live_on(today())}.values())


def asks_of(db: Session, child_ids: Sequence[UUID]) -> list[ContributionAsk]:
    """In the order they were asked; one query for all."""
    query = select(ContributionAsk).where(col(ContributionAsk.child_id).in_(child_ids))
    return list(db.exec(query.order_by(col(ContributionAsk.asked_on), col(ContributionAsk.created_at))))


def put_to(db: Session, rows: Sequence[ContributionAsk], who: Practitioner) -> list[ContributionAsk]:
    """Of these, what this practitioner may answer: put to them, or to somebody else of their agency."""
    same = set(db.exec(select(Practitioner.id).where(Practitioner.agency == who.agency))) if who.agency else set()
    return [row for row in rows if row.practitioner_id in same | {who.id}]


def expected_for(child: Child, day: date) -> list[str]:
    """The agencies that know nearly every child of this age; for one not born yet, the midwife and housing."""
    if child.born_on is None:
        return ["midwife", "housing"]
    years = months_on(child.born_on, day) // 12
    return [agency for agency, (first, last) in YEARS.items() if first <= years < last]
