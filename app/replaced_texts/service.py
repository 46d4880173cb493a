"""Keep what stands before something else takes its place."""

from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from app.replaced_texts.models import ReplacedText
from app.vault import clear, clear_json, seal, sealed_names

PLACES = {"section": "section_id", "outcome": "outcome_id", "action": "action_id"}
DAYS = ("by_when", "done_on")


def keep_replaced(db: Session, actor: Any, row: Any) -> ReplacedText | None:
    """Call it before `row` is sealed anew; the happening of that change tells of both. Nothing is kept of what was never written."""
    stood = stands_in(row)
    if row.version < 1 or not stood:
        return None
    kept = ReplacedText(
        child_id=row.child_id, version=row.version, written_by=row.written_by, written_at=row.written_at,
        practitioner_id=actor.practitioner_id, **{PLACES[row.__tablename__]: row.id},
    )  # fmt: skip
    seal(db, kept, stood=stood)
    db.add(kept)
    return kept


def stands_in(row: Any) -> dict[str, str]:
    """What is written there now, field by field; empty fields are left out."""
    texts = {name: clear(row, name) for name in sealed_names(row)}
    days = {name: day.isoformat() for name in DAYS if isinstance(day := getattr(row, name, None), date)}
    return {name: text for name, text in (texts | days).items() if text}


def replaced_of(db: Session, row: Any) -> list[tuple[ReplacedText, dict[str, str]]]:
    """Each with what stood, the newest first."""
    place = col(getattr(ReplacedText, PLACES[row.__tablename__]))
    kept = db.exec(select(ReplacedText).where(place == row.id).order_by(col(ReplacedText.version).desc())).all()
    return [(one, clear_json(one, "stood") or {}) for one in kept]
