"""Everything about one child that one copy is made of, gathered and opened; knows no layout."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from app.analyses.views import AnalysisView
from app.assessments.models import Section
from app.attachments.models import Attachment
from app.conferences.models import Conference, ConferenceChild
from app.evidence.answers import Answer
from app.exports.gathered.around import Around
from app.families.models import Child
from app.families.siblings import Sibling
from app.identity.people import Person
from app.observations.models import Observation
from app.observations.views import ObservationView
from app.plans.models import Action, Outcome, Plan
from app.responses.models import Reading, Response
from app.responses.views import ResponseView
from app.sharing.passages import Passage
from app.sharing.reading import Sharing
from app.sharing.visible import FOR_CHAIR, Audience
from app.sittings.models import Sitting
from app.tellings.models import Telling

LEAVE_OUT = ("what-i-want-the-meeting-to-know", "not-shown")


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
    strangers: tuple[Sibling, ...] = ()
    """parents of brothers and sisters who are not parents of this child"""
    parents: tuple[str, ...] = ()
    withheld: list[str] = field(default_factory=list)
    """words that may not leave in this copy"""
    sittings: list[Sitting] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    audience: Audience = FOR_CHAIR
    sharing: Sharing = field(default_factory=Sharing)
    private: list[Sitting] = field(default_factory=list)
    """days of which nothing is in this copy, by the child's wish or what was decided"""
    partly: list[Sitting] = field(default_factory=list)
    """days of which some answers are not"""
    kept_answers: list[Response] = field(default_factory=list)
    kept_seen: list[Observation] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    """what adults wrote that may go into a parent's copy, whether it does or not"""
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
    weighed: bool = True
    """what weight the child's words were given stands in this copy"""
    gaps: list[tuple[str, str]] = field(default_factory=list)
    """(area in plain words, why there is nothing)"""
    readings: list[Reading] = field(default_factory=list)
    around: Around = field(default_factory=Around)
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
