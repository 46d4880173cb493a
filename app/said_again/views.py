"""The tags of one child as finished plain data: what they are called, by whom, and where they stand."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from app.families.models import Child
from app.identity.people import NOBODY, people
from app.said_again.gathered import SaidAgain, said_again
from app.said_again.models import SaidTagUse
from app.said_again.service import tags_of
from app.vault import clear


@dataclass(frozen=True)
class TagView:
    """`name` is the worker's, so it never stands in quotation marks."""

    id: UUID
    kind: str
    name: str
    by: str
    at: datetime


@dataclass(frozen=True)
class SaidAgainView:
    tag: TagView
    found: SaidAgain


def tag_views(db: Session, child: Child) -> list[TagView]:
    """All there are for this child, in the order they were written."""
    rows = tags_of(db, child.id)
    named = people(db, (row.practitioner_id for row in rows))
    return [
        TagView(row.id, row.kind, clear(row, "name") or "", named.get(row.practitioner_id, NOBODY).signed, row.created_at)
        for row in rows
    ]


def standing_on(db: Session, child: Child, response_ids: Collection[UUID]) -> dict[UUID, list[UUID]]:
    """By tag, those of these answers on which it stands."""
    query = select(SaidTagUse).where(SaidTagUse.child_id == child.id, col(SaidTagUse.response_id).in_(response_ids))
    newest = {(row.tag_id, row.response_id): row.stands for row in db.exec(query.order_by(col(SaidTagUse.created_at)))}
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for (tag_id, response_id), stands in newest.items():
        if stands:
            found[tag_id].append(response_id)
    return found


def open_said_again(db: Session, child: Child, today: date) -> list[SaidAgainView]:
    """What this child said again while nothing is done, or something is late."""
    found = said_again(db, [child.id], today)
    named = {view.id: view for view in tag_views(db, child)} if found else {}
    return [SaidAgainView(named[one.tag_id], one) for one in found]
