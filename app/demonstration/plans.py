"""Each child's own assessment and plan, with what was attached to them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from app.assessments.models import Assessment, Section
from app.attachments.models import Attachment
from app.demonstration.book import Chapter, source_of
from app.demonstration.plans_over_time import add_over_time, add_progress
from app.demonstration.written import ActionText, OutcomeText, SectionText
from app.plans.models import Action, Outcome, Plan

WRITTEN_AT = "17:20"


def add_assessment(chapter: Chapter) -> None:
    told = chapter.story.assessment
    if told is None:
        return
    opened = chapter.days.at(told.days, WRITTEN_AT)
    row = chapter.add(Assessment(child_id=chapter.child.id, opened_on=chapter.days.ago(told.days), created_at=opened))
    chapter.db.flush()
    for section in told.sections:
        _add_section(chapter, row, section)


def _add_section(chapter: Chapter, assessment: Assessment, told: SectionText) -> None:
    at = chapter.days.at(told.days, WRITTEN_AT)
    row = Section(
        child_id=chapter.child.id, assessment_id=assessment.id, area=told.area, written_by=chapter.who(told.by),
        written_at=at, created_at=at,
    )  # fmt: skip
    chapter.add(row, text=told.text)
    chapter.db.flush()
    _attach(chapter, told.uses, told.by, at, section_id=row.id)


def add_plan(chapter: Chapter) -> None:
    told = chapter.story.plan
    if told is None:
        return
    opened = chapter.days.at(told.days, WRITTEN_AT)
    day = chapter.days.ago(told.days)
    row = chapter.add(Plan(child_id=chapter.child.id, started_on=day, created_at=opened))
    chapter.db.flush()
    add_over_time(chapter, row, told)
    for outcome in told.outcomes:
        _add_outcome(chapter, row, outcome)


def _add_outcome(chapter: Chapter, plan: Plan, told: OutcomeText) -> None:
    at = chapter.days.at(told.days, WRITTEN_AT)
    row = Outcome(
        child_id=chapter.child.id, plan_id=plan.id, number=told.number, written_by=chapter.who(told.by), written_at=at,
        created_at=at,
    )  # fmt: skip
    chapter.add(row, goal=told.goal, need=told.need, how_we_know=told.how_we_know, contingency=told.contingency)
    chapter.db.flush()
    for action in told.actions:
        _add_action(chapter, row, action, told, at)
    add_progress(chapter, row, told)
    _attach(chapter, told.uses, told.by, at, outcome_id=row.id)


def _add_action(chapter: Chapter, outcome: Outcome, told: ActionText, of: OutcomeText, at: datetime) -> None:
    days = chapter.days
    row = Action(
        child_id=chapter.child.id, outcome_id=outcome.id, created_at=at,
        by_when=days.ahead(told.in_days) if told.in_days is not None else None,
        done_on=days.ago(told.done_days) if told.done_days is not None else None,
        written_by=chapter.who(of.by), written_at=at,
    )  # fmt: skip
    chapter.add(row, what=told.what, who=told.who)
    chapter.db.flush()
    _attach(chapter, told.uses, of.by, at, action_id=row.id)


def _attach(chapter: Chapter, uses: Sequence[str], by: str, at: datetime, **place: Any) -> None:
    for key in uses:
        where = source_of(chapter.sources[key]) | place
        chapter.add(Attachment(child_id=chapter.child.id, attached_by=chapter.who(by), attached_at=at, created_at=at, **where))
