"""Two years of direct work: held, declined, packed for today; and the signal that was taken on."""

from datetime import datetime, timedelta

from app.demonstration.book import Chapter
from app.demonstration.told import Signalled, Visit
from app.demonstration.voices import add_responses
from app.signals.models import Signal
from app.sittings.models import Sitting, SittingStatus

PACKED_BEFORE = timedelta(hours=3)


def add_sittings(chapter: Chapter) -> None:
    for visit in chapter.story.sittings:
        _add_sitting(chapter, visit)
    for signal in chapter.story.signals:
        _add_signal(chapter, signal)


def _add_sitting(chapter: Chapter, visit: Visit) -> None:
    start = chapter.days.at(visit.days, visit.at, visit.minutes)
    row = Sitting(
        child_id=chapter.child.id, practitioner_id=chapter.who(visit.worker), created_at=start - PACKED_BEFORE,
        packed_at=start - PACKED_BEFORE, manner=visit.manner, place=visit.place, present=list(visit.present),
        seen_alone=visit.alone, interpreter=visit.interpreter, language=visit.language, band=visit.band,
        activities=list(visit.activities), wish=visit.wish, understood=visit.understood, **_state(visit, start),
    )  # fmt: skip
    chapter.sittings[visit.key] = chapter.add(
        row, place_note=visit.place_note, not_alone_reason=visit.not_alone_reason, aids=visit.aids,
        declined_reason=visit.declined,
    )  # fmt: skip
    chapter.db.flush()
    add_responses(chapter, visit, row)


def _state(visit: Visit, start: datetime) -> dict:
    if visit.packed:
        return {"status": SittingStatus.PACKED}
    if visit.declined:
        return {"status": SittingStatus.DECLINED, "declined_at": start}
    end = start + timedelta(minutes=visit.minutes)
    return {"status": SittingStatus.FINISHED, "opened_at": start, "finished_at": end}


def _add_signal(chapter: Chapter, told: Signalled) -> None:
    sitting = chapter.sittings[told.sitting]
    raised = sitting.opened_at + timedelta(minutes=told.after)
    row = Signal(
        child_id=chapter.child.id, sitting_id=sitting.id, created_at=raised, raised_at=raised,
        acknowledged_by=chapter.who(told.acknowledged_by),
        acknowledged_at=raised + timedelta(minutes=told.acknowledged_after),
    )  # fmt: skip
    chapter.add(row, note=told.note)
