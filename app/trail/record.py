"""Write what happened, in the same transaction as the thing itself."""

from collections.abc import Iterable
from typing import Any, Protocol
from uuid import UUID

from sqlmodel import Session, col, select

from app.kit.clock import now
from app.kit.database import take_turn
from app.trail.chain import START, seal_of
from app.trail.happenings import What
from app.trail.models import Happening


class Actor(Protocol):
    """Who did it, as the trail knows them."""

    kind: str
    id: str
    name: str


def record(
    db: Session, actor: Actor, what: What, *, child_id: UUID | None = None, subject: Any = None, **detail: Any
) -> Happening:
    """Append one happening. `detail` never holds a child's words. Raises when the row cannot be written."""
    seq, previous = _head(db)
    row = Happening(
        seq=seq + 1, at=now(), actor_kind=actor.kind, actor_id=actor.id, actor_name=actor.name, what=what.value,
        child_id=child_id, detail=detail, request_id=db.info.get("request_id", ""), previous=previous, hash="",
        subject_kind=subject.__tablename__ if subject else "", subject_id=subject.id.hex if subject else "",
    )  # fmt: skip
    row.hash = seal_of(row, db.info["keyring"].trail_key)
    db.add(row)
    db.flush()
    db.info["trail_head"] = (row.seq, row.hash)
    db.info.setdefault("covered", set()).add(child_id)
    return row


def show(db: Session, actor: Actor, child_id: UUID, rows: Iterable[Any], *, purpose: str = "reading") -> None:
    """Record that a child's own words are about to be shown, before they can be opened.

    Only the rows named here can be opened by `vault.clear` until this transaction ends.
    """
    ids = sorted({row.id.hex for row in rows})
    if not ids:
        return
    record(db, actor, What.WORDS_SHOWN, child_id=child_id, items=ids, purpose=purpose)
    db.info.setdefault("shown", set()).update(ids)


def _head(db: Session) -> tuple[int, str]:
    if "trail_head" not in db.info:
        take_turn(db)
        last = db.exec(select(Happening.seq, Happening.hash).order_by(col(Happening.seq).desc()).limit(1)).first()
        db.info["trail_head"] = tuple(last) if last else (0, START)
    return db.info["trail_head"]
