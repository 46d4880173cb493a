"""Which tags stand, which are only suggested, and which a worker put aside. Pure: rows in, the newest of each tag counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Standing:
    """By whom and when, by the row that counts."""

    tag: str
    practitioner_id: Any
    at: datetime


@dataclass(frozen=True)
class Tagging:
    """`suggested` counts for nothing: no list, no export and no search knows of it until somebody accepts it."""

    accepted: tuple[Standing, ...]
    suggested: tuple[str, ...]
    put_aside: tuple[Standing, ...]


def tagging(rows: Iterable[Any], suggested: Iterable[str]) -> Tagging:
    """Rows of one answer or observation, in any order; tags in the order they were first spoken of."""
    newest: dict[str, Any] = {}
    for row in sorted(rows, key=lambda row: row.created_at):
        newest[row.tag] = row
    said = {accepted: tuple(_of(row) for row in newest.values() if row.accepted is accepted) for accepted in (True, False)}
    return Tagging(said[True], tuple(tag for tag in suggested if tag not in newest), said[False])


def _of(row: Any) -> Standing:
    return Standing(row.tag, row.practitioner_id, row.created_at)
