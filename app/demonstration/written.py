"""What a story may say on the adults' papers: assessment, plan, and what was said at a conference."""

from typing import Literal

from app.demonstration.told import Part

Lundy = Literal["yes", "partly", "no"]


class SectionText(Part):
    area: str
    by: str
    days: int
    text: str
    uses: tuple[str, ...] = ()


class AssessmentText(Part):
    days: int
    sections: tuple[SectionText, ...]


class ActionText(Part):
    what: str
    who: str = ""
    in_days: int | None = None
    done_days: int | None = None
    uses: tuple[str, ...] = ()


class ProgressText(Part):
    days: int
    by: str
    kind: Literal["claimed", "seen", "done"]
    said_by: str = ""
    text: str


class OutcomeText(Part):
    number: int
    by: str
    days: int
    goal: str
    need: str = ""
    how_we_know: str = ""
    contingency: str = ""
    uses: tuple[str, ...] = ()
    actions: tuple[ActionText, ...] = ()
    progress: tuple[ProgressText, ...] = ()


class CategoryText(Part):
    days: int
    by: str
    at: Literal["start", "core-group", "conference", "other"]
    categories: tuple[Literal["neglect", "physical", "sexual", "emotional"], ...]
    reason: str


class CoreGroupText(Part):
    """Held so many days ago, or planned so many ahead."""

    days: int = 0
    in_days: int = 0
    by: str
    came: tuple[str, ...] = ()
    came_note: str = ""
    voice: str = ""
    voice_note: str = ""
    done_since: str = ""
    what_next: str = ""
    notes: str = ""
    """in one text, as they were written before they had parts"""


class EnquiryText(Part):
    days: int
    by: str
    note: str = ""


class PlanText(Part):
    days: int
    categories: tuple[CategoryText, ...]
    core_groups: tuple[CoreGroupText, ...] = ()
    enquiry: EnquiryText | None = None
    outcomes: tuple[OutcomeText, ...]


class CheckText(Part):
    days: int
    space: Lundy
    voice: Lundy
    audience: Lundy
    influence: Lundy
    participation: str
    category_reviewed: bool
    note: str = ""


class ChallengeText(Part):
    raised_days: int
    text: str
    answered_by: str = ""
    answered_days: int = 0
    answer: str = ""
    closed_days: int = 0
    outcome: str = ""


class AtMeeting(Part):
    days: int
    weight: str = ""
    changed: str = ""
    not_changed: str = ""
    check: CheckText | None = None
    challenge: ChallengeText | None = None
