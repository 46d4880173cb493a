"""What a child told, told as a page tells it: the question, the words, the choice, the picture. Pure."""

from collections.abc import Callable, Collection, Iterable, Sequence
from uuid import UUID

from app.evidence.answers import Answer
from app.exports.gathered.evidence import LEAVE_OUT
from app.exports.parts.copying import Copier, sentences
from app.exports.parts.pictured import has_picture, picture_of
from app.exports.parts.quoting import SENTENCES, pieces_of, quotes_of
from app.exports.report.given import Day, Piece, Quote, Told
from app.kit.dates import weekday
from app.kit.words import gettext_lazy as _
from app.responses.views import RECORDING, ResponseView
from app.transcripts.views import NOT_YET

ARRIVING = "arriving"


def leaves_out(answer: Answer) -> bool:
    """What the child wants left out of the family's copy is a wish about this paper, not a thing to quote large."""
    return (answer.main.activity, answer.main.step) == LEAVE_OUT


def is_about_today(answer: Answer) -> bool:
    """Asked on arriving, such as who is in the room: it belongs to the facts of the day."""
    return answer.main.activity == ARRIVING


MESSAGE = "message"


def wishes_for_the_meeting(answers: Iterable[Answer], copier: Copier) -> tuple[Piece, ...]:
    """Who reads the child's message out and who should not be in the room, of the newest message."""
    said = [v for a in answers for v in a.standing if v.kind == MESSAGE and v.told and v.parts]
    return pieces_of(max(said, key=lambda view: view.given_at), copier) if said else ()


def question_of(view: ResponseView, copier: Copier) -> str:
    """Content's wording as it was; a worker's own may name a brother or sister."""
    return copier.adult(view.question) if view.asked_by else view.question


def asked_by(view: ResponseView) -> str:
    return view.asked_line


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
