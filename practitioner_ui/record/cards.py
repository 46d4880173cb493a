"""One occasion on a child's record: when, where and who, what was told and left out, drawings begun, and who has read it."""

from dataclasses import dataclass

from app.catalogue import catalogue
from app.evidence.answers import Answer
from app.evidence.record import ChildRecord, SittingRecord
from app.identity.people import NOBODY
from app.kit.dates import from_to, weekday
from app.kit.words import gettext_lazy as _
from app.responses.manner import alone_sentence, where, who_was_there, wish_of
from app.sittings.models import Sitting, SittingStatus
from app.vault import clear
from practitioner_ui.answers.answers import AnswerCard, answer_card, left_out
from practitioner_ui.answers.clocks import clocks_of
from practitioner_ui.answers.seen import Seen, seen_by
from practitioner_ui.record.marks import read_line, signal_line

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


def sitting_card(one: SittingRecord, record: ChildRecord, home: str) -> SittingCard:
    sitting, child = one.sitting, record.child
    worker = record.people.get(sitting.practitioner_id, NOBODY).name
    return SittingCard(
        id=sitting.id.hex, title=weekday(sitting.happened_at), line=_where_and_when(sitting),
        who=_who(sitting, child.name, worker), state=_state(sitting, child.name), wish=wish_of(sitting.wish, child.name),
        with_me=[answer_card(answer, home) for answer in one.answers if answer.told and _arriving(answer)],
        answers=[answer_card(answer, home) for answer in one.answers if answer.told and not _arriving(answer)],
        left=left_out(one.answers), begun=[_begun(sheet, child.name, home) for sheet in one.begun],
        seen=[seen_by(view, home) for view in one.observations],
        signals=[signal_line(signal, child.name, record.people) for signal in one.signals], read=read_line(one, record),
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
