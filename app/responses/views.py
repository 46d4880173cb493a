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
from app.own_prompts.service import asked_in
from app.prompts.shapes import Part
from app.responses import manner as said_how
from app.responses import shown as on_page
from app.responses.days import tablet_said
from app.responses.models import How, Response
from app.responses.order import changes
from app.responses.readers import for_reader
from app.responses.shown import Choice, Pile
from app.responses.unreached import names_out_of_reach, with_names_out
from app.sittings.models import Sitting
from app.trail import show
from app.trail.record import Actor
from app.transcripts.models import Transcript
from app.transcripts.views import TranscriptView, open_transcripts, transcripts_of
from app.translations.languages import direction_of, language_name
from app.translations.models import Translation
from app.translations.views import TranslationView, languages_said, open_translations, translations_of
from app.vault import clear, clear_json

RECORDING = "recording"


@dataclass(frozen=True)
class ResponseView:
    """`words` are the child's own, and the only thing that may stand in quotation marks: byte for byte, but for the names of
    brothers and sisters whom this reader does not work with, which are in brackets of ours (see app.responses.unreached)."""

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
    asked_by: str
    """the worker whose own wording the question is; empty for one of content's"""
    asked_in: str
    """`talk`, `paper` or `nobody` where a worker wrote it down afterwards; empty: on the child's own page"""
    hint: str
    choices: tuple[Choice, ...]
    how_much_question: str
    how_much: tuple[Choice, ...]
    piles: tuple[Pile, ...]
    looks: str
    said: str
    """what was chosen as one sentence, in the wording shown that day; not the child's own words"""
    words: str
    words_language: str
    """of the child's words; the page's own unless a worker said another"""
    words_language_name: str
    words_dir: str
    translations: tuple[TranslationView, ...]
    """what the words say in other languages: beside them, by part"""
    transcripts: tuple[TranscriptView, ...]
    """what a recording says, as somebody wrote it down: the newest first, always with its line"""
    parts: tuple[Part, ...]
    """the labelled pieces of an answer that has several; their words are the child's own"""
    rings: tuple[str, ...]
    manner: str
    present: str
    seen_alone: bool | None
    alone: str
    alone_briefly: str
    place: str
    worker: str
    given_at: datetime
    tablet_said: datetime | None
    """what the tablet's own clock said, where it is more than an hour from when the answer reached us; a claim"""
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

    @property
    def has_words(self) -> bool:
        """Anything of the child's own that may stand in quotation marks."""
        return bool(self.words or self.transcripts) or any(part.words for part in self.parts)

    @property
    def asked_line(self) -> str:
        """Before a question that is the worker's own wording."""
        return said_how.asked_line(self.asked_by, self.question, self.band, self.language, self.asked_in) if self.asked_by else ""

    def translated(self, part: str = "") -> tuple[TranslationView, ...]:
        return tuple(one for one in self.translations if one.part == part and one.stands)


@dataclass(frozen=True)
class _Around:
    """What a batch of answers needs besides itself, read in a fixed number of queries."""

    sittings: dict[UUID, Sitting]
    workers: dict[UUID, str]
    later: dict[UUID, UUID]
    earlier: dict[UUID, UUID]
    own: dict[UUID, str]
    """what a worker asked in words of their own"""
    tongues: dict[UUID, str]
    translations: dict[UUID, tuple[TranslationView, ...]]
    transcripts: dict[UUID, tuple[TranscriptView, ...]]


def open_responses(
    db: Session, actor: Actor, child: Child, rows: Iterable[Response], purpose: str
) -> list[ResponseView]:
    """The answers in the order given, but those this reader may not have. One showing is recorded before any is opened.

    Raises app.vault.words.NotShown in a child's session.
    """
    rows = for_reader(db, child, [row for row in rows if row.child_id == child.id])
    if not rows:
        return []
    said, written = translations_of(db, [row.id for row in rows]), _transcripts(db, rows)
    show(db, actor, child.id, [*(row for row in rows if _holds_something(row)), *said, *written], purpose=purpose)
    around, names = _around(db, rows, said, written), names_out_of_reach(db, child)
    return [with_names_out(_view(row, child, around), names) for row in rows]


def _holds_something(row: Response) -> bool:
    return any(part is not None for part in (row.words, row.value, row.drawing_id, row.media_id))


def _transcripts(db: Session, rows: Sequence[Response]) -> list[Transcript]:
    spoken = [row.id for row in rows if row.kind == RECORDING]
    return transcripts_of(db, spoken) if spoken else []


def _around(db: Session, rows: Sequence[Response], said: Sequence[Translation], written: Sequence[Transcript]) -> _Around:
    sittings = {s.id: s for s in db.exec(select(Sitting).where(col(Sitting.id).in_({r.sitting_id for r in rows})))}
    people = {sitting.practitioner_id for sitting in sittings.values()}
    workers = dict(db.exec(select(Practitioner.id, Practitioner.name).where(col(Practitioner.id).in_(people))).all())
    day = select(Response.id, Response.sitting_id, Response.activity, Response.step, Response.part, Response.given_at)
    later = changes(db.exec(day.where(col(Response.sitting_id).in_(list(sittings)))))
    return _Around(
        sittings, workers, later, {newer: older for older, newer in later.items()}, asked_in(db, rows),
        languages_said(db, [row.id for row in rows]), open_translations(db, said),
        open_transcripts(db, written),
    )  # fmt: skip


def _view(row: Response, child: Child, around: _Around) -> ResponseView:
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


__all__ = ["Choice", "How", "Pile", "ResponseView", "open_responses"]
