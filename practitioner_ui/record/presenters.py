"""A child's record for the page: when they were seen, what they told on each occasion, what adults saw."""

from dataclasses import dataclass

from app.catalogue import catalogue
from app.evidence.answers import Answer
from app.evidence.areas import asks
from app.evidence.record import ChildRecord, SittingRecord
from app.families.models import Child
from app.identity.people import NOBODY, Person
from app.kit.dates import as_day, clock_time, from_to, full, weekday
from app.kit.words import gettext_lazy as _
from app.observations.views import ObservationView
from app.responses.manner import alone_sentence, where, who_was_there, wish_of
from app.signals.models import Signal
from app.sittings.models import Sitting, SittingStatus
from app.vault import clear
from practitioner_ui.answers.answers import AnswerCard, answer_card, left_out
from practitioner_ui.answers.clocks import clocks_of
from practitioner_ui.answers.seen import Seen, seen_by
from practitioner_ui.record.presenters_visits import Visit, days_seen, latest, visit

ARRIVING = "arriving"
STATES = {
    SittingStatus.PACKED: _("Packed, not opened yet."),
    SittingStatus.OPEN: _("Open now."),
    SittingStatus.PAUSED: _("{child} stopped for now. It can be opened again."),
    SittingStatus.LOCKED: _("Ended before {child} finished. What {child} gave is kept."),
    SittingStatus.DECLINED: _("{child} said no that day."),
}


@dataclass(frozen=True)
class Begun:
    """A drawing that was started and not handed in: kept, and said plainly."""

    src: str
    alt: str
    sentence: str


@dataclass(frozen=True)
class SittingCard:
    id: str
    title: str
    line: str
    who: str
    state: str
    wish: str
    with_me: list[AnswerCard]
    """who the child said was there, before anything else was asked"""
    answers: list[AnswerCard]
    left: list[tuple[str, str, str, str]]
    begun: list[Begun]
    seen: list[Seen]
    signals: list[tuple[str, bool]]
    """what happened, and whether it still waits for somebody"""
    read: str
    write_up: str
    clocks: tuple[str, ...] = ()
    """what the tablet's clock said, and which day a worker said it was"""


@dataclass(frozen=True)
class RecordPage:
    sittings: list[SittingCard]
    gap: str
    why: str
    visits: list[Visit]
    last_seen: str
    last_alone: str
    last_heard: str
    parents: list[str]
    seen: list[Seen]


def record_page(record: ChildRecord, home: str, *, words: bool) -> RecordPage:
    days, (gap, why) = days_seen(record), _nothing_told(record.child)
    return RecordPage(
        sittings=[_sitting(one, record, home) for one in record.sittings] if words else [],
        gap=gap, why=why, visits=[visit(*day, record) for day in sorted(set(days), key=lambda one: one[0], reverse=True)],
        last_seen=latest(day for day, *_rest in days),
        last_alone=latest(day for day, alone, _who in days if alone),
        last_heard=latest(as_day(one.sitting.happened_at) for one in record.sittings if any(a.told for a in one.answers)),
        parents=[f"{parent.name}, {parent.relation}" for parent in record.parents],
        seen=[seen_by(one, home) for one in _elsewhere(record, words)],
    )  # fmt: skip


def _elsewhere(record: ChildRecord, words: bool) -> list[ObservationView]:
    """What belongs to no sitting on the page; where no sitting is shown, all of it."""
    with_sittings = [] if words else [view for one in record.sittings for view in one.observations]
    return [*record.observations, *with_sittings]


def _nothing_told(child: Child) -> tuple[str, str]:
    """The gap and its reason when there is no sitting at all."""
    if child.unborn:
        return str(_("Not born yet")), str(_("Adults write down what they see and hear."))
    if not asks(child):
        return str(_("Too young")), _("Adults write down what {child} does.").format(child=child.name)
    return str(_("Not asked")), _("{child} has not been asked yet. Nothing has been packed.").format(child=child.name)


def _sitting(one: SittingRecord, record: ChildRecord, home: str) -> SittingCard:
    sitting, child = one.sitting, record.child
    worker = record.people.get(sitting.practitioner_id, NOBODY).name
    return SittingCard(
        id=sitting.id.hex, title=weekday(sitting.happened_at), line=_where_and_when(sitting),
        who=_who(sitting, child.name, worker), state=_state(sitting, child.name), wish=wish_of(sitting.wish, child.name),
        with_me=[answer_card(answer, home) for answer in one.answers if answer.told and _arriving(answer)],
        answers=[answer_card(answer, home) for answer in one.answers if answer.told and not _arriving(answer)],
        left=left_out(one.answers), begun=[_begun(sheet, child.name, home) for sheet in one.begun],
        seen=[seen_by(view, home) for view in one.observations],
        signals=[_signal(signal, child.name, record.people) for signal in one.signals], read=_read(one, record),
        write_up=f"{home}/sittings/{sitting.id.hex}/write-up" if sitting in record.seen and not sitting.present else "",
        clocks=clocks_of((answer.main for answer in one.answers), one.said_day, record.people),
    )  # fmt: skip


def _arriving(answer: Answer) -> bool:
    return answer.main.activity == ARRIVING


def _where_and_when(sitting: Sitting) -> str:
    ended = sitting.finished_at or sitting.locked_at
    times = f" {_('to')} ".join(filter(None, from_to(sitting.happened_at, ended)))
    return ", ".join(part for part in (where(sitting.place, clear(sitting, "place_note") or ""), times) if part)


def _who(sitting: Sitting, child: str, worker: str) -> str:
    if sitting.status in (SittingStatus.PACKED, SittingStatus.DECLINED):
        return ""
    there = who_was_there(child=child, worker=worker, present=sitting.present, note=clear(sitting, "present_note") or "")
    return f"{there} {alone_sentence(sitting.seen_alone, clear(sitting, 'not_alone_reason') or '')}"


def _state(sitting: Sitting, child: str) -> str:
    says = STATES.get(SittingStatus(sitting.status))
    reason = clear(sitting, "declined_reason") or ""
    return " ".join(part for part in (says.format(child=child) if says else "", reason) if part)


def _begun(sheet, child: str, home: str) -> Begun:
    question = _question_of(sheet.activity, sheet.step)
    return Begun(
        src=f"{home}/drawings/{sheet.id.hex}.png",
        alt=_("Drawing {child} began. {question}").format(child=child, question=question).strip(),
        sentence=_("{child} began a drawing and did not hand it in.").format(child=child),
    )


def _question_of(activity: str, step: str) -> str:
    try:
        return catalogue().step(activity, step).name.default
    except KeyError:
        return ""


def _signal(signal: Signal, child: str, people: dict) -> tuple[str, bool]:
    pressed = _("{child} pressed I need to talk to someone at {time}.").format(
        child=child, time=clock_time(signal.raised_at)
    )
    if not signal.acknowledged_at:
        return f"{pressed} {_('Nobody has taken this on yet.')}", True
    who = people.get(signal.acknowledged_by, NOBODY).name
    taken = _("{who} took this on, {day} at {time}.").format(
        who=who, day=full(signal.acknowledged_at), time=clock_time(signal.acknowledged_at)
    )
    return f"{pressed} {taken}", False


def _read(one: SittingRecord, record: ChildRecord) -> str:
    """Who read this sitting first, or that some of it waits to be read."""
    ids = [view.id for answer in one.answers for view in answer.standing if view.told]
    if not ids:
        return ""
    readings = [record.readings.get(id_) for id_ in ids]
    if any(reading is None for reading in readings):
        return str(_("Not all of it has been read yet.") if any(readings) else _("Not read yet."))
    last = max(readings, key=lambda reading: reading.read_at)
    who: Person = record.people.get(last.practitioner_id, NOBODY)
    return str(_("Read by {who}, {day}.").format(who=who.name, day=full(last.read_at)))
