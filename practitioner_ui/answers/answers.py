"""One answer as a page needs it: the child's words, what was shown, the picture, and the plain facts beneath."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.evidence.answers import Answer
from app.kit.words import gettext_lazy as _
from app.responses.views import ResponseView
from practitioner_ui.answers.lines import Quote, quote_of
from practitioner_ui.answers.parts import Pieces, asked_line, pieces_of
from practitioner_ui.answers.pictures import Picture, picture_of, response_address
from practitioner_ui.answers.recordings import Heard, recording_of
from practitioner_ui.answers.shown import Shown, shown_of


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


def part_of(view: ResponseView, home: str) -> Part:
    return Part(
        id=view.id.hex, shown=shown_of(view), told="" if view.parts else view.said, left="" if view.told else view.manner,
        quote=quote_of(view) if view.words else None, picture=picture_of(view, home),
        recording=recording_of(view, home),
        pieces=pieces_of(view),
    )  # fmt: skip


def left_out(answers: Iterable[Answer]) -> list[tuple[str, str, str, str]]:
    """(question, lang, what the child did, address part) of what was left out."""
    return [(_with_asker(a.main), a.main.language, a.main.manner, a.main.id.hex) for a in answers if not a.told]


def _with_asker(view: ResponseView) -> str:
    return f"{asked_line(view)} {view.question}".strip()
