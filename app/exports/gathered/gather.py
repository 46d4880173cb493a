"""Everything about one child for one conference, read through the session's own reach and opened once. Knows no layout."""

from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.analyses.models import Analysis
from app.analyses.views import open_analyses
from app.assessments.service import current_assessment, sections_of
from app.attachments.models import Attachment
from app.catalogue import catalogue
from app.conferences.models import Conference, ConferenceChild
from app.evidence.answers import answers
from app.evidence.areas import facts_for
from app.evidence.gaps import gap_for
from app.evidence.gathered import gather as gather_rows
from app.exports.gathered.around import around_of
from app.exports.gathered.evidence import Evidence, Period
from app.exports.gathered.let import about_what_is_in, answers_let, newest_per_source, places_of_kept, seen_let
from app.exports.gathered.names import parents_of, siblings_of
from app.exports.gathered.narrowed import narrow_to_parent
from app.families.models import Allocation, Child
from app.identity.people import people
from app.kit.clock import today
from app.observations.models import Observation
from app.observations.views import open_observations
from app.plans.service import actions_of, current_plan, outcomes_of
from app.responses.models import Reading, Response
from app.responses.views import open_responses
from app.settings import settings
from app.sharing.agreeing import withheld_words
from app.sharing.reading import sharing_of
from app.sharing.visible import FOR_CHAIR, Audience
from app.sittings.models import Sitting
from app.tellings.models import Telling
from app.trail import show
from app.trail.record import Actor

Mine = dict[Any, list[Any]]
"""this child's rows, by table"""


def gather(
    db: Session, actor: Actor, child: Child, conference: Conference, link: ConferenceChild, purpose: str,
    audience: Audience = FOR_CHAIR,
) -> Evidence:  # fmt: skip
    """What this audience may not have stays closed. A parent's copy holds only what was put into it for them."""
    of = Evidence(child, conference, link, period_of(db, child, conference), siblings_of(db, child), audience=audience)
    of.parents, of.strangers = parents_of(db, child)
    of.withheld = withheld_words(db, child.id, audience.parent_id)
    mine = {table: _rows(db, table, child) for table in (Sitting, Response, Observation, Analysis, Attachment, Telling, Reading)}
    _add_what_was_told(db, actor, of, mine, purpose)
    _add_what_adults_wrote(db, of, mine)
    _add_plan_and_assessment(db, of)
    if audience.is_parent:
        narrow_to_parent(of, mine[Attachment], {row.id: row.response_id for row in mine[Observation]}, mine[Analysis])
    show(db, actor, child.id, [one for one in of.tellings if one.child_said], purpose=purpose)
    if not audience.is_parent:
        of.around = around_of(db, actor, child, of.plan, of.outcomes, purpose)
    allocated = db.exec(select(Allocation.practitioner_id).where(Allocation.child_id == child.id))
    of.people = people(db, [*_named(of), *allocated]) | of.around.people
    return of


def _add_what_was_told(db: Session, actor: Actor, of: Evidence, mine: Mine, purpose: str) -> None:
    of.sharing = sharing_of(db, of.child.id, mine[Response], mine[Sitting])
    of.sittings = sorted((s for s in mine[Sitting] if not of.period.later(s.happened_at)), key=lambda s: s.happened_at)
    told = answers_let(of, [r for r in mine[Response] if not of.period.later(r.given_at)])
    of.answers = answers(open_responses(db, actor, of.child, told, purpose))
    of.gaps = gaps_of(db, of.child)


def _add_what_adults_wrote(db: Session, of: Evidence, mine: Mine) -> None:
    """After what was told: it is about what is in."""
    of.observations = open_observations(db, seen_let(of, mine[Observation]))
    of.analyses = newest_per_source(open_analyses(db, about_what_is_in(mine[Analysis], of)))
    of.attachments, of.readings = about_what_is_in(mine[Attachment], of), mine[Reading]
    of.kept_back = places_of_kept(mine[Attachment], {row.id for row in of.kept_answers})
    of.tellings = sorted(mine[Telling], key=lambda t: (t.told_on, t.created_at), reverse=True)


def period_of(db: Session, child: Child, conference: Conference) -> Period:
    """What was given between the conferences this child was on."""
    joined = select(Conference.starts_at).join(ConferenceChild).where(ConferenceChild.child_id == child.id)
    days = sorted(db.exec(joined))
    return Period(
        max((day for day in days if day < conference.starts_at), default=None),
        min((day for day in days if day > conference.starts_at), default=None) and conference.starts_at,
    )


def _rows(db: Session, table: Any, child: Child) -> list[Any]:
    return list(db.exec(select(table).where(table.child_id == child.id).order_by(col(table.created_at))))


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
        *(r.practitioner_id for r in of.readings), *(d.practitioner_id for d in of.sharing.decided.values()),
    ]  # fmt: skip


def gaps_of(db: Session, child: Child) -> list[tuple[str, str]]:
    """Of the areas that are always shown, those with nothing that is still good, and why."""
    (known,) = gather_rows(db, [child])
    areas = [area for area in catalogue().areas.values() if area.shown_first]
    cells = [(area.plain, gap_for(facts_for(known, area, today(), settings()))) for area in areas]
    return [(area, cell.words) for area, cell in cells if not cell.filled]
