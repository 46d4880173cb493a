"""What a child told, told as a page tells it: the question, the words, the choice, the picture. Pure."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from app.evidence.answers import Answer
from app.exports.copying import Copier, sentences
from app.exports.gather import LEAVE_OUT
from app.exports.report import Day, Picture, Quote, Told
from app.kit.dates import full, weekday
from app.kit.words import gettext_lazy as _
from app.responses.views import ResponseView

ARRIVING = "arriving"


def leaves_out(answer: Answer) -> bool:
    """What the child wants left out of the family's copy is a wish about this paper, not a thing to quote large."""
    return (answer.main.activity, answer.main.step) == LEAVE_OUT


def is_about_today(answer: Answer) -> bool:
    """Asked on arriving, such as who is in the room: it belongs to the facts of the day."""
    return answer.main.activity == ARRIVING


def quote_of(view: ResponseView, copier: Copier, *, dated: bool = True) -> Quote:
    return Quote(copier.own(view.words), how_line(view, copier) if dated else copier.adult(view.manner), view.language, view.dir)


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
    return bool(view.drawing_id or view.media_id)


def pictures_in(answers: Iterable[Answer]) -> list[ResponseView]:
    return [view for answer in answers for view in answer.standing if has_picture(view)]


def told_of(answer: Answer, copier: Copier, on_front: Collection[UUID] = ()) -> Told:
    """`on_front` are words and pictures that stand on the first page already."""
    views = [view for view in (*answer.before, *answer.standing) if view.told]
    left = [view for view in views if view.id not in on_front]
    return Told(
        question=answer.main.question, lang=answer.main.language, dir=answer.main.dir,
        quotes=tuple(quote_of(view, copier, dated=False) for view in left if view.words and not has_picture(view)),
        chosen=chosen_in(views, copier), pictures=tuple(picture_of(view, copier) for view in left if has_picture(view)),
        line=_line(answer, len(left) < len(views)),
    )  # fmt: skip


def _line(answer: Answer, some_on_front: bool) -> str:
    changed = _("{child} changed this answer that day. Both are here.").format(child=answer.main.child_name)
    front = _("What {child} said to this is on the first page.").format(child=answer.main.child_name)
    return " ".join(line for line, holds in ((changed, answer.before), (front, some_on_front)) if holds)


def chosen_in(views: Iterable[ResponseView], copier: Copier) -> tuple[str, ...]:
    """What was picked or sorted, said in the wording of that day; not a quotation."""
    return tuple(_("{child} chose: {said}").format(child=v.child_name, said=copier.adult(v.said)) for v in views if v.told and v.said)


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
        weekday(first.sitting_at), occasion(first, copier), tuple(t for t in told if t.quotes or t.chosen or t.pictures)
    )


def occasion(view: ResponseView, copier: Copier, *, alone: bool = True) -> str:
    """Reading room, Larkhill Primary. Ava and Hannah Osei. Seen alone."""
    return copier.adult(sentences(view.place, view.present, view.alone if alone or not view.seen_alone else ""))
