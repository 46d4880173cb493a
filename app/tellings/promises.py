"""Who is to tell a child what, by when and how. A day that has passed is shown as passed, never moved on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.families.models import Allocation
from app.identity.models import Practitioner
from app.identity.people import NOBODY, people
from app.identity.permissions import Permission, may
from app.kit.clock import today
from app.kit.faults import needed_faults, raise_if_any
from app.kit.words import gettext_lazy as _
from app.tellings.models import PromisedTelling, ToldFrom
from app.tellings.service import METHODS
from app.trail import What
from app.vault import clear, keep_new

SAY_WHAT = _("Write what the child is to be told")
SAY_WHO = _("Choose who tells the child")
SAY_BY_WHEN = _("Enter the day by which the child is told, such as 4 December 2026")
IN_THE_PAST = _("The day by which the child is told cannot be in the past")
SAY_HOW = _("Choose how the child is to be told")


@dataclass(frozen=True)
class PromiseView:
    id: UUID
    what: str
    teller: str
    by_on: date
    method: str
    kept: bool


def promise(
    db: Session, actor: Any, *, child_id: UUID, what: str, teller_id: UUID | None, by_on: date | None, method: str,
    response_id: UUID | None = None,
) -> PromisedTelling:  # fmt: skip
    """Raises Incomplete; `teller_id` is one of `tellers`."""
    raise_if_any(promise_faults(what=what, teller_id=teller_id, by_on=by_on, method=method))
    row = PromisedTelling(
        child_id=child_id, made_by=actor.practitioner_id, teller_id=teller_id, response_id=response_id, by_on=by_on, method=method
    )  # fmt: skip
    return keep_new(db, actor, row, What.TELLING_PROMISED, {"what": what}, by_on=row.by_on.isoformat(), method=method)


def promise_faults(*, what: str, teller_id: UUID | None, by_on: date | None, method: str) -> dict[str, Any]:
    found = needed_faults(SAY_WHAT, what=what)
    if teller_id is None:
        found["teller"] = SAY_WHO
    if by_on is None:
        found["by_on"] = SAY_BY_WHEN
    elif by_on < today():
        found["by_on"] = IN_THE_PAST
    if method not in METHODS:
        found["promised_method"] = SAY_HOW
    return found


def tellers(db: Session, child_id: UUID) -> list[Practitioner]:
    """Those who work with this child today and may write down that they were told."""
    live = [row for row in db.exec(select(Allocation).where(Allocation.child_id == child_id)) if row.live_on(today())]
    ids = {row.practitioner_id for row in live if may(frozenset({row.as_role}), Permission.TELLING_WRITE)}
    return list(db.exec(select(Practitioner).where(col(Practitioner.id).in_(ids)).order_by(Practitioner.name))) if ids else []


def promises_of(db: Session, child_id: UUID) -> list[PromiseView]:
    """Those not kept yet first, each by its day."""
    rows = db.exec(select(PromisedTelling).where(PromisedTelling.child_id == child_id).order_by(col(PromisedTelling.by_on))).all()
    kept = kept_promises(db, [child_id])
    who = people(db, (row.teller_id for row in rows))
    views = [_view(row, who.get(row.teller_id, NOBODY).signed, row.id in kept) for row in rows]
    return sorted(views, key=lambda one: one.kept)


def open_promises(db: Session, child_ids: Sequence[UUID]) -> list[PromisedTelling]:
    """Of several children, those no telling has kept; two queries. What they say stays closed."""
    kept = kept_promises(db, child_ids)
    rows = db.exec(select(PromisedTelling).where(col(PromisedTelling.child_id).in_(child_ids)).order_by(col(PromisedTelling.by_on)))
    return [row for row in rows if row.id not in kept]


def kept_promises(db: Session, child_ids: Sequence[UUID]) -> set[UUID | None]:
    return set(db.exec(select(ToldFrom.promised_telling_id).where(col(ToldFrom.child_id).in_(child_ids))))


def _view(row: PromisedTelling, teller: str, kept: bool) -> PromiseView:
    return PromiseView(row.id, clear(row, "what") or "", teller, row.by_on, str(METHODS.get(row.method, row.method)), kept)
