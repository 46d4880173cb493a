"""What changes while a plan runs: categories, core groups, progress, and the day the enquiry began."""

from app.demonstration.book import Chapter
from app.demonstration.written import CategoryText, CoreGroupText, OutcomeText, PlanText
from app.plans.models import CoreGroup, Enquiry, Outcome, Plan, PlanCategory, Progress

AFTERNOON = "16:40"


def add_over_time(chapter: Chapter, plan: Plan, told: PlanText) -> None:
    for category in told.categories:
        _category(chapter, plan, category)
    for group in told.core_groups:
        _core_group(chapter, plan, group)
    if told.enquiry:
        days = told.enquiry.days
        row = Enquiry(
            child_id=chapter.child.id, strategy_discussion_on=chapter.days.ago(days), practitioner_id=chapter.who(told.enquiry.by),
            created_at=chapter.days.at(days, AFTERNOON),
        )  # fmt: skip
        chapter.add(row, note=told.enquiry.note)


def _category(chapter: Chapter, plan: Plan, told: CategoryText) -> None:
    row = PlanCategory(
        child_id=chapter.child.id, plan_id=plan.id, categories=list(told.categories), from_on=chapter.days.ago(told.days), at=told.at,
        practitioner_id=chapter.who(told.by), created_at=chapter.days.at(told.days, AFTERNOON),
    )  # fmt: skip
    chapter.add(row, reason=told.reason)


def _core_group(chapter: Chapter, plan: Plan, told: CoreGroupText) -> None:
    held = None if told.in_days else chapter.days.ago(told.days)
    row = CoreGroup(
        child_id=chapter.child.id, plan_id=plan.id, planned_on=held or chapter.days.ahead(told.in_days), planned_by=chapter.who(told.by),
        held_on=held, came=list(told.came), voice=told.voice,
    )  # fmt: skip
    if held:
        row.written_by, row.written_at = row.planned_by, chapter.days.at(told.days, AFTERNOON)
    chapter.add(row, came_note=told.came_note, voice_note=told.voice_note, done_since=told.done_since, what_next=told.what_next, notes=told.notes)


def add_progress(chapter: Chapter, outcome: Outcome, told: OutcomeText) -> None:
    for one in told.progress:
        row = Progress(
            child_id=chapter.child.id, outcome_id=outcome.id, kind=one.kind, noted_on=chapter.days.ago(one.days),
            practitioner_id=chapter.who(one.by), created_at=chapter.days.at(one.days, AFTERNOON),
        )  # fmt: skip
        chapter.add(row, said_by=one.said_by, text=one.text)
