"""A worker's own questions to one child: checked before they are kept, then laid out like any other place to go."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.catalogue import Activity, catalogue
from app.own_prompts.leading import leads
from app.own_prompts.models import OwnPrompt
from app.prompts import KINDS, Wording
from app.sittings.models import Sitting
from app.sittings.packing import OWN, Packed, Room, band_of, pack
from app.trail import What, record
from app.vault import clear, seal

MOST = 3


def pack_with_own(db: Session, actor: Any, plans: Sequence[Packed], room: Room) -> list[Sitting]:
    """Packs, and puts each plan's own questions on its sitting. Raises ValueError for one that leads."""
    sittings = pack(db, actor, plans, room)
    for plan, sitting in zip(plans, sittings, strict=True):
        _ask(db, actor, sitting, plan.own)
    return sittings


def _ask(db: Session, actor: Any, sitting: Sitting, texts: Sequence[str]) -> None:
    check_can_ask(texts, sitting.band, sitting.language)
    for number, text in enumerate(texts, 1):
        row = OwnPrompt(
            child_id=sitting.child_id, sitting_id=sitting.id, number=number, practitioner_id=actor.practitioner_id
        )
        db.flush()
        seal(db, row, text=text)
        db.add(row)
        record(db, actor, What.OWN_PROMPT_ADDED, child_id=sitting.child_id, subject=row)


def write_down_asked(db: Session, actor: Any, sitting: Sitting, text: str, number: int) -> OwnPrompt:
    """What was asked in talk, in the worker's exact words: kept as it was, also where it leads, since it was asked."""
    row = OwnPrompt(child_id=sitting.child_id, sitting_id=sitting.id, number=number, practitioner_id=actor.practitioner_id)
    db.flush()
    seal(db, row, text=text)
    db.add(row)
    record(db, actor, What.OWN_PROMPT_ADDED, child_id=sitting.child_id, subject=row)
    return row


def check_can_ask(texts: Sequence[str], band: str, language: str = "en") -> None:
    if not can_ask(texts, band, language):
        raise ValueError("a worker's own question leads, or there are too many")


def can_ask(texts: Sequence[str], band: str, language: str = "en") -> bool:
    return len(texts) <= MOST and not any(leads(text, band, language) for text in texts)


def is_asked_as(db: Session, sitting: Sitting, plan: Packed) -> bool:
    return [clear(row, "text") for row in _rows(db, [sitting.id])] == list(plan.own)


def own_activity(db: Session, sitting: Sitting) -> Activity | None:
    """The questions of this sitting as a place on the child's map; None where the worker wrote none."""
    rows = _rows(db, [sitting.id]) if OWN in sitting.activities else []
    if not rows:
        return None
    lines = catalogue().always
    return Activity(
        id=OWN, version=1, order=999, bands=(sitting.band,), place="letter-box", title=lines["own-asks"].text,
        blurb=lines["own-blurb"].text, source="the worker's own", steps=tuple(_step(row) for row in rows),
    )  # fmt: skip


def _step(row: OwnPrompt) -> Any:
    """A question of kind words, to be answered in every other way as well."""
    asked = KINDS["words"].Step(
        id=row.step, kind="words", name=catalogue().always[f"own-{row.number}"].text,
        ask=Wording(default=clear(row, "text") or ""), tell_me=True,
    )  # fmt: skip
    asked._activity, asked._version = OWN, 1
    return asked


def asked_in(db: Session, rows: Iterable[Any]) -> dict[UUID, str]:
    """The worker's own wording of each of these answers that has one; an answer's own copy of it is left empty."""
    mine = [row for row in rows if row.activity == OWN and not row.part and row.step.startswith("asks-")]
    if not mine:
        return {}
    known = {(row.sitting_id, row.step): clear(row, "text") or "" for row in _rows(db, {row.sitting_id for row in mine})}
    return {row.id: known.get((row.sitting_id, row.step), "") for row in mine}


def _rows(db: Session, sitting_ids: Iterable[UUID]) -> list[OwnPrompt]:
    query = select(OwnPrompt).where(col(OwnPrompt.sitting_id).in_(list(sitting_ids)))
    return list(db.exec(query.order_by(col(OwnPrompt.number))))


__all__ = ["MOST", "OWN", "asked_in", "band_of", "can_ask", "check_can_ask", "is_asked_as", "own_activity", "pack_with_own", "write_down_asked"]
