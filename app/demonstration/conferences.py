"""The conferences: who was on them, what weight each child's words were given, checks and challenges."""

from app.conferences.models import Challenge, Check, Conference, ConferenceChild
from app.demonstration.book import Book, Chapter
from app.demonstration.story import Meeting, cast
from app.demonstration.written import AtMeeting, ChallengeText, CheckText

MORNING, EVENING = "09:30", "17:10"


def add_conferences(book: Book, chapters: dict[str, Chapter]) -> None:
    for meeting in cast().conferences:
        book.conferences[meeting.key] = _call(book, chapters, meeting)
    book.db.flush()
    for meeting in cast().conferences:
        for name in meeting.children:
            _put_on(chapters[name], meeting)


def _call(book: Book, chapters: dict[str, Chapter], meeting: Meeting) -> Conference:
    day = book.days.ahead(meeting.in_days) if meeting.in_days else book.days.ago(meeting.days)
    row = Conference(
        family_id=chapters[meeting.children[0]].child.family_id, reference=meeting.reference, kind=meeting.kind,
        starts_at=book.days.moment(day, meeting.at), chair_id=book.adults[meeting.chair].id,
    )  # fmt: skip
    book.db.add(row)
    return row


def _put_on(chapter: Chapter, meeting: Meeting) -> None:
    conference, told = chapter.book.conferences[meeting.key], chapter.story.conferences.get(meeting.key)
    row = ConferenceChild(child_id=chapter.child.id, conference_id=conference.id)
    if told is None:
        chapter.add(row)
        return
    row.written_by, row.written_at = chapter.who("hannah"), chapter.days.at(told.days, EVENING)
    chapter.add(row, weight=told.weight, changed=told.changed, not_changed=told.not_changed)
    _add_what_the_chair_said(chapter, conference, told)


def _add_what_the_chair_said(chapter: Chapter, conference: Conference, told: AtMeeting) -> None:
    if told.check:
        _check(chapter, conference, told.check)
    if told.challenge:
        _challenge(chapter, conference, told.challenge)


def _check(chapter: Chapter, conference: Conference, told: CheckText) -> None:
    row = Check(
        child_id=chapter.child.id, conference_id=conference.id, practitioner_id=conference.chair_id,
        created_at=chapter.days.at(told.days, EVENING), **told.model_dump(exclude={"days", "note"}),
    )  # fmt: skip
    chapter.add(row, note=told.note)


def _challenge(chapter: Chapter, conference: Conference, told: ChallengeText) -> None:
    raised = chapter.days.at(told.raised_days, EVENING)
    row = Challenge(
        child_id=chapter.child.id, conference_id=conference.id, raised_by=conference.chair_id, raised_at=raised,
        created_at=raised,
    )  # fmt: skip
    if told.answer:
        row.answered_by, row.answered_at = chapter.who(told.answered_by), chapter.days.at(told.answered_days, MORNING)
    if told.outcome:
        row.closed_by, row.closed_at = conference.chair_id, chapter.days.at(told.closed_days, MORNING)
    chapter.add(row, text=told.text, answer=told.answer, outcome=told.outcome)
