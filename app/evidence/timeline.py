"""When a child was heard, seen or said no, since a day. About our visits, never about the answers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.evidence.gathered import Gathered
from app.kit.dates import as_day


class Mark(StrEnum):
    WORDS = "words"
    DECLINED = "declined"
    SEEN = "seen"


@dataclass(frozen=True)
class Moment:
    mark: Mark
    day: date


def moments(of: Gathered, since: date) -> list[Moment]:
    """One mark a day: words before a refusal, a refusal before being seen."""
    best: dict[date, Mark] = {}
    order = list(Mark)
    for mark, value in _all(of):
        day = as_day(value)
        if day >= since and (day not in best or order.index(mark) < order.index(best[day])):
            best[day] = mark
    return [Moment(best[day], day) for day in sorted(best)]


def _all(of: Gathered) -> list[tuple[Mark, Any]]:
    told = [(Mark.WORDS, moment) for row in of.told_days for moment in (row.first, row.last)]
    opened = [(Mark.SEEN, row.opened_at) for row in of.sittings if row.opened_at]
    seen = [(Mark.SEEN, row.seen_on) for row in of.observations]
    declined = [(Mark.DECLINED, row.declined_at) for row in of.sittings if row.declined_at]
    return [*told, *declined, *opened, *seen]
