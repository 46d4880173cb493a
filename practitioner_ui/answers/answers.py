"""One answer as a page needs it: the child's words, what was shown, the picture, and the plain facts beneath."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.evidence.answers import Answer
from app.kit.dates import from_to, full
from app.kit.words import gettext_lazy as _
from app.responses.views import RECORDING, ResponseView
from app.translations.views import TranslationView
from practitioner_ui.answers.parts import Pieces, asked_line, pieces_of
from practitioner_ui.answers.recordings import Heard, recording_of


@dataclass(frozen=True)
class Quote:
    """The only thing that goes into the words component; `line` says when and how."""

    text: str
    line: str
    lang: str
    dir: str
    translations: tuple[TranslationView, ...] = ()


@dataclass(frozen=True)
class Shown:
    question: str
    asked: str
    """`Hannah Osei asked, in words of their own:`, or nothing"""
    hint: str
    options: tuple[tuple[str, bool], ...]
    below: str
    lang: str
    dir: str


@dataclass(frozen=True)
class Picture:
    src: str
    alt: str
    strokes: str = ""
    sheet: str = "blank"


@dataclass(frozen=True)
class Part:
    """One response: its question and everything the child gave to it."""

    id: str
    shown: Shown
    told: str
    left: str
    quote: Quote | None
    picture: Picture | None
    recording: Heard | None
    pieces: Pieces | None


@dataclass(frozen=True)
class AnswerCard:
    href: str
    question: str
    asked: str
    lang: str
    parts: tuple[Part, ...]
    told: bool
    changed: str


def answer_card(answer: Answer, home: str) -> AnswerCard:
    main = answer.main
    changed = _("{child} changed this answer that day. Both are kept.").format(child=main.child_name)
    return AnswerCard(
        href=response_address(main, home), question=main.question, asked=asked_line(main), lang=main.language,
        parts=tuple(part_of(view, home) for view in answer.standing), told=answer.told,
        changed=str(changed) if answer.before else "",
    )  # fmt: skip


def response_address(view: ResponseView, home: str) -> str:
    return f"{home}/responses/{view.id.hex}"


def part_of(view: ResponseView, home: str) -> Part:
    return Part(
        id=view.id.hex, shown=shown_of(view), told="" if view.parts else view.said, left="" if view.told else view.manner,
        quote=quote_of(view) if view.words else None, picture=picture_of(view, home),
        recording=recording_of(view, home),
        pieces=pieces_of(view),
    )  # fmt: skip


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


def shown_of(view: ResponseView) -> Shown:
    return Shown(view.question, asked_line(view), view.hint, options_of(view), _below(view), view.language, view.dir)


def options_of(view: ResponseView) -> tuple[tuple[str, bool], ...]:
    """Everything on the page, in its order; a card says where it was put."""
    cards = ((f"{c.label}: {c.place}" if c.place else c.label, c.chosen) for c in view.choices)
    more = ((choice.label, choice.chosen) for choice in view.how_much)
    return (*cards, *more)


def _below(view: ResponseView) -> str:
    words = _("{language}, for {band}.") if view.asked_by else _("{language}, wording for {band}, version {version}.")
    said = words.format(
        language=view.language_name, band=_uncap(view.band_name) or _("any age"), version=view.version
    )
    said = " ".join(filter(None, (said, put_how(view))))
    chosen = view.told and (view.choices or view.how_much)
    return f"{said} {_('Thick edge: what {child} chose.').format(child=view.child_name)}" if chosen else str(said)


def put_how(view: ResponseView) -> str:
    """Said beneath the question where it stood on no screen."""
    by = {"talk": _("{worker} asked this aloud."), "paper": _("It was put on paper.")}
    return str(by[view.asked_in].format(worker=view.worker)) if view.asked_in in by else ""


def _uncap(text: str) -> str:
    return text[:1].lower() + text[1:]


def picture_of(view: ResponseView, home: str) -> Picture | None:
    address = response_address(view, home)
    if view.drawing_id:
        alt = _("Drawing by {child}. {question}").format(child=view.child_name, question=view.question)
        return Picture(f"{address}/drawing.png", str(alt), f"{address}/strokes.json", view.sheet)
    if view.media_id and view.kind != RECORDING:
        alt = _("Photograph of what {child} made on paper. {question}").format(
            child=view.child_name, question=view.question
        )
        return Picture(f"{address}/photo", str(alt))
    return None


def about_line(view: ResponseView) -> str:
    """Beneath the words that belong to a picture."""
    made = _("{child} about their drawing.") if view.drawing_id else _("{child} about their picture.")
    return f"{made.format(child=view.child_name)} {view.manner}"


def when_line(view: ResponseView) -> str:
    return f" {_('to')} ".join(filter(None, from_to(view.sitting_at, view.sitting_ended_at)))


def left_out(answers: Iterable[Answer]) -> list[tuple[str, str, str, str]]:
    """(question, lang, what the child did, address part) of what was left out."""
    return [(_with_asker(a.main), a.main.language, a.main.manner, a.main.id.hex) for a in answers if not a.told]


def _with_asker(view: ResponseView) -> str:
    return f"{asked_line(view)} {view.question}".strip()
