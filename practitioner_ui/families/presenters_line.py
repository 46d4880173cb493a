"""One small line per child from then to now: square for words, ring for seen, cross for a no. No value, no slope."""

from dataclasses import dataclass
from datetime import date, datetime

from app.evidence.gathered import Gathered
from app.evidence.timeline import Mark, Moment, moments
from app.kit.dates import as_day, short
from app.kit.words import gettext_lazy as _

LEFT, RIGHT = 4, 128
SAYS = {Mark.WORDS: _("words on {day}"), Mark.SEEN: _("seen on {day}"), Mark.DECLINED: _("declined on {day}")}


@dataclass(frozen=True)
class Dot:
    mark: str
    x: float


@dataclass(frozen=True)
class Line:
    dots: tuple[Dot, ...]
    conference: float | None
    label: str


def line_of(of: Gathered, since: date, today: date, last_conference: datetime | None) -> Line:
    found = moments(of, since)
    days = max(1, (today - since).days)

    def x(day: date) -> float:
        return round(LEFT + (RIGHT - LEFT) * (day - since).days / days, 1)

    at = as_day(last_conference) if last_conference else None
    dots = tuple(Dot(moment.mark.value, x(moment.day)) for moment in found)
    return Line(dots, x(at) if at and at >= since else None, _label(found, since))


def _label(found: list[Moment], since: date) -> str:
    if not found:
        return _("Neither heard nor seen since {day}").format(day=short(since))
    return ", ".join(SAYS[moment.mark].format(day=short(moment.day)) for moment in found)
