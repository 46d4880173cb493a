"""One child's page of a conference: the words first, and beside each question of the check what the record holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.access.doors import OpenChild
from app.conferences.models import Conference, ConferenceChild
from app.conferences.participation import CODES, propose
from app.conferences.service import ELEMENTS, VIEWS, can_answer, can_close, can_raise, challenges_of, newest_check
from app.conferences.views import ChallengeView, CheckView, open_challenges, open_check, reports_of
from app.evidence.timetables import category_waits, timetables
from app.exports.gather import Evidence
from app.exports.paper import report_of
from app.exports.report import Report
from app.families.ages import age_years
from app.families.models import Child
from app.identity.permissions import Permission as P
from app.kit.clock import local, now, today
from app.kit.dates import clock_time, full, short
from app.kit.words import gettext_lazy as _
from app.plans.categories import categories_of
from app.plans.endings import endings_of
from practitioner_ui.conferences.presenters import page_of_child, report_page, title_of
from practitioner_ui.conferences.presenters_heard import audience as audience_line
from practitioner_ui.conferences.presenters_heard import influence, space, voice
from practitioner_ui.desk.child import home_of
from practitioner_ui.plans.presenters_dates import DateLine, date_lines
from practitioner_ui.plans.presenters_endings import Ended, ended_view
from practitioner_ui.plans.presenters_head import category_now, review_words
from practitioner_ui.reports.presenters import parents_here

QUESTIONS = {
    "space": (_("Space"), _("Could {child} speak freely?")),
    "voice": (_("Voice"), _("Did {child} choose how?")),
    "audience": (_("Audience"), _("Do the right people hear?")),
    "influence": (_("Influence"), _("Did it change anything?")),
}
EVIDENCE = {"space": space, "voice": voice, "audience": audience_line, "influence": influence}


@dataclass(frozen=True)
class Element:
    name: str
    title: str
    question: str
    evidence: str


@dataclass(frozen=True)
class Step:
    day: str
    who: str
    text: str


@dataclass(frozen=True)
class ChallengeCard:
    id: str
    since: str
    steps: tuple[Step, ...]
    waiting: str
    may_answer: bool
    may_close: bool


@dataclass(frozen=True)
class Checked:
    line: str
    rows: tuple[tuple[str, str], ...]
    note: str


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
    return ChairPage(
        name=child.name, title=_title(child, age), line=title_of(row), conference=row.reference,
        conference_href=f"/practitioner/conferences/{row.reference}", home=home_of(child), here=page_of_child(row, child),
        next=next_child(here, row), report=report_of(of, here.actor.name, now(), hidden),
        report_href=report_page(row, child) if here.may(P.REPORT_MAKE) else "", made=tuple(_made(one) for one in made),
        notices=_notices(here, row), weight_href=f"{page_of_child(row, child)}/weight" if here.may(P.ASSESSMENT_WRITE) else "",
        elements=tuple(_element(name, of) for name in ELEMENTS), views=tuple((key, str(words)) for key, words in VIEWS.items()),
        proposal=_proposal(of, age), codes=tuple((code, f"{code}: {words}") for code, words in CODES.items()),
        category=_category(here, of), dates=date_lines(timetables(db, [child.id], today())[child.id], today()),
        ended=tuple(ended_view(here, row) for row in endings_of(db, child.id)), may_check=here.may(P.CHECK_WRITE),  # type: ignore[misc]
        checked=_checked(open_check(db, newest_check(db, row.id, child.id))),
        may_raise=here.may(P.CHALLENGE_RAISE) and can_raise(raised),
        challenges=tuple(_card(here, view, one) for view, one in zip(open_challenges(db, raised), raised, strict=True)),
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
    from sqlmodel import select

    query = select(Child).join(ConferenceChild, ConferenceChild.child_id == Child.id).where(ConferenceChild.conference_id == row.id)
    order = list(here.db.exec(query.order_by(Child.born_on.is_(None), Child.born_on, Child.reference)))  # type: ignore[union-attr]
    at = next((n for n, one in enumerate(order) if one.id == here.child.id), 0)
    after = order[(at + 1) % len(order)] if order else here.child
    return ("", "") if after.id == here.child.id else (after.name, page_of_child(row, after))


def _made(report: Any) -> str:
    return _("{format}, {day} at {time}, by {who}").format(
        format=report.format.upper(), day=full(report.made_at), time=clock_time(report.made_at), who=report.made_by
    )


def _element(name: str, of: Evidence) -> Element:
    title, question = QUESTIONS[name]
    return Element(name, str(title), question.format(child=of.child.name), EVIDENCE[name](of))


def _proposal(of: Evidence, age: int | None) -> str:
    wanted = [v for a in of.answers for v in a.standing if v.step == "how" and v.told]
    advocate = any(choice.id == "an-advocate-says-it" and choice.chosen for view in wanted for choice in view.choices)
    told = any(answer.told and of.period.holds(answer.main.given_at) for answer in of.answers)
    fits = propose(age_years=age, told=told, by_advocate=advocate)
    return _("The record fits {code}: {words}. {why} You say what it was.").format(
        code=fits.code, words=fits.words[:1].lower() + fits.words[1:], why=fits.why
    )


def _checked(view: CheckView | None) -> Checked | None:
    if view is None:
        return None
    rows = [(str(QUESTIONS[name][0]), str(VIEWS[getattr(view, name)])) for name in ELEMENTS]
    code = f"{view.participation}, {CODES[view.participation]}" if view.participation else str(_("Not said yet"))
    rows.append((str(_("Taking part")), code))
    rows.append((str(_("Category")), str(_("Reviewed") if view.category_reviewed else _("Not reviewed"))))
    return Checked(f"{view.by}, {_when(view.made_at)}", tuple(rows), view.note)


def _when(moment: datetime) -> str:
    return f"{full(moment)}, {clock_time(moment)}"


def _card(here: OpenChild, view: ChallengeView, row: Any) -> ChallengeCard:
    said = (
        (view.raised_at, view.raised_by, view.text), (view.answered_at, view.answered_by, view.answer),
        (view.closed_at, view.closed_by, view.outcome),
    )  # fmt: skip
    steps = tuple(Step(_when(moment), who, text) for moment, who, text in said if moment)
    return ChallengeCard(
        id=view.id.hex, since=_since(view), steps=steps, waiting=_waiting(steps),
        may_answer=here.may(P.CHALLENGE_ANSWER) and can_answer(row), may_close=here.may(P.CHALLENGE_RAISE) and can_close(row),
    )  # fmt: skip


def _since(view: ChallengeView) -> str:
    if view.closed_at:
        return _("Closed {day}").format(day=short(view.closed_at))
    return _("Open since {day}").format(day=short(view.raised_at))


def _waiting(steps: Sequence[Step]) -> str:
    after = {1: _("No answer yet. The social worker or their manager answers."), 2: _("No outcome yet. The chair closes it.")}
    return str(after.get(len(steps), ""))
