"""One answer of a child as finished plain data: the child's words, what was on the page, how and where it came about."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.prompts.shapes import Part
from app.responses import manner as said_how
from app.responses.shown import Choice, Pile
from app.transcripts.views import TranscriptView
from app.translations.views import TranslationView

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
