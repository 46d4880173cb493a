"""What a child said first and then changed goes only where what took its place goes. Pure."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID


def those_let(rows: Iterable[Any], lets: Callable[[UUID], bool]) -> list[Any]:
    """Of these answers, as they came; alone, what was changed would stand in a copy as the child's last word."""
    rows, kept, newer = list(rows), set(), {}
    for row in sorted(rows, key=lambda row: row.given_at, reverse=True):
        # The same place as an answer has: told another way it adds to the first and takes nothing's place.
        place = (row.sitting_id, row.activity, row.step, row.part, row.kind if row.part else "")
        if not lets(row.id) or newer.get(place) in kept:
            kept.add(row.id)
        newer[place] = row.id
    return [row for row in rows if row.id not in kept]
