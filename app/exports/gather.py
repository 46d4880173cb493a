"""Everything about one child for one conference, read through the session's own reach and opened once. Knows no layout."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.access.reach import everything, reaching
from app.analyses.models import Analysis
from app.analyses.views import AnalysisView, open_analyses
from app.assessments.models import Section
from app.assessments.service import current_assessment, sections_of
from app.attachments.models import Attachment
from app.catalogue import catalogue
from app.conferences.models import Conference, ConferenceChild
from app.evidence.answers import Answer, answers
from app.evidence.areas import facts_for
from app.evidence.gaps import gap_for
from app.evidence.gathered import gather as gather_rows
from app.exports.siblings import Sibling
from app.families.models import Allocation, Child
from app.identity.people import Person, people
from app.kit.clock import today
from app.observations.models import Observation
from app.observations.views import ObservationView, open_observations
from app.plans.models import Action, Outcome, Plan
from app.plans.service import actions_of, current_plan, outcomes_of
from app.responses.models import Reading, Response
from app.responses.views import ResponseView, open_responses
from app.settings import settings
from app.sittings.models import Sitting
from app.tellings.models import Telling
from app.trail import show
from app.trail.record import Actor

PRIVATE = "worker-and-manager"
"""The child's wish that only their worker and the worker's manager see this: it stays out of every copy."""
LEAVE_OUT = ("what-i-want-the-meeting-to-know", "not-shown")
TO_THE_MEETING = "what-i-want-the-meeting-to-know"


@dataclass(frozen=True)
class Period:
    """From the conference before (None: from the beginning) to the one after (None: until now)."""

    after: datetime | None = None
    until: datetime | None = None

    def holds(self, moment: datetime) -> bool:
        return (self.after is None or moment > self.after) and not self.later(moment)

    def later(self, moment: datetime) -> bool:
        return self.until is not None and moment > self.until


@dataclass
class Evidence:
    """One child's, in the order of time; words are open, siblings' names still stand in them."""

    child: Child
    conference: Conference
    link: ConferenceChild
    period: Period
    siblings: tuple[Sibling, ...]
    sittings: list[Sitting] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    private: list[Sitting] = field(default_factory=list)
    observations: list[ObservationView] = field(default_factory=list)
    analyses: list[AnalysisView] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    plan: Plan | None = None
    outcomes: list[Outcome] = field(default_factory=list)
    actions: dict[UUID, list[Action]] = field(default_factory=dict)
    attachments: list[Attachment] = field(default_factory=list)
    tellings: list[Telling] = field(default_factory=list)
    kept_back: set[UUID] = field(default_factory=set)
    """sections and outcomes that rest on something private as well"""
    gaps: list[tuple[str, str]] = field(default_factory=list)
    """(area in plain words, why there is nothing)"""
    readings: list[Reading] = field(default_factory=list)
    people: dict[UUID, Person] = field(default_factory=dict)

    @property
    def adults(self) -> tuple[str, ...]:
        return tuple(person.name for person in self.people.values())

    @property
    def newest_first(self) -> list[Answer]:
        """The newest sitting first, inside it the order the child gave."""
        days: dict[UUID, list[Answer]] = {}
        for answer in self.answers:
            days.setdefault(answer.main.sitting_id, []).append(answer)
        return [answer for day in sorted(days.values(), key=lambda d: d[0].main.sitting_at, reverse=True) for answer in day]

    @property
    def views(self) -> dict[UUID, ResponseView]:
        return {view.id: view for answer in self.answers for view in (*answer.standing, *answer.before)}


def gather(
    db: Session, actor: Actor, child: Child, conference: Conference, link: ConferenceChild, purpose: str
) -> Evidence:
    """What the child wishes only their worker and the manager to see stays closed; that it exists is said."""
    of = Evidence(child, conference, link, period_of(db, child, conference), siblings_of(db, child))
    mine = {table: _rows(db, table, child) for table in (Sitting, Response, Observation, Analysis, Attachment, Telling, Reading)}
    of.sittings = sorted((s for s in mine[Sitting] if not of.period.later(s.happened_at)), key=lambda s: s.happened_at)
    of.private = [sitting for sitting in of.sittings if sitting.wish == PRIVATE]
    hidden = {sitting.id for sitting in of.private}
    told = [r for r in mine[Response] if r.sitting_id not in hidden and not of.period.later(r.given_at)]
    of.answers = answers(open_responses(db, actor, child, told, purpose))
    seen = [o for o in mine[Observation] if o.response_id is None or o.response_id in of.views]
    of.observations = open_observations(db, sorted(seen, key=lambda o: (o.seen_on, o.created_at)))
    of.analyses = _newest_per_source(open_analyses(db, _about(mine[Analysis], of)))
    of.attachments, of.readings = _about(mine[Attachment], of), mine[Reading]
    of.kept_back = _places_of_private(mine[Attachment], mine[Response], hidden)
    of.gaps = gaps_of(db, child)
    _add_plan_and_assessment(db, of)
    of.tellings = sorted(mine[Telling], key=lambda t: (t.told_on, t.created_at), reverse=True)
    show(db, actor, child.id, [one for one in of.tellings if one.child_said], purpose=purpose)
    allocated = db.exec(select(Allocation.practitioner_id).where(Allocation.child_id == child.id))
    of.people = people(db, [*_named(of), *allocated])
    return of


def period_of(db: Session, child: Child, conference: Conference) -> Period:
    """What was given between the conferences this child was on."""
    joined = select(Conference.starts_at).join(ConferenceChild).where(ConferenceChild.child_id == child.id)
    days = sorted(db.exec(joined))
    return Period(
        max((day for day in days if day < conference.starts_at), default=None),
        min((day for day in days if day > conference.starts_at), default=None) and conference.starts_at,
    )


def siblings_of(db: Session, child: Child) -> tuple[Sibling, ...]:
    """Their names, read only so that they can be kept out, whoever asks."""
    query = select(Child).where(Child.family_id == child.family_id, Child.id != child.id)
    with reaching(db, everything("brothers' and sisters' names are taken out of a copy")):
        return tuple(Sibling(one.name, one.reference, one.unborn, one.id) for one in db.exec(query))


def _rows(db: Session, table: Any, child: Child) -> list[Any]:
    return list(db.exec(select(table).where(table.child_id == child.id).order_by(col(table.created_at))))


def _about(rows: Iterable[Any], of: Evidence) -> list[Any]:
    """Analyses and attachments of what is in this copy."""
    seen = {view.id for view in of.observations}
    return [row for row in rows if row.response_id in of.views or row.observation_id in seen]


def _newest_per_source(views: Sequence[AnalysisView]) -> list[AnalysisView]:
    """A change of view is a new row; the newest stands. `views` come newest first."""
    found: dict[UUID | None, AnalysisView] = {}
    for view in views:
        found.setdefault(view.response_id or view.observation_id, view)
    return list(found.values())


def _add_plan_and_assessment(db: Session, of: Evidence) -> None:
    assessment = current_assessment(db, of.child.id)
    of.sections = list(sections_of(db, assessment).values()) if assessment else []
    of.plan = current_plan(db, of.child.id)
    of.outcomes = outcomes_of(db, of.plan) if of.plan else []
    of.actions = actions_of(db, of.outcomes)


def _named(of: Evidence) -> list[UUID | None]:
    return [
        of.link.written_by, of.conference.chair_id, *(s.practitioner_id for s in of.sittings),
        *(t.practitioner_id for t in of.tellings), *(s.written_by for s in of.sections),
        *(r.practitioner_id for r in of.readings),
    ]  # fmt: skip


def _places_of_private(links: Iterable[Attachment], responses: Iterable[Response], hidden: set[UUID]) -> set[UUID]:
    private = {row.id for row in responses if row.sitting_id in hidden}
    return {link.section_id or link.outcome_id for link in links if link.response_id in private}  # type: ignore[misc]


def gaps_of(db: Session, child: Child) -> list[tuple[str, str]]:
    """Of the areas that are always shown, those with nothing that is still good, and why."""
    (known,) = gather_rows(db, [child])
    areas = [area for area in catalogue().areas.values() if area.shown_first]
    cells = [(area.plain, gap_for(facts_for(known, area, today(), settings()))) for area in areas]
    return [(area, cell.words) for area, cell in cells if not cell.filled]
