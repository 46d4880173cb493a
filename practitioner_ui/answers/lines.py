"""The lines that stand beside a child's words: the words themselves with when and how, and what belongs to a picture."""

from dataclasses import dataclass

from app.kit.dates import from_to, full
from app.kit.words import gettext_lazy as _
from app.responses.views import ResponseView
from app.translations.views import TranslationView


@dataclass(frozen=True)
class Quote:
    """The only thing that goes into the words component; `line` says when and how."""

    text: str
    line: str
    lang: str
    dir: str
    translations: tuple[TranslationView, ...] = ()


def quote_of(view: ResponseView, *, dated: bool = False) -> Quote:
    """In the record the day stands above; elsewhere (`dated`) it belongs under the words."""
    line = dated_line(view) if dated else view.manner
    return Quote(view.words, line, *tongue(view), view.translated())


def tongue(view: ResponseView) -> tuple[str, str]:
    """The language of the words; which way they run is seen from them, for a child may change language in the middle."""
    return view.words_language, "auto"


def dated_line(view: ResponseView) -> str:
    """19 November 2026. Ava said this aloud. Hannah Osei wrote it down word for word. Alone with Hannah Osei."""
    return " ".join(part for part in (f"{full(view.given_at)}.", view.manner, view.alone_briefly) if part)


def about_line(view: ResponseView) -> str:
    """Beneath the words that belong to a picture."""
    made = _("{child} about their drawing.") if view.drawing_id else _("{child} about their picture.")
    return f"{made.format(child=view.child_name)} {view.manner}"


def when_line(view: ResponseView) -> str:
    return f" {_('to')} ".join(filter(None, from_to(view.sitting_at, view.sitting_ended_at)))
