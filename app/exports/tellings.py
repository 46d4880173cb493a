"""What a child told, told as a page tells it: the question, the words, the choice, the picture. Pure."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from app.evidence.answers import Answer
from app.exports.copying import Copier, sentences
from app.exports.evidence import LEAVE_OUT
from app.exports.report import Day, Picture, Piece, Quote, Told, Translated
from app.kit.dates import full, weekday
from app.kit.words import gettext_lazy as _
from app.responses.views import RECORDING, ResponseView
from app.transcripts.views import NOT_YET
from app.translations.models import HEARD

ARRIVING = "arriving"


def leaves_out(answer: Answer) -> bool:
    """What the child wants left out of the family's copy is a wish about this paper, not a thing to quote large."""
    return (answer.main.activity, answer.main.step) == LEAVE_OUT


def is_about_today(answer: Answer) -> bool:
    """Asked on arriving, such as who is in the room: it belongs to the facts of the day."""
    return answer.main.activity == ARRIVING


SENTENCES = {"starters"}
"""kinds whose pieces are sentences of the child's own, and may be quoted as large as any other words"""
MESSAGE, SHORT = "message", 40


def quote_of(view: ResponseView, copier: Copier, *, dated: bool = True) -> Quote:
    return _quote(view, view.words, _line_of(view, copier, dated), copier)


def quotes_of(view: ResponseView, copier: Copier, *, dated: bool = True) -> list[Quote]:
    """The words, then the sentences the child finished, each with its beginning."""
    line = _line_of(view, copier, dated)
    whole = [_quote(view, view.words, line, copier)] if view.words else []
    heard = [_quote(view, one.text, copier.adult(one.line), copier, part=HEARD) for one in view.transcripts[:1]]
    return whole + heard + [
        _quote(view, part.words, line, copier, label=copier.adult(part.label), part=str(n))
        for n, part in enumerate(view.parts)
        if part.words and view.kind in SENTENCES
    ]


def speaks(view: ResponseView) -> bool:
    """Has words that can stand as large as any: not only a name written beside a picture."""
    return bool(view.words or view.transcripts) or (view.kind in SENTENCES and view.has_words)


def _quote(view: ResponseView, words: str, line: str, copier: Copier, label: str = "", part: str = "") -> Quote:
    return Quote(
        copier.own(words), line, view.words_language, view.words_dir, label,
        tuple(Translated(copier.own(t.text), copier.adult(t.line), t.language, t.dir) for t in view.translated(part)),
    )  # fmt: skip


def _line_of(view: ResponseView, copier: Copier, dated: bool) -> str:
    return how_line(view, copier) if dated else copier.adult(view.manner)


def pieces_of(view: ResponseView, copier: Copier, *, spoken: bool = True) -> tuple[Piece, ...]:
    """Under each label what was picked and, where `spoken`, what the child wrote to it."""
    found: dict[str, list[tuple[str, Quote | None]]] = {ring: [] for ring in view.rings}
    for n, part in enumerate(view.parts):
        quote = _quote(view, part.words, "", copier, part=str(n)) if part.words and spoken else None
        picked = copier.adult("; ".join(part.picked))
        if picked or quote or not (part.picked or part.words):
            found.setdefault(part.label, []).append((picked, quote))
    return tuple(piece for label, held in found.items() if held for piece in _under(copier.adult(label), held))


def _under(label: str, held: list[tuple[str, Quote | None]]) -> list[Piece]:
    """What was only picked shares a line; what has words of the child's own has one for itself."""
    picked, join = "; ".join(text for text, quote in held if text and not quote), " " if label.endswith(("?", "…")) else ": "
    alone = [Piece(label, picked, join=join)] if picked or not any(quote for _text, quote in held) else []
    return alone + [Piece(label, text, (quote,), join, _short(quote)) for text, quote in held if quote]


def _short(quote: Quote) -> bool:
    return len(quote.text) <= SHORT and "\n" not in quote.text


def wishes_for_the_meeting(answers: Iterable[Answer], copier: Copier) -> tuple[Piece, ...]:
    """Who reads the child's message out and who should not be in the room, of the newest message."""
    said = [v for a in answers for v in a.standing if v.kind == MESSAGE and v.told and v.parts]
    return pieces_of(max(said, key=lambda view: view.given_at), copier) if said else ()


def question_of(view: ResponseView, copier: Copier) -> str:
    """Content's wording as it was; a worker's own may name a brother or sister."""
    return copier.adult(view.question) if view.asked_by else view.question


def asked_by(view: ResponseView) -> str:
    return view.asked_line


def how_line(view: ResponseView, copier: Copier) -> str:
    """19 November 2026. Ava said this aloud. Hannah Osei wrote it down word for word. Alone with Hannah Osei."""
    parts = (f"{full(view.given_at)}.", view.manner, view.alone_briefly)
    return copier.adult(" ".join(part for part in parts if part))


def picture_of(view: ResponseView, copier: Copier, *, dated: bool | None = None) -> Picture:
    """`dated` False: when and how stands above already; None: in a list of that day."""
    made = _("Drawing by {child}, {day}.") if view.drawing_id else _("Photograph of what {child} made on paper, {day}.")
    line = made.format(child=view.child_name, day=full(view.given_at))
    asked = _("The question was: {question}").format(question=view.question)
    quote = quote_of(view, copier, dated=bool(dated))
    said = (quote if dated is not False else replace(quote, line=""),) if view.words else ()
    alt = f"{line} {asked}" if not said else f"{line} {asked} {_('The child’s own explanation follows.')}"
    return Picture(file_of(view), page_of(view), copier.adult(alt), line, said)


def file_of(view: ResponseView) -> str:
    return f"{view.id.hex}.jpg"


def page_of(view: ResponseView) -> str:
    return f"responses/{view.id.hex}/{'drawing.png' if view.drawing_id else 'photo'}"


def has_picture(view: ResponseView) -> bool:
    return bool(view.drawing_id or (view.media_id and view.kind != RECORDING))


def pictures_in(answers: Iterable[Answer]) -> list[ResponseView]:
    return [view for answer in answers for view in answer.standing if has_picture(view)]


def told_of(answer: Answer, copier: Copier, on_front: Collection[UUID] = ()) -> Told:
    """`on_front` are words and pictures that stand on the first page already."""
    views = [view for view in (*answer.before, *answer.standing) if view.told]
    left = [view for view in views if view.id not in on_front]
    return Told(
        question=question_of(answer.main, copier), lang=answer.main.language, dir=answer.main.dir,
        quotes=tuple(quote for view in left if not has_picture(view) for quote in _said(view, copier)),
        asked_by=asked_by(answer.main), chosen=chosen_in(views, copier),
        pieces=tuple(p for v in views for p in pieces_of(v, copier, spoken=v in left or v.kind not in SENTENCES)),
        pictures=tuple(picture_of(view, copier) for view in left if has_picture(view)),
        line=_line(answer, len(left) < len(views), [v for v in left if v.kind == RECORDING and not v.transcripts]),
    )  # fmt: skip


def _said(view: ResponseView, copier: Copier) -> list[Quote]:
    """The words and what was heard in a recording; sentences a child finished stand under their beginnings, as pieces."""
    return [quote for quote in quotes_of(view, copier, dated=False) if not quote.label]


def _line(answer: Answer, some_on_front: bool, unwritten: Sequence[ResponseView] = ()) -> str:
    changed = _("{child} changed this answer that day. Both are here.").format(child=answer.main.child_name)
    front = _("What {child} said to this is on the first page.").format(child=answer.main.child_name)
    told = ((str(NOT_YET), unwritten), (changed, answer.before), (front, some_on_front))
    return " ".join(line for line, holds in told if holds)


def chosen_in(views: Iterable[ResponseView], copier: Copier) -> tuple[str, ...]:
    """What was picked or sorted, said in the wording of that day; not a quotation."""
    plain = [v for v in views if v.told and v.said and not v.parts]
    return tuple(_("{child} chose: {said}").format(child=v.child_name, said=copier.adult(v.said)) for v in plain)


def days_of(
    answers: Sequence[Answer], copier: Copier, wanted: Callable[[Answer], bool], on_front: Collection[UUID] = ()
) -> tuple[Day, ...]:
    """One entry for each occasion with something told, in the order of `answers`."""
    days: dict[UUID, list[Answer]] = {}
    for answer in answers:
        if answer.told and wanted(answer) and not leaves_out(answer) and not is_about_today(answer):
            days.setdefault(answer.main.sitting_id, []).append(answer)
    found = (_day(group, copier, on_front) for group in days.values())
    return tuple(day for day in found if day.told)


def _day(group: Sequence[Answer], copier: Copier, on_front: Collection[UUID]) -> Day:
    first = group[0].main
    told = (told_of(answer, copier, on_front) for answer in group)
    return Day(
        weekday(first.sitting_at), occasion(first, copier), tuple(t for t in told if t.quotes or t.chosen or t.pictures or t.pieces or t.line)
    )


def occasion(view: ResponseView, copier: Copier, *, alone: bool = True) -> str:
    """Reading room, Larkhill Primary. Ava and Hannah Osei. Seen alone."""
    return copier.adult(sentences(view.place, view.present, view.alone if alone or not view.seen_alone else ""))
