"""Who has looked at this record, in plain sentences. The same act again and again is said once with its number."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from app.kit.dates import clock_time, weekday
from app.kit.words import gettext_lazy as _
from app.trail.happenings import What
from app.trail.models import Happening

# These sentences say what became of somebody, not what the actor did.
TO_WHOM = {
    What.CHILD_ADDED.value: _("This child"),
    What.ALLOCATED.value: _("A worker"),
    What.ALLOCATION_ENDED.value: _("A worker"),
}
TOGETHER = timedelta(minutes=10)


@dataclass(frozen=True)
class Line:
    seq: int
    time: str
    who: str
    did: str
    times: str


@dataclass(frozen=True)
class Day:
    title: str
    lines: list[Line]


def days(rows: Iterable[Happening]) -> list[Day]:
    """Newest first, day by day."""
    found: list[Day] = []
    for group in _runs(rows):
        title = weekday(group[0].at)
        if not found or found[-1].title != title:
            found.append(Day(title, []))
        found[-1].lines.append(_line(group))
    return found


def _runs(rows: Iterable[Happening]) -> list[list[Happening]]:
    """The same person doing the same within minutes: looking at ten pictures is ten rows and one line."""
    runs: list[list[Happening]] = []
    for row in rows:
        fits = next((run for run in reversed(runs[-6:]) if _same(run, row)), None)
        if fits is None:
            runs.append([row])
        else:
            fits.append(row)
    return runs


def _same(run: list[Happening], row: Happening) -> bool:
    first = run[0]
    return (first.actor_id, first.what) == (row.actor_id, row.what) and first.at - row.at <= TOGETHER


def _line(group: list[Happening]) -> Line:
    newest = group[0]
    times = _("{n} times").format(n=len(group)) if len(group) > 1 else ""
    return Line(newest.seq, clock_time(newest.at), _name(newest), _did(newest), times)


def _name(row: Happening) -> str:
    if row.what in TO_WHOM:
        return str(TO_WHOM[row.what])
    return row.actor_name[:1].upper() + row.actor_name[1:]


def _did(row: Happening) -> str:
    try:
        return What(row.what).sentence  # type: ignore[attr-defined]
    except ValueError:
        return row.what
