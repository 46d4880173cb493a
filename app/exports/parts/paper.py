"""From what was gathered to the finished words of one report: the child first, then what was seen, then what adults think. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from app.exports.gathered.evidence import Evidence
from app.exports.parts import beside, standing, tellings, used
from app.exports.parts.asked import asked_facts, gap_facts
from app.exports.parts.copying import Copier
from app.exports.parts.front import Front, empty_line, front_of, is_recent, title_of
from app.exports.parts.parents_copy import for_parent
from app.exports.parts.wishes import wants_left_out, wish_facts
from app.exports.report.adults import Seen
from app.exports.report.finished import Report
from app.exports.report.texts import texts_of
from app.families.ages import age_years, months_on
from app.families.siblings import IN_AN_ADULTS, IN_OWN_WORDS, Sibling, others
from app.kit.clock import local
from app.kit.dates import clock_time, full, weekday
from app.kit.words import gettext_lazy as _

KINDS = {"ICPC": _("initial conference"), "RCPC": _("review conference")}
COPY_FOR = {
    "worker": _("Copy for the worker and their manager"), "chair": _("Copy for the chair"),
    "professionals": _("Copy for professionals"), "parent": _("Copy for {to}"),
}  # fmt: skip
BRACKETS = _("Square brackets: a name was taken out of this copy. The record itself is unchanged.")


def report_of(
    of: Evidence, made_by: str, made_at: datetime, siblings: Sequence[Sibling] | None = None, *, may_say: bool = False
) -> Report:
    """`siblings` are those whose names are taken out: all of them on paper, on a page those the reader cannot reach."""
    copier = Copier(others(of.siblings if siblings is None else siblings, of.child.name), of.adults)
    report = Report(**_head(of, made_by, made_at), **_first_page(of, copier), **_further_on(of, copier))
    return _brackets(for_parent(report, of, may_say=may_say) if of.audience.is_parent else report)


def _head(of: Evidence, made_by: str, made_at: datetime) -> dict[str, Any]:
    day, kind = local(of.conference.starts_at).date(), of.conference.kind
    return {
        "child": of.child.name, "copy": copy_for(of), "age": age_sentence(of.child, day), "footer": _footer(of, made_by, made_at),
        "subtitle": _("For the {kind} on {day}").format(kind=KINDS.get(kind, kind), day=weekday(day)),
        "made": _("Made by {who} on {day}.").format(who=made_by, day=full(made_at)),
    }  # fmt: skip


def _first_page(of: Evidence, copier: Copier) -> dict[str, Any]:
    """The child first, and every occasion after it: what stands on the first page stands there alone."""
    front = front_of(of, copier)
    seen_first, seen_more = _seen(of, front, copier)
    return {
        "title": title_of(of, front), "empty": empty_line(of, front), "quotes": front.quotes, "picture": front.picture,
        "chosen": front.chosen, "pieces": front.pieces, "meeting": tellings.wishes_for_the_meeting(of.answers, copier),
        "asked": asked_facts(of, front, copier), "short": () if of.audience.is_parent else standing.in_short(of, copier),
        "seen": seen_first, "seen_more": seen_more,
        "days": tellings.days_of(of.newest_first, copier, lambda a: is_recent(a, of.period), front.ids),
        "earlier": tellings.days_of(of.newest_first, copier, lambda a: not is_recent(a, of.period), front.ids),
    }  # fmt: skip


def _further_on(of: Evidence, copier: Copier) -> dict[str, Any]:
    """What adults saw, think, planned and did; what the child chose about who sees it."""
    return {
        "opinions": beside.opinions(of, copier), "no_opinion": beside.no_opinion(of),
        "weight": beside.weight(of, copier), "no_weight": beside.no_weight(of),
        "visits": beside.visits(of, copier), "no_visit": beside.no_visit(of), "gaps": gap_facts(of),
        "sections": used.sections(of, copier), "no_section": used.no_section(of), "plan": standing.plan_facts(of, copier),
        "outcomes": used.outcomes(of, copier), "no_outcome": used.no_outcome(of),
        "tellings": beside.told(of, copier), "no_telling": beside.no_telling(of),
        "read_backs": standing.read_backs(of, copier), "others": standing.others_asked(of, copier),
        "wishes": wish_facts(of), "leave_out": wants_left_out(of, copier),
    }  # fmt: skip


def copy_for(of: Evidence) -> str:
    return COPY_FOR[of.audience.kind].format(to=of.audience.to)


def _footer(of: Evidence, made_by: str, made_at: datetime) -> str:
    """On every page: which child and conference by reference only, whose copy this is, who made it and when."""
    which = _("{child}, conference {conference}").format(child=of.child.reference, conference=of.conference.reference)
    made = _("Made by {who}, {day} at {time}").format(who=made_by, day=full(made_at), time=clock_time(made_at))
    return f"{which}. {copy_for(of)}. {made}"


def age_sentence(child, day) -> str:
    if child.born_on is None:
        due = _("{child} is due {day}").format(child=child.name, day=full(child.due_on)) if child.due_on else ""
        return str(due)
    months = months_on(child.born_on, day)
    if months < 24:
        return _("{child} is {n} months old").format(child=child.name, n=months)
    return _("{child} is {n}").format(child=child.name, n=age_years(child.born_on, day))


def _seen(of: Evidence, front: Front, copier: Copier) -> tuple[tuple[Seen, ...], tuple[Seen, ...]]:
    """On the first page what was seen on the same occasion; without words, the two newest."""
    ids = {v.id for a in front.answers for v in (*a.standing, *a.before)}
    newest = of.observations[::-1]
    first = [o for o in newest if o.sitting_id == front.sitting or o.response_id in ids] if front.answers else newest[:5]
    more = [o for o in newest if o not in first]
    return tuple(beside.seen(o, copier) for o in first), tuple(beside.seen(o, copier) for o in more)


def _brackets(report: Report) -> Report:
    put = {str(words).casefold() for words in (IN_OWN_WORDS, IN_AN_ADULTS)}
    if any(one in text.casefold() for text in texts_of(report) for one in put):
        return replace(report, brackets=str(BRACKETS))
    return report
