"""A recording as a page needs it: where it plays, how it came about, and what was written down from it."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.responses.views import RECORDING, ResponseView
from app.transcripts.views import NOT_YET, TranscriptView
from app.translations.models import HEARD
from app.translations.views import TranslationView


@dataclass(frozen=True)
class Heard:
    """`written` newest first: each is the child's words as one worker heard them, never in place of the recording."""

    id: str
    src: str
    label: str
    line: str
    written: tuple[TranscriptView, ...]
    translations: tuple[TranslationView, ...]
    not_yet: str
    lang: str
    post_to: str
    field: str
    place: str
    """where a page comes back to after writing it down"""


def recording_of(view: ResponseView, home: str) -> Heard | None:
    if view.kind != RECORDING or view.media_id is None:
        return None
    address = f"{home}/recordings/{view.id.hex}"
    return Heard(
        id=view.id.hex, src=address, label=_("{child} in their own voice. {question}").format(child=view.child_name, question=view.question),
        line=f"{full(view.given_at)}. {view.manner}", written=view.transcripts,
        translations=view.translated(HEARD),
        not_yet="" if view.transcripts else str(NOT_YET), lang=view.words_language, post_to=f"{address}/transcripts",
        field=field_of(view.id.hex), place=f"heard-{view.id.hex[:8]}",
    )  # fmt: skip


def recordings_of(views: Iterable[ResponseView], home: str) -> tuple[Heard, ...]:
    return tuple(heard for heard in (recording_of(view, home) for view in views) if heard)


def field_of(recording: str) -> str:
    """A page may hold several recordings, each with its own form."""
    return f"transcript-{recording[:8]}"
