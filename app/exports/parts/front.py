"""The first page of a report: the newest occasion with words or a picture, or the honest sentence why there is none. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from app.evidence.answers import Answer
from app.evidence.areas import asks
from app.exports.gathered.evidence import Evidence, Period
from app.exports.parts import pictured, quoting, tellings
from app.exports.parts.copying import Copier
from app.exports.report.given import Picture, Piece, Quote
from app.kit.words import gettext_lazy as _
from app.responses.views import ResponseView

FRONT = 700
"""Characters of the child's words on the first page; one longer text is never cut, it is set smaller."""


@dataclass(frozen=True)
class Front:
    """What the first page shows: the newest occasion with words or a picture; `ids` are the answers quoted or drawn there."""

    answers: tuple[Answer, ...] = ()
    quotes: tuple[Quote, ...] = ()
    chosen: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    picture: tuple[Picture, ...] = ()
    ids: frozenset[UUID] = frozenset()

    @property
    def sitting(self) -> UUID | None:
        return self.answers[0].main.sitting_id if self.answers else None


def front_of(of: Evidence, copier: Copier) -> Front:
    told = [a for a in of.newest_first if a.told and not tellings.leaves_out(a) and not tellings.is_about_today(a)]
    worth = [a for a in told if any(map(quoting.speaks, a.standing)) or pictured.pictures_in([a])] or told
    if not worth:
        return Front()
    answers = tuple(a for a in told if a.main.sitting_id == worth[0].main.sitting_id)
    said, here = _first_words(answers), pictured.pictures_in(answers)
    drawn = (here or pictured.pictures_in(a for a in told if is_recent(a, of.period)))[:1]
    return Front(
        answers=answers, quotes=_lines_once([quote for view in said for quote in quoting.quotes_of(view, copier)]),
        chosen=() if said or drawn else tellings.chosen_in((v for a in answers for v in a.standing), copier),
        pieces=() if said or drawn else tuple(p for a in answers for v in a.standing for p in quoting.pieces_of(v, copier)),
        picture=tuple(pictured.picture_of(view, copier, dated=not (said and here)) for view in drawn),
        ids=frozenset(view.id for view in (*said, *drawn)),
    )  # fmt: skip


def _first_words(answers: Sequence[Answer]) -> list[ResponseView]:
    kept: list[ResponseView] = []
    for view in (v for a in answers for v in a.spoken if quoting.speaks(v) and not pictured.has_picture(v)):
        if kept and sum(map(_length, (*kept, view))) > FRONT:
            break
        kept.append(view)
    return kept


def _length(view: ResponseView) -> int:
    return len(view.words) + sum(len(one.text) for one in view.transcripts[:1]) + sum(len(part.words) for part in view.parts)


def _lines_once(quotes: list[Quote]) -> tuple[Quote, ...]:
    """When and how stands beneath the last of those it is the same for."""
    lines = [*(quote.line for quote in quotes), ""]
    return tuple(replace(q, line="") if q.line == lines[n + 1] else q for n, q in enumerate(quotes))


def title_of(of: Evidence, front: Front) -> str:
    if front.answers:
        return _("What {child} told us").format(child=of.child.name)
    if of.observations:
        return _("What was seen of {child}").format(child=of.child.name)
    return _("{child} has not been heard yet").format(child=of.child.name)


def empty_line(of: Evidence, front: Front) -> str:
    """The honest sentence where a child's words would stand."""
    if front.answers:
        return ""
    if of.child.unborn:
        return _("{child} is not born yet.").format(child=of.child.name)
    if not asks(of.child):
        return _("{child} is too young to be asked. Adults watched instead.").format(child=of.child.name)
    if of.private:
        return _("What {child} told is not in this copy, because {child} asked for that.").format(child=of.child.name)
    return _("There are no words or drawings of {child}’s own in the record for this conference.").format(child=of.child.name)


def is_recent(answer: Answer, period: Period) -> bool:
    return period.after is None or answer.main.given_at > period.after
