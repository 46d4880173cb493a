"""A child's answers as finished plain data, for pages and paper: opened once, for a stated purpose, and recorded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.catalogue import catalogue
from app.catalogue.texts import direction
from app.families.models import Child
from app.identity.models import Practitioner
from app.responses import manner as said_how
from app.responses import shown as on_page
from app.responses.models import How, Response
from app.responses.shown import Choice, Pile
from app.sittings.models import Sitting
from app.trail import show
from app.trail.record import Actor
from app.vault import clear, clear_json


@dataclass(frozen=True)
class ResponseView:
    """`words` are the child's own, byte for byte, and the only thing that may stand in quotation marks."""

    id: UUID
    child_id: UUID
    child_name: str
    sitting_id: UUID
    activity: str
    step: str
    part: str
    kind: str
    area: str
    how: str
    told: bool
    question: str
    hint: str
    choices: tuple[Choice, ...]
    how_much_question: str
    how_much: tuple[Choice, ...]
    piles: tuple[Pile, ...]
    looks: str
    said: str
    """what was chosen as one sentence, in the wording shown that day; not the child's own words"""
    words: str
    manner: str
    present: str
    seen_alone: bool | None
    alone: str
    alone_briefly: str
    place: str
    worker: str
    given_at: datetime
    sitting_at: datetime
    sitting_ended_at: datetime | None
    wish: str
    wish_sentence: str
    language: str
    language_name: str
    dir: str
    band: str
    band_name: str
    version: int
    sheet: str
    """what was printed on the paper the child drew on"""
    drawing_id: UUID | None
    media_id: UUID | None
    supersedes_id: UUID | None
    superseded_by: UUID | None


@dataclass(frozen=True)
class _Around:
    """What a batch of answers needs besides itself, read in a fixed number of queries."""

    sittings: dict[UUID, Sitting]
    workers: dict[UUID, str]
    later: dict[UUID, UUID]


def open_responses(
    db: Session, actor: Actor, child: Child, rows: Iterable[Response], purpose: str
) -> list[ResponseView]:
    """The answers in the order given. One showing is recorded for the batch before any of it is opened.

    Raises app.vault.words.NotShown in a child's session.
    """
    rows = [row for row in rows if row.child_id == child.id]
    if not rows:
        return []
    show(db, actor, child.id, [row for row in rows if _holds_something(row)], purpose=purpose)
    around = _around(db, rows)
    return [_view(row, child, around) for row in rows]


def _holds_something(row: Response) -> bool:
    return any(part is not None for part in (row.words, row.value, row.drawing_id, row.media_id))


def _around(db: Session, rows: Sequence[Response]) -> _Around:
    sittings = {s.id: s for s in db.exec(select(Sitting).where(col(Sitting.id).in_({r.sitting_id for r in rows})))}
    people = {sitting.practitioner_id for sitting in sittings.values()}
    workers = dict(db.exec(select(Practitioner.id, Practitioner.name).where(col(Practitioner.id).in_(people))).all())
    later = db.exec(
        select(Response.supersedes_id, Response.id)
        .where(col(Response.supersedes_id).in_([row.id for row in rows]))
        .order_by(col(Response.given_at))
    )
    return _Around(sittings, workers, dict(later.all()))  # type: ignore[arg-type]


def _view(row: Response, child: Child, around: _Around) -> ResponseView:
    sitting = around.sittings[row.sitting_id]
    worker = around.workers.get(sitting.practitioner_id, "")
    return ResponseView(
        id=row.id, child_id=row.child_id, child_name=child.name, sitting_id=row.sitting_id, activity=row.activity,
        step=row.step, part=row.part, kind=row.kind, area=row.area, how=row.how, told=row.told,
        words=clear(row, "words") or "", given_at=row.given_at, worker=worker,
        drawing_id=row.drawing_id, media_id=row.media_id, supersedes_id=row.supersedes_id,
        superseded_by=around.later.get(row.id), **_what_was_shown(row), **_how_it_came(row, sitting, child, worker),
    )  # fmt: skip


def _what_was_shown(row: Response) -> dict[str, Any]:
    shown, value = row.shown, clear_json(row, "value") or {}
    language = shown.get("language") or "en"
    known, band = catalogue().languages.get(language), catalogue().bands.get(shown.get("band") or "")
    return {
        "question": shown.get("question") or "", "hint": shown.get("hint") or "", "looks": shown.get("looks") or "",
        "choices": on_page.choices(shown, value), "how_much": on_page.how_much(shown, value),
        "how_much_question": (shown.get("how_much") or {}).get("question", ""),
        "piles": on_page.piles(shown, value), "said": on_page.said(row.kind, shown, value) if row.told else "",
        "language": language, "language_name": known.english if known else language, "dir": direction(language),
        "band": band.id if band else "", "band_name": band.name if band else "", "version": shown.get("version") or 0,
        "sheet": shown.get("sheet") or "blank",
    }  # fmt: skip


def _how_it_came(row: Response, sitting: Sitting, child: Child, worker: str) -> dict[str, Any]:
    return {
        "manner": said_how.manner_of(
            how=row.how, kind=row.kind, helped=row.helped, manner=sitting.manner, child=child.name, worker=worker
        ),
        "present": said_how.who_was_there(
            child=child.name, worker=worker, present=sitting.present, note=clear(sitting, "present_note") or ""
        ),
        "seen_alone": sitting.seen_alone,
        "alone": said_how.alone_sentence(sitting.seen_alone, clear(sitting, "not_alone_reason") or ""),
        "alone_briefly": said_how.alone_briefly(sitting.seen_alone, worker),
        "place": said_how.where(sitting.place, clear(sitting, "place_note") or ""),
        "sitting_at": sitting.happened_at,
        "sitting_ended_at": sitting.finished_at or sitting.locked_at,
        "wish": sitting.wish,
        "wish_sentence": said_how.wish_of(sitting.wish, child.name),
    }


__all__ = ["Choice", "How", "Pile", "ResponseView", "open_responses"]
