"""The list of conferences, and one conference with its children: what is ready, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from app.access.reach import Reach
from app.conferences.models import Challenge, Check, Conference, ConferenceChild, Report
from app.conferences.views import challenges_on, conferences_with, newest_checks, reports_of
from app.contributions.service import asks_of
from app.contributions.views import lines_for, silent
from app.evidence.gathered import gather
from app.families.models import Child
from app.identity.permissions import Permission as P
from app.identity.permissions import may
from app.kit.clock import now, today
from app.kit.dates import clock_time, full, short, weekday
from app.kit.words import gettext_lazy as _
from app.vault import clear
from practitioner_ui.desk.child import age_words

KINDS = {"ICPC": _("Initial conference"), "RCPC": _("Review conference")}


@dataclass(frozen=True)
class Listed:
    href: str
    reference: str
    title: str
    children: str


@dataclass(frozen=True)
class ChildLine:
    href: str
    report: str
    name: str
    age: str
    words: str
    silent: str
    """whose view of this child has not been sent"""
    report_state: str
    report_line: str
    weight: str
    check: str
    challenge: str


@dataclass(frozen=True)
class ConferencePage:
    reference: str
    title: str
    chair: bool
    children: list[ChildLine]


def conference_list(db: Session, children: Sequence[Child]) -> dict[str, list[Listed]]:
    """What is to come, the nearest first; what has been, the newest first."""
    names = {child.id: child.name for child in children}
    found = conferences_with(db, list(names))
    listed = [(row, _listed(row, [names[link.child_id] for link in links])) for row, links in found]
    coming = [one for row, one in listed if row.starts_at >= now()]
    return {"coming": coming[::-1], "past": [one for row, one in listed if row.starts_at < now()]}


def _listed(row: Conference, names: Sequence[str]) -> Listed:
    return Listed(f"/practitioner/conferences/{row.reference}", row.reference, title_of(row), ", ".join(sorted(names)))


def title_of(row: Conference) -> str:
    kind = KINDS.get(row.kind, row.kind)
    return _("{kind}, {day}, {time}").format(kind=kind, day=weekday(row.starts_at), time=clock_time(row.starts_at))


def page_of_child(row: Conference, child: Child) -> str:
    return f"/practitioner/conferences/{row.reference}/children/{child.reference}"


def report_page(row: Conference, child: Child) -> str:
    return f"/practitioner/children/{child.reference}/report/{row.reference}"


def conference_page(db: Session, row: Conference, children: Sequence[Child], reach: Reach) -> ConferencePage:
    links = dict(_links(db, row, children))
    reports, checks, challenges = reports_of(db, row.id), newest_checks(db, row.id), challenges_on(db, row.id)
    asked = asks_of(db, [child.id for child in children])
    lines = [
        _line(row, of, silent(lines_for(of.child, asked, today())), links[of.child.id], [r for r in reports if r.child_id == of.child.id], checks.get(of.child.id),
              challenges.get(of.child.id), may(reach.roles(of.child.id), P.REPORT_MAKE))
        for of in gather(db, children)
    ]  # fmt: skip
    return ConferencePage(row.reference, title_of(row), bool(lines), lines)


def _links(db: Session, row: Conference, children: Sequence[Child]) -> list[tuple[Any, ConferenceChild]]:
    found = conferences_with(db, [child.id for child in children])
    return [(link.child_id, link) for one, links in found if one.id == row.id for link in links]


def _line(
    row: Conference, of: Any, silent: str, link: ConferenceChild, reports: list[Report], check: Check | None,
    challenge: Challenge | None, may_report: bool,
) -> ChildLine:  # fmt: skip
    state, line = report_state(of, link, reports)
    return ChildLine(
        href=page_of_child(row, of.child), report=report_page(row, of.child) if may_report else "", name=of.child.name,
        age=age_words(of.child), words=_words(of), silent=silent, report_state=state, report_line=line,
        weight=str(_("Written")) if clear(link, "weight") else str(_("Not written yet")),
        check=_("Checked {day}").format(day=short(check.created_at)) if check else str(_("Not checked yet")),
        challenge=challenge_state(challenge),
    )  # fmt: skip


def _words(of: Any) -> str:
    told = [row.given_at for row in of.standing if row.how == "told"]
    if told:
        return _("Last heard {day}").format(day=short(max(told)))
    seen = [row.seen_on for row in of.observations]
    return _("Seen only, {day}").format(day=short(max(seen))) if seen else str(_("Nothing yet"))


def report_state(of: Any, link: ConferenceChild, reports: Sequence[Report]) -> tuple[str, str]:
    """Ready, begun or not begun, and why it is called that."""
    if reports:
        newest = reports[0]
        made = _("{format} made {day} by {who}").format(format=newest.format.upper(), day=short(newest.made_at), who=newest.made_by)
        return str(_("Ready")), made
    if link.written_at or of.analyses or of.attachments:
        return str(_("Begun")), str(_("Some of it is written, no copy is made"))
    return str(_("Not begun")), ""


def challenge_state(challenge: Challenge | None) -> str:
    if challenge is None:
        return str(_("None"))
    if challenge.closed_at:
        return _("Closed {day}").format(day=full(challenge.closed_at))
    if challenge.answered_at:
        return _("Answered {day}, not closed").format(day=short(challenge.answered_at))
    return _("Open since {day}, no answer yet").format(day=short(challenge.raised_at))
