"""Which of several decisions stands. Pure: the newest that needs no manager or has one; keeping back never waits."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

Agreed = Mapping[UUID, bool]
"""decision id -> what the manager said last; absent while nobody has"""


def standing_decision(newest_first: Iterable[Any], agreed: Agreed) -> Any:
    """A wider reading waits for its manager; until then the decision before it holds."""
    return next((row for row in newest_first if not row.needs_manager or agreed.get(row.id)), None)


def standing_for_parent(newest_first: Iterable[Any], agreed: Agreed) -> Any:
    """Leaving out works at once and only a manager's no ends it; putting in waits for a yes."""
    for row in newest_first:
        said = agreed.get(row.id)
        if not row.needs_manager or said or (not row.share and said is None):
            return row
    return None


def waits(row: Any, agreed: Agreed) -> bool:
    return row.needs_manager and row.id not in agreed
