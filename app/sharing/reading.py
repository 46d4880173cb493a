"""Everything decided about one child's words, read once in a fixed number of queries, asked many times."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.responses.models import Response
from app.sharing.models import HeldBackNotice, ParentDecision, ResponseWish, SharingAgreement, SharingDecision
from app.sharing.standing import Agreed, standing_decision, standing_for_parent, waits
from app.sharing.visible import Audience, level_of, stricter, visible_to
from app.sittings.models import Sitting

NEVER_TO_A_PARENT = {("what-i-want-the-meeting-to-know", "not-shown")}
"""what the child wants left out of the family's copy is itself left out of it"""
NEVER_KINDS = {"message"}
"""says who should not be in the room"""
Key = tuple[UUID, UUID, str]


@dataclass(frozen=True)
class Sharing:
    wishes: dict[UUID, str] = field(default_factory=dict)
    """response id -> the stricter of what the child said of the day and of this answer"""
    decided: dict[UUID, SharingDecision] = field(default_factory=dict)
    for_parents: dict[Key, ParentDecision] = field(default_factory=dict)
    never: frozenset[UUID] = frozenset()
    agreed: Agreed = field(default_factory=dict)
    waiting: tuple[Any, ...] = ()
    """decisions a manager has not spoken to, the oldest first"""

    def wish(self, response_id: UUID) -> str:
        return self.wishes.get(response_id, "")

    def level(self, response_id: UUID) -> str:
        """Who may see it now: the wish, or what was decided."""
        row = self.decided.get(response_id)
        return level_of(self.wish(response_id), row.who, row.wish) if row else self.wish(response_id)

    def for_parent(self, parent_id: UUID | None, item_id: UUID, edition: str = "") -> ParentDecision | None:
        return self.for_parents.get((parent_id, item_id, edition)) if parent_id else None  # type: ignore[arg-type]

    def cleared(self, parent_id: UUID | None, item_id: UUID, edition: str = "") -> bool:
        row = self.for_parent(parent_id, item_id, edition)
        return bool(row and row.share)

    def lets(self, audience: Audience, response_id: UUID) -> bool:
        """A response nobody knows the wish of is not this child's, and goes nowhere."""
        if response_id not in self.wishes or (audience.is_parent and response_id in self.never):
            return False
        cleared = self.cleared(audience.parent_id, response_id)
        return visible_to(audience.kind, self.wish(response_id), self.level(response_id), cleared=cleared)

    def keeps_from(self, audience: Audience, item_id: UUID) -> bool:
        """Kept from this parent on purpose: by the child's wish, by what was decided, or withheld from them by name."""
        row = self.for_parent(audience.parent_id, item_id)
        kept = item_id in self.wishes and (item_id in self.never or not visible_to("parent", self.wish(item_id), self.level(item_id), cleared=True))
        return kept or bool(row and not row.share)


def sharing_of(db: Session, child_id: UUID, responses: Iterable[Response], sittings: Iterable[Sitting]) -> Sharing:
    responses = list(responses)
    said = {agreement.decision_id or agreement.parent_decision_id: agreement.agreed for agreement in _rows(db, SharingAgreement, child_id)}
    decisions, for_parents = _rows(db, SharingDecision, child_id), _rows(db, ParentDecision, child_id)
    return Sharing(
        wishes=_wishes(responses, sittings, _rows(db, ResponseWish, child_id)),
        decided={id_: row for id_, rows in _by(decisions, _response).items() if (row := standing_decision(rows, said))},
        for_parents={key: row for key, rows in _by(for_parents, _key).items() if (row := standing_for_parent(rows, said))},
        never=frozenset(r.id for r in responses if (r.activity, r.step) in NEVER_TO_A_PARENT or r.kind in NEVER_KINDS),
        agreed=said, waiting=tuple(row for row in (*decisions, *for_parents) if waits(row, said)),
    )  # fmt: skip


def sharing_for(db: Session, child_id: UUID) -> Sharing:
    """The same, for a page that has not read the answers."""
    responses = db.exec(select(Response).where(Response.child_id == child_id))
    return sharing_of(db, child_id, responses, db.exec(select(Sitting).where(Sitting.child_id == child_id)))


def notice_of(db: Session, child_id: UUID, conference_id: UUID, parent_id: UUID) -> HeldBackNotice | None:
    """What the chair said last."""
    rows = [row for row in _rows(db, HeldBackNotice, child_id) if (row.conference_id, row.parent_id) == (conference_id, parent_id)]
    return rows[-1] if rows else None


def _wishes(responses: Sequence[Response], sittings: Iterable[Sitting], said: Sequence[ResponseWish]) -> dict[UUID, str]:
    days = {sitting.id: sitting.wish for sitting in sittings}
    answers = {(row.sitting_id, row.activity, row.step): row.wish for row in said}
    return {
        row.id: stricter(days[row.sitting_id], answers.get((row.sitting_id, row.activity, row.step), ""))
        for row in responses if row.sitting_id in days
    }  # fmt: skip


def _rows(db: Session, table: Any, child_id: UUID) -> list[Any]:
    """The oldest first."""
    return list(db.exec(select(table).where(table.child_id == child_id).order_by(col(table.created_at), col(table.id))))


def _by(rows: Sequence[Any], key: Any) -> dict[Any, list[Any]]:
    """The newest first under each key."""
    found: dict[Any, list[Any]] = defaultdict(list)
    for row in reversed(rows):
        found[key(row)].append(row)
    return found


def _response(row: SharingDecision) -> UUID:
    return row.response_id


def _key(row: ParentDecision) -> Key:
    return row.parent_id, row.item_id, row.edition
