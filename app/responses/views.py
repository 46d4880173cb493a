"""A child's answers as finished plain data, for pages and paper: opened once, for a stated purpose, and recorded."""

from collections.abc import Iterable
from typing import Any

from sqlmodel import Session

from app.catalogue import catalogue
from app.catalogue.texts import direction
from app.families.models import Child
from app.responses import manner as said_how
from app.responses import shown as on_page
from app.responses.around import Around, around_of, holds_something, transcripts_beside
from app.responses.days import tablet_said
from app.responses.models import Response
from app.responses.readers import for_reader
from app.responses.unreached import names_out_of_reach, with_names_out
from app.responses.view import RECORDING, ResponseView
from app.sittings.models import Sitting
from app.trail import show
from app.trail.record import Actor
from app.translations.languages import direction_of, language_name
from app.translations.views import translations_of
from app.vault import clear, clear_json


def open_responses(
    db: Session, actor: Actor, child: Child, rows: Iterable[Response], purpose: str
) -> list[ResponseView]:
    """The answers in the order given, but those this reader may not have. One showing is recorded before any is opened.

    Raises app.vault.words.NotShown in a child's session.
    """
    rows = for_reader(db, child, [row for row in rows if row.child_id == child.id])
    if not rows:
        return []
    said, written = translations_of(db, [row.id for row in rows]), transcripts_beside(db, rows)
    show(db, actor, child.id, [*(row for row in rows if holds_something(row)), *said, *written], purpose=purpose)
    around, names = around_of(db, rows, said, written), names_out_of_reach(db, child)
    return [with_names_out(_view(row, child, around), names) for row in rows]


def _view(row: Response, child: Child, around: Around) -> ResponseView:
    sitting = around.sittings[row.sitting_id]
    worker = around.workers.get(sitting.practitioner_id, "")
    return ResponseView(
        id=row.id, child_id=row.child_id, child_name=child.name, sitting_id=row.sitting_id, activity=row.activity,
        step=row.step, part=row.part, kind=row.kind, area=row.area, how=row.how, told=row.told,
        words=clear(row, "words") or "", given_at=row.given_at, worker=worker,
        tablet_said=tablet_said(row.device_at, row.given_at),
        drawing_id=row.drawing_id, media_id=row.media_id, supersedes_id=around.earlier.get(row.id),
        superseded_by=around.later.get(row.id), translations=around.translations.get(row.id, ()),
        transcripts=around.transcripts.get(row.id, ()),
        **_what_was_shown(row, around.own.get(row.id)), **_tongue(row, around.tongues.get(row.id)),
        asked_by=worker if row.id in around.own else "", **_how_it_came(row, sitting, child, worker),
    )  # fmt: skip


def _tongue(row: Response, said: str | None) -> dict[str, str]:
    language = said or row.shown.get("language") or "en"
    return {
        "words_language": language, "words_language_name": language_name(language), "words_dir": direction_of(language),
    }  # fmt: skip


def _what_was_shown(row: Response, own: str | None) -> dict[str, Any]:
    shown, value = row.shown, clear_json(row, "value") or {}
    language = shown.get("language") or "en"
    known, band = catalogue().languages.get(language), catalogue().bands.get(shown.get("band") or "")
    return {
        "question": shown.get("question") or own or "", "hint": shown.get("hint") or "", "looks": shown.get("looks") or "",
        "asked_in": shown.get("asked_in") or "",
        "choices": on_page.choices(shown, value), "how_much": on_page.how_much(shown, value),
        "how_much_question": (shown.get("how_much") or {}).get("question", ""),
        "piles": on_page.piles(shown, value), "said": on_page.said(row.kind, shown, value) if row.told else "",
        "parts": on_page.parts(row.kind, shown, value) if row.told else (), "rings": on_page.rings(row.kind, shown),
        "language": language, "language_name": known.english if known else language, "dir": direction(language),
        "band": band.id if band else "", "band_name": band.name if band else "", "version": shown.get("version") or 0,
        "sheet": shown.get("sheet") or "blank",
    }  # fmt: skip


def _how_it_came(row: Response, sitting: Sitting, child: Child, worker: str) -> dict[str, Any]:
    return {
        "manner": said_how.manner_of(
            how=row.how, kind=row.kind, helped=row.helped, manner=sitting.manner, child=child.name, worker=worker,
            words=row.words is not None,
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


__all__ = ["RECORDING", "ResponseView", "open_responses"]
