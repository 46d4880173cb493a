"""Which of an answer's words can be translated, into what, and which translations nobody has checked."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.evidence.answers import Answer
from app.kit.words import gettext_lazy as _
from app.responses.views import ResponseView
from app.translations.languages import languages
from app.translations.models import HEARD
from app.translations.views import TranslationView


@dataclass(frozen=True)
class Translating:
    """`words` and `answers` are (value, label): the pieces of words there are, and the answers they belong to."""

    words: tuple[tuple[str, str], ...]
    answers: tuple[tuple[str, str, str], ...]
    """(value, label, code of the language its words are in now)"""
    languages: tuple[tuple[str, str], ...]
    unchecked: tuple[TranslationView, ...]
    earlier: tuple[TranslationView, ...]
    into: str


def translating(answer: Answer) -> Translating | None:
    """None for an answer without any words of the child's own."""
    views = [view for view in answer.standing if view.has_words]
    if not views:
        return None
    said = [one for view in views for one in view.translations]
    return Translating(
        words=tuple(piece for view in views for piece in _pieces(view)),
        answers=tuple((f"{view.id.hex}:", view.question, view.words_language) for view in views),
        languages=languages(), unchecked=tuple(_unchecked(said)), earlier=tuple(one for one in said if not one.stands),
        into="en" if views[0].words_language != "en" else "",
    )  # fmt: skip


def _pieces(view: ResponseView) -> Iterable[tuple[str, str]]:
    if view.words:
        yield f"{view.id.hex}:", view.question
    if view.transcripts:
        yield f"{view.id.hex}:{HEARD}", str(_("What is heard in the recording"))
    for n, part in enumerate(view.parts):
        if part.words:
            yield f"{view.id.hex}:{n}", part.label


def _unchecked(said: Iterable[TranslationView]) -> Iterable[TranslationView]:
    return (one for one in said if one.stands and not one.checked)
