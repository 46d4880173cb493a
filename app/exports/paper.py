"""From what was gathered to the finished words of one report: the child first, then what was seen, then what adults think. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from app.evidence.answers import Answer
from app.evidence.areas import asks
from app.exports import beside, standing, tellings, used
from app.exports.copying import Copier
from app.exports.evidence import Evidence, Period
from app.exports.parents_copy import for_parent
from app.exports.report import Fact, Picture, Piece, Quote, Report, Seen
from app.families.ages import age_years, months_on
from app.families.siblings import IN_AN_ADULTS, IN_OWN_WORDS, Sibling, others
from app.identity.people import NOBODY
from app.kit.clock import local
from app.kit.dates import clock_time, full, weekday
from app.kit.words import gettext_lazy as _
from app.responses.manner import wish_of
from app.responses.views import ResponseView
from app.sharing.visible import CHAIR, TEAM
from app.vault import clear

FRONT = 700
"""Characters of the child's words on the first page; one longer text is never cut, it is set smaller."""
KINDS = {"ICPC": _("initial conference"), "RCPC": _("review conference")}
COPY_FOR = {
    "worker": _("Copy for the worker and their manager"), "chair": _("Copy for the chair"),
    "professionals": _("Copy for professionals"), "parent": _("Copy for {to}"),
}  # fmt: skip
LEVELS = {
    "everyone": _("Everyone may see this."), "professionals": _("Professionals may see this, not the family."),
    "worker-and-manager": _("Only the worker and their manager may see this."),
}  # fmt: skip
BRACKETS = _("Square brackets: a name was taken out of this copy. The record itself is unchanged.")


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


def report_of(
    of: Evidence, made_by: str, made_at: datetime, siblings: Sequence[Sibling] | None = None, *, may_say: bool = False
) -> Report:
    """`siblings` are those whose names are taken out: all of them on paper, on a page those the reader cannot reach."""
    copier = Copier(others(of.siblings if siblings is None else siblings, of.child.name), of.adults)
    child, day = of.child.name, local(of.conference.starts_at).date()
    front = _front(of, copier)
    seen_first, seen_more = _seen(of, front, copier)
    report = Report(
        title=_title(of, front), child=child, copy=copy_for(of), age=age_sentence(of.child, day),
        subtitle=_("For the {kind} on {day}").format(kind=KINDS.get(of.conference.kind, of.conference.kind), day=weekday(day)),
        footer=_footer(of, made_by, made_at),
        empty=_empty(of, front), quotes=front.quotes, picture=front.picture, chosen=front.chosen,
        pieces=front.pieces, meeting=tellings.wishes_for_the_meeting(of.answers, copier),
        asked=_asked(of, front, copier), short=() if of.audience.is_parent else standing.in_short(of, copier), seen=seen_first, seen_more=seen_more,
        opinions=beside.opinions(of, copier), no_opinion=beside.no_opinion(of),
        weight=beside.weight(of, copier), no_weight=beside.no_weight(of),
        days=tellings.days_of(of.newest_first, copier, lambda a: _recent(a, of.period), front.ids),
        earlier=tellings.days_of(of.newest_first, copier, lambda a: not _recent(a, of.period), front.ids),
        visits=beside.visits(of, copier), no_visit=beside.no_visit(of), gaps=_gaps(of),
        sections=used.sections(of, copier), no_section=used.no_section(of),
        plan=standing.plan_facts(of, copier), outcomes=used.outcomes(of, copier), no_outcome=used.no_outcome(of),
        tellings=beside.told(of, copier), no_telling=beside.no_telling(of),
        read_backs=standing.read_backs(of, copier), others=standing.others_asked(of, copier),
        wishes=_wishes(of), leave_out=_leave_out(of, copier),
        made=_("Made by {who} on {day}.").format(who=made_by, day=full(made_at)),
    )  # fmt: skip
    return _brackets(for_parent(report, of, may_say=may_say) if of.audience.is_parent else report)


def copy_for(of: Evidence) -> str:
    return COPY_FOR[of.audience.kind].format(to=of.audience.to)


def _footer(of: Evidence, made_by: str, made_at: datetime) -> str:
    """On every page: which child and conference by reference only, whose copy this is, who made it and when."""
    which = _("{child}, conference {conference}").format(child=of.child.reference, conference=of.conference.reference)
    made = _("Made by {who}, {day} at {time}").format(who=made_by, day=full(made_at), time=clock_time(made_at))
    return f"{which}. {copy_for(of)}. {made}"


def _recent(answer: Answer, period: Period) -> bool:
    return period.after is None or answer.main.given_at > period.after


def _front(of: Evidence, copier: Copier) -> Front:
    told = [a for a in of.newest_first if a.told and not tellings.leaves_out(a) and not tellings.is_about_today(a)]
    worth = [a for a in told if any(map(tellings.speaks, a.standing)) or tellings.pictures_in([a])] or told
    if not worth:
        return Front()
    answers = tuple(a for a in told if a.main.sitting_id == worth[0].main.sitting_id)
    said, here = _first_words(answers), tellings.pictures_in(answers)
    drawn = (here or tellings.pictures_in(a for a in told if _recent(a, of.period)))[:1]
    return Front(
        answers=answers, quotes=_lines_once([quote for view in said for quote in tellings.quotes_of(view, copier)]),
        chosen=() if said or drawn else tellings.chosen_in((v for a in answers for v in a.standing), copier),
        pieces=() if said or drawn else tuple(p for a in answers for v in a.standing for p in tellings.pieces_of(v, copier)),
        picture=tuple(tellings.picture_of(view, copier, dated=not (said and here)) for view in drawn),
        ids=frozenset(view.id for view in (*said, *drawn)),
    )  # fmt: skip


def _first_words(answers: Sequence[Answer]) -> list[ResponseView]:
    kept: list[ResponseView] = []
    for view in (v for a in answers for v in a.spoken if tellings.speaks(v) and not tellings.has_picture(v)):
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


def _title(of: Evidence, front: Front) -> str:
    if front.answers:
        return _("What {child} told us").format(child=of.child.name)
    if of.observations:
        return _("What was seen of {child}").format(child=of.child.name)
    return _("{child} has not been heard yet").format(child=of.child.name)


def _empty(of: Evidence, front: Front) -> str:
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


def age_sentence(child, day) -> str:
    if child.born_on is None:
        due = _("{child} is due {day}").format(child=child.name, day=full(child.due_on)) if child.due_on else ""
        return str(due)
    months = months_on(child.born_on, day)
    if months < 24:
        return _("{child} is {n} months old").format(child=child.name, n=months)
    return _("{child} is {n}").format(child=child.name, n=age_years(child.born_on, day))


def _asked(of: Evidence, front: Front, copier: Copier) -> tuple[Fact, ...]:
    child, found = of.child.name, []
    if front.answers:
        left = [tellings.question_of(a.main, copier) for a in of.answers if not a.told and a.main.sitting_id == front.sitting and not tellings.is_about_today(a)]
        on_front = [a for a in front.answers if front.ids & a.ids] or front.answers
        asked = tuple(dict.fromkeys(tellings.question_of(a.main, copier) for a in on_front))
        first = front.answers[0].main
        found = [
            Fact(_("{child} was asked").format(child=child), "", asked),
            Fact(_("{child} left out").format(child=child), "", tuple(left)),
            Fact(str(_("When and where")), f"{full(first.sitting_at)}. {tellings.occasion(first, copier, alone=False)}"),
            Fact(_("{child}’s wish").format(child=child), _wish(of, first)),
        ]
    if not asks(of.child):
        return ()
    found.append(Fact(str(_("Seen alone")), beside.alone_days(of) or str(_("Not in this time"))))
    not_asked = [area for area, why in of.gaps if why == _("Not asked")]
    found.append(Fact(str(_("Not asked yet")), f"{'; '.join(not_asked)}." if not_asked else ""))
    return tuple(fact for fact in found if fact.text or fact.questions)


def _wish(of: Evidence, first: ResponseView) -> str:
    """Who may see it, in the child's choice; that something is to stay out of the family's copy is said on the first page."""
    part = _("Part is to be left out of the copy the family sees: see the last page.")
    left = any(tellings.leaves_out(a) and a.spoken for a in of.answers)
    return " ".join(p for p in (first.wish_sentence, str(part) if left else "") if p)


def _seen(of: Evidence, front: Front, copier: Copier) -> tuple[tuple[Seen, ...], tuple[Seen, ...]]:
    """On the first page what was seen on the same occasion; without words, the two newest."""
    ids = {v.id for a in front.answers for v in (*a.standing, *a.before)}
    newest = of.observations[::-1]
    first = [o for o in newest if o.sitting_id == front.sitting or o.response_id in ids] if front.answers else newest[:5]
    more = [o for o in newest if o not in first]
    return tuple(beside.seen(o, copier) for o in first), tuple(beside.seen(o, copier) for o in more)


def _gaps(of: Evidence) -> tuple[Fact, ...]:
    by_reason: dict[str, list[str]] = {}
    for area, why in of.gaps:
        by_reason.setdefault(why, []).append(area)
    return tuple(Fact(why, f"{'; '.join(areas)}.") for why, areas in by_reason.items())


def _wishes(of: Evidence) -> tuple[Fact, ...]:
    """What the child chose about who sees it, by day, and what is not here because of it."""
    child, found = of.child.name, []
    wishes = {a.main.sitting_id: a.main for a in of.newest_first if a.main.wish_sentence}
    found += [Fact(full(v.sitting_at), v.wish_sentence) for v in wishes.values()]
    kept = _("{child} chose: only my worker and their manager. What {child} told that day is not in this copy.")
    found += [Fact(full(s.happened_at), kept.format(child=child)) for s in reversed(of.private)]
    part = _("Part of what {child} told that day is not in this copy. It is for the worker and their manager.")
    found += [Fact(full(s.happened_at), part.format(child=child)) for s in reversed(of.partly)]
    return (*found, *_one_by_one(of))


def _one_by_one(of: Evidence) -> tuple[Fact, ...]:
    """Where one answer's wish is not the day's, or somebody decided: its reason goes to the chair and the team alone."""
    told = [a.main for a in of.newest_first if a.told]
    own = [(v, wish_of(of.sharing.wish(v.id), of.child.name)) for v in told if of.sharing.wish(v.id) != v.wish]
    facts = [Fact(f"{full(v.given_at)}, {v.question}".rstrip(" ,"), said) for v, said in own if said]
    if of.audience.kind in (TEAM, CHAIR):
        facts += [_decided(v, row, of) for v in told if (row := of.sharing.decided.get(v.id))]
    return tuple(facts)


def _decided(view: ResponseView, row: Any, of: Evidence) -> Fact:
    who = of.people.get(row.practitioner_id, NOBODY).signed
    said = _("{level} Decided by {who}, {day}.").format(level=LEVELS[row.who], who=who, day=full(row.created_at))
    return Fact(f"{full(view.given_at)}, {view.question}".rstrip(" ,"), " ".join(part for part in (said, clear(row, "reason")) if part))


def _leave_out(of: Evidence, copier: Copier) -> tuple[Quote, ...]:
    mine = [a for a in of.newest_first if tellings.leaves_out(a)]
    return tuple(tellings.quote_of(v, copier) for a in mine for v in a.spoken)


def texts_of(thing: Any) -> Iterator[str]:
    """Every text in a report, however deep."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple | list):
        for one in thing:
            yield from texts_of(one)
    elif is_dataclass(thing):
        for one in fields(thing):
            yield from texts_of(getattr(thing, one.name))


def _brackets(report: Report) -> Report:
    put = {str(words).casefold() for words in (IN_OWN_WORDS, IN_AN_ADULTS)}
    if any(one in text.casefold() for text in texts_of(report) for one in put):
        return replace(report, brackets=str(BRACKETS))
    return report
