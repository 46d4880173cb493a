"""One child's page of a conference: the words first, then what the record holds for each question the chair asks."""

from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from app.access.doors import OpenChild
from app.conferences.challenges import can_raise, challenges_of
from app.conferences.models import Conference, ConferenceChild
from app.conferences.participation import CODES
from app.conferences.service import VIEWS, newest_check
from app.conferences.views import open_challenges, open_check, reports_of
from app.evidence.timetables import category_waits, timetables
from app.exports.gathered.evidence import Evidence
from app.exports.parts.paper import report_of
from app.exports.report.finished import Report
from app.families.ages import age_years
from app.families.models import Child
from app.identity.permissions import Permission as P
from app.kit.clock import local, now, today
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from app.plans.categories import categories_of
from app.plans.endings import endings_of
from practitioner_ui.conferences.presenters import page_of_child, report_page, title_of
from practitioner_ui.conferences.presenters_around import Advocate, Marked, ReadToThem, advocate, marked, read_to_them
from practitioner_ui.conferences.presenters_challenges import ChallengeCard, challenge_card
from practitioner_ui.conferences.presenters_checks import Checked, Element, checked, elements, proposal
from practitioner_ui.desk.child import home_of
from practitioner_ui.plans.presenters_dates import DateLine, date_lines
from practitioner_ui.plans.presenters_endings import Ended, ended_view
from practitioner_ui.plans.presenters_head import category_now, review_words
from practitioner_ui.reports.presenters import parents_here


@dataclass(frozen=True)
class ChairPage:
    name: str
    title: str
    line: str
    conference: str
    conference_href: str
    home: str
    here: str
    next: tuple[str, str]
    report: Report
    report_href: str
    made: tuple[str, ...]
    weight_href: str
    notices: tuple[tuple[str, str], ...]
    """for the chair: where to say what each parent's copy may tell"""
    read_back: ReadToThem | None
    advocate: Advocate | None
    marked: tuple[Marked, ...]
    elements: tuple[Element, ...]
    views: tuple[tuple[str, str], ...]
    proposal: str
    codes: tuple[tuple[str, str], ...]
    category: str
    dates: tuple[DateLine, ...]
    ended: tuple[Ended, ...]
    may_check: bool
    checked: Checked | None
    may_raise: bool
    challenges: tuple[ChallengeCard, ...]


def chair_page(here: OpenChild, of: Evidence) -> ChairPage:
    row, child, db = of.conference, of.child, here.db
    hidden = [one for one in of.siblings if not here.reach.holds(one.id)]  # type: ignore[arg-type]
    raised = challenges_of(db, row.id, child.id)
    age = age_years(child.born_on, local(row.starts_at).date())
    made = [r for r in reports_of(db, row.id) if r.child_id == child.id]
    report = report_of(of, here.actor.name, now(), hidden)
    return ChairPage(
        name=child.name, title=_title(child, age), line=title_of(row), conference=row.reference,
        conference_href=f"/practitioner/conferences/{row.reference}", home=home_of(child), here=page_of_child(row, child),
        next=next_child(here, row), report=report, report_href=report_page(row, child) if here.may(P.REPORT_MAKE) else "",
        made=tuple(_made(one) for one in made), notices=_notices(here, row),
        weight_href=f"{page_of_child(row, child)}/weight" if here.may(P.ASSESSMENT_WRITE) else "",
        read_back=read_to_them(here, of, report), advocate=advocate(here, of), marked=marked(of),
        elements=elements(of), views=tuple((key, str(words)) for key, words in VIEWS.items()),
        proposal=proposal(of, age), codes=tuple((code, f"{code}: {words}") for code, words in CODES.items()),
        category=_category(here, of), dates=date_lines(timetables(db, [child.id], today())[child.id], today()),
        ended=tuple(ended_view(here, row) for row in endings_of(db, child.id)), may_check=here.may(P.CHECK_WRITE),  # type: ignore[misc]
        checked=checked(open_check(db, newest_check(db, row.id, child.id))),
        may_raise=here.may(P.CHALLENGE_RAISE) and can_raise(raised),
        challenges=tuple(challenge_card(here, view, one) for view, one in zip(open_challenges(db, raised), raised, strict=True)),
    )  # fmt: skip


def _category(here: OpenChild, of: Evidence) -> str:
    if of.plan is None:
        return ""
    now_is = category_now(categories_of(here.db, [of.plan.id])[of.plan.id])
    return f"{now_is}. {review_words(category_waits(here.db, [of.child.id], today()).get(of.child.id))}".strip()


def _notices(here: OpenChild, row: Conference) -> tuple[tuple[str, str], ...]:
    if not here.may(P.HELD_BACK_SAY):
        return ()
    address = report_page(row, here.child)
    return tuple((f"{address}/parents/{one.id.hex}/held-back", one.name) for one in parents_here(here))


def _title(child: Child, age: int | None) -> str:
    return f"{child.name}, {age}" if age else child.name


def next_child(here: OpenChild, row: Conference) -> tuple[str, str]:
    """(name, address) of the child after this one, in the order of birth; the first again after the last."""
    query = select(Child).join(ConferenceChild, col(ConferenceChild.child_id) == Child.id).where(ConferenceChild.conference_id == row.id)
    order = list(here.db.exec(query.order_by(col(Child.born_on).is_(None), col(Child.born_on), col(Child.reference))))
    at = next((n for n, one in enumerate(order) if one.id == here.child.id), 0)
    after = order[(at + 1) % len(order)] if order else here.child
    return ("", "") if after.id == here.child.id else (after.name, page_of_child(row, after))


def _made(report: Any) -> str:
    return _("{format}, {day} at {time}, by {who}").format(
        format=report.format.upper(), day=full(report.made_at), time=clock_time(report.made_at), who=report.made_by
    )
