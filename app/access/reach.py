"""The children an actor can reach at this moment, and in which roles."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from sqlmodel import Session, col, or_, select

from app.families.models import Allocation
from app.identity.permissions import Role
from app.kit.clock import today


@dataclass(frozen=True)
class Reach:
    """`child_ids` None means every child, for a stated reason, in system work only."""

    child_ids: frozenset[UUID] | None
    why: str
    by_child: dict[UUID, frozenset[Role]] = field(default_factory=dict)

    def roles(self, child_id: UUID) -> frozenset[Role]:
        return self.by_child.get(child_id, frozenset())

    def holds(self, child_id: UUID) -> bool:
        return self.child_ids is None or child_id in self.child_ids


def only(child_id: UUID, why: str) -> Reach:
    return Reach(frozenset({child_id}), why)


def everything(why: str) -> Reach:
    return Reach(None, why)


def reach_of(db: Session, practitioner_id: UUID) -> Reach:
    """By allocations that are live today. One that ended yesterday opens nothing today."""
    day = today()
    with reaching(db, everything("reading this practitioner's own allocations")):
        rows = db.exec(
            select(Allocation).where(
                Allocation.practitioner_id == practitioner_id,
                Allocation.from_on <= day,
                or_(col(Allocation.to_on).is_(None), col(Allocation.to_on) >= day),
            )
        ).all()
    roles: dict[UUID, set[Role]] = defaultdict(set)
    for row in rows:
        roles[row.child_id].add(row.as_role)
    return Reach(frozenset(roles), "live allocations", {child: frozenset(held) for child, held in roles.items()})


def highest_roles(db: Session) -> dict[UUID, Role]:
    """Practitioner -> the first of their live roles in the order of Role; for the demonstration's sign-in cards."""
    with reaching(db, everything("saying on the sign-in page of the demonstration who does what")):
        live = [row for row in db.exec(select(Allocation)) if row.live_on(today())]
    order = list(Role)
    return {row.practitioner_id: row.as_role for row in sorted(live, key=lambda row: -order.index(row.as_role))}


@contextmanager
def reaching(db: Session, reach: Reach) -> Iterator[None]:
    """Let this session see these children for a moment, then what it saw before."""
    before = db.info.get("reach")
    db.info["reach"] = reach
    try:
        yield
    finally:
        db.info["reach"] = before
