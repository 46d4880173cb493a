"""Which answer takes the place of which: by the order in which they were given, not in which they came. Pure.

A tablet without signal may hand in an older answer after a newer one. Answers are never changed, so a pointer written
when one arrives cannot know of the other; the order of `given_at` does, whatever came first.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID


def changes(rows: Iterable[Any]) -> dict[UUID, UUID]:
    """{answer: the one that changed it}, for rows with id, sitting_id, activity, step, part and given_at."""
    newest: dict[tuple[UUID, str, str, str], UUID] = {}
    found: dict[UUID, UUID] = {}
    for row in sorted(rows, key=lambda row: row.given_at):
        place = (row.sitting_id, row.activity, row.step, row.part)
        if place in newest:
            found[newest[place]] = row.id
        newest[place] = row.id
    return found
