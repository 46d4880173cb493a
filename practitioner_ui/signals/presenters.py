"""A signal in finished words: who pressed, when and where, who can see it, what the child was told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.catalogue import catalogue, text_for
from app.families.models import Child
from app.kit.dates import as_day, clock_time, short
from app.kit.words import gettext_lazy as _
from app.responses.manner import PLACES
from app.signals.models import Signal
from app.sittings.models import Sitting
from app.vault import clear
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.names import listed


@dataclass(frozen=True)
class SignalView:
    id: str
    child: str
    reference: str
    href: str
    when: str
    seen_by: str
    taken: str
    note: str
    """what the one who took it wrote"""
    passed: str
    """where it goes, or went, because nobody has taken it"""
    told: tuple[str, ...]
    lang: str
    dir: str


def signal_view(
    signal: Signal, child: Child, sitting: Sitting, worker: str, seen_by: Sequence[str], taken_by: str, me: str, now: datetime, passed: str = ""
) -> SignalView:
    told = [text_for(line.text, sitting.band, sitting.language) for line in catalogue().talk.lines_for(sitting.band)]
    others = [_("you") if name == me else name for name in sorted(seen_by, key=lambda name: name != me)]
    return SignalView(
        id=signal.id.hex, child=child.name, reference=child.reference, href=home_of(child), when=_when(signal.raised_at, sitting, worker, now),
        seen_by=_("Shown at once to {names}.").format(names=listed([str(name) for name in others])),
        taken=_taken(signal, taken_by, me), note=clear(signal, "note") or "", passed=passed, told=tuple(str(line.filled(worker=worker, child=child.name)) for line in told),
        lang=told[0].lang if told else "en", dir=told[0].dir if told else "ltr",
    )  # fmt: skip


def passed_on(signal: Signal, on_duty: Sequence[str], goes_on: datetime | None) -> str:
    """Nothing once somebody has it, and nothing where nobody is on duty."""
    if signal.acknowledged_at is not None:
        return ""
    if signal.escalated_at is not None and on_duty:
        return _("At {time} it also went to {names}, on duty.").format(time=clock_time(signal.escalated_at), names=listed(on_duty))
    return _("At {time} it also goes to those on duty.").format(time=clock_time(goes_on)) if goes_on else ""


def _when(at: datetime, sitting: Sitting, worker: str, now: datetime) -> str:
    time = clock_time(at)
    day = _("{time} today, {ago}") if as_day(at) == as_day(now) else _("{time} on {day}")
    words = day.format(time=time, day=short(at), ago=ago_words(int((now - at).total_seconds() // 60)))
    place = str(PLACES.get(sitting.place, "")).lower()
    where = _("{when}, {place}, in direct work with {worker}.") if place else _("{when}, in direct work with {worker}.")
    return where.format(when=words, place=place, worker=worker)


def ago_words(minutes: int) -> str:
    if minutes < 1:
        return str(_("just now"))
    if minutes < 60:
        return str(_("1 minute ago")) if minutes == 1 else _("{n} minutes ago").format(n=minutes)
    hours = minutes // 60
    return str(_("1 hour ago")) if hours == 1 else _("{n} hours ago").format(n=hours)


def _taken(signal: Signal, by: str, me: str) -> str:
    if signal.acknowledged_at is None:
        return ""
    at = _("{time} on {day}").format(time=clock_time(signal.acknowledged_at), day=short(signal.acknowledged_at))
    words = _("You said that you have this, {at}.") if by == me else _("{name} has this, since {at}.")
    return words.format(name=by, at=at)
