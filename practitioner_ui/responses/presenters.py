"""One answer for the page: the words as the title, the picture, the facts, what adults saw and think, where it is used."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.evidence.answer import AnswerEvidence, Beside
from app.evidence.answers import Answer
from app.kit.dates import full, weekday
from app.kit.words import gettext_lazy as _
from app.responses.manner import LEFT
from app.responses.models import How
from app.responses.views import ResponseView
from practitioner_ui.answers.answers import Part, part_of
from practitioner_ui.answers.clocks import tablet_line
from practitioner_ui.answers.lines import Quote, about_line, quote_of, tongue, when_line
from practitioner_ui.answers.parts import Pieces, asked_line, pieces_of
from practitioner_ui.answers.pictures import Picture, picture_of
from practitioner_ui.answers.recordings import Heard, recordings_of
from practitioner_ui.answers.seen import Seen, seen_by


@dataclass(frozen=True)
class LeftOut:
    question: str
    lang: str
    did: str


@dataclass(frozen=True)
class ResponsePage:
    title: str
    day: str
    crumb_day: str
    before: tuple[str, int] | None
    """address and number of the answer before"""
    after: tuple[str, int] | None
    words: tuple[Quote, ...]
    told: str
    told_line: str
    pieces: Pieces | None
    asked: str
    """set where the question is the worker's own wording"""
    question: str
    left: str
    picture: Picture | None
    recordings: tuple[Heard, ...]
    explained: Quote | None
    parts: tuple[Part, ...]
    who: str
    alone: str
    seen_alone: bool
    where: str
    wish: str
    left_out: list[LeftOut]
    changed: list[Part]
    seen: list[Seen]


def response_page(found: AnswerEvidence, home: str) -> ResponsePage:
    answer, main = found.answer, found.answer.main
    drawn = next((view for view in answer.standing if picture_of(view, home)), None)
    spoken = [view for view in answer.spoken if view.words]
    words = [view for view in spoken if view is not drawn] or spoken
    before, after = _neighbours(found.sitting, home)
    return ResponsePage(
        title=_title(found.sitting, main), day=full(main.sitting_at), crumb_day=weekday(main.sitting_at), before=before,
        after=after, words=tuple(_titled(view) for view in words), told="" if main.parts else main.said, told_line=_told_line(answer),
        pieces=pieces_of(main), asked=asked_line(main), question=main.question,
        left="" if answer.told else main.manner, picture=picture_of(drawn, home) if drawn else None,
        recordings=recordings_of(answer.standing, home),
        explained=_explained(drawn) if drawn and drawn not in words and drawn.words else None,
        parts=tuple(part_of(view, home) for view in answer.standing), who=main.present, alone=main.alone,
        seen_alone=bool(main.seen_alone), where=" ".join(p for p in (_where(main), tablet_line(main.tablet_said)) if p),
        wish=main.wish_sentence, left_out=_left_out(found.sitting, main.child_name),
        changed=[part_of(view, home) for view in answer.before],
        seen=[seen_by(one, home) for one in found.observations],
    )  # fmt: skip


def _where(main: ResponseView) -> str:
    return ", ".join(part for part in (main.place, when_line(main)) if part)


def _title(sitting: Sequence[Beside], main: ResponseView) -> str:
    told = [one for one in sitting if one.told]
    place = next((n for n, one in enumerate(told, 1) if one.current), 0)
    if not place:
        return _("{child}, left out that day").format(child=main.child_name)
    return _("{child}, answer {n} of {all}").format(child=main.child_name, n=place, all=len(told))


def _neighbours(sitting: Sequence[Beside], home: str) -> tuple[tuple[str, int] | None, tuple[str, int] | None]:
    """The answers told before and after this one; an answer that was left out stands in no such row."""
    told = [one for one in sitting if one.told]
    here = next((n for n, one in enumerate(told) if one.current), None)
    if here is None:
        return None, None
    numbered = {n: (f"{home}/responses/{one.id.hex}", n + 1) for n, one in enumerate(told)}
    return numbered.get(here - 1), numbered.get(here + 1)


def _titled(view: ResponseView) -> Quote:
    return quote_of(view, dated=True)


def _explained(view: ResponseView) -> Quote:
    return Quote(view.words, about_line(view), *tongue(view), view.translated())


def _told_line(answer: Answer) -> str:
    return f"{full(answer.main.given_at)}. {answer.main.manner}" if answer.main.said or answer.main.parts else ""


def _left_out(sitting: Sequence[Beside], child: str) -> list[LeftOut]:
    left = (one for one in sitting if not one.told and not one.current)
    return [LeftOut(one.question, one.language, LEFT[How(one.how)].format(child=child)) for one in left]
