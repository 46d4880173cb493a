"""What a child gave later to the same question: found by the question's permanent ids, whatever band or wording it came in. Pure."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from app.evidence.over_time import NOT_THE_SAME
from app.kit.dates import full
from app.kit.words import gettext_lazy as _

THAT_DAY = _("{child} changed this answer that day.")
LATER = _("Since then {child} said more about this on {day}.")
READ_BACK = _("Since then it was read back to {child} on {day}.")


def said_since(row: Any, rows: Iterable[Any]) -> list[Any]:
    """Of the newest sitting in which the question was answered again what stands there; else what took its place that day.

    For rows or views with id, sitting_id, activity, step, part, told and given_at. What was left out later is no answer, and
    takes nothing back.
    """
    again = [one for one in rows if (one.activity, one.step) == (row.activity, row.step) and one.told and one.given_at > row.given_at]
    later = [one for one in again if one.sitting_id != row.sitting_id] if row.activity not in NOT_THE_SAME else []
    if later:
        last = max(later, key=lambda one: one.given_at).sitting_id
        return _standing([one for one in later if one.sitting_id == last])
    return _standing([one for one in again if one.sitting_id == row.sitting_id and one.part == row.part])


def since_line(older: Any, newer: Any, child: str) -> str:
    """The day, and never whether it is the same."""
    words = THAT_DAY if newer.sitting_id == older.sitting_id else LATER
    return words.format(child=child, day=full(newer.given_at))


def read_back_line(read_on: date, child: str) -> str:
    return READ_BACK.format(child=child, day=full(read_on))


def _standing(rows: Sequence[Any]) -> list[Any]:
    """The newest of each part, the step's own answer first."""
    newest = {one.part: one for one in sorted(rows, key=lambda one: one.given_at)}
    return sorted(newest.values(), key=lambda one: bool(one.part))
