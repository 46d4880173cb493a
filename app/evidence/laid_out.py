"""When each area of life was last laid out for a child and nothing came of it. Pure; one walk over the ways it was laid out, not one for each area."""

import json
from collections.abc import Iterable
from typing import Any

from app.catalogue import catalogue
from app.kit.dates import as_day
from app.sittings.models import SittingStatus

WHOLE = None
"""the child as a whole: any sitting counts"""


def declined(ways: Iterable[Any]) -> dict[str | None, Any]:
    """The child said no to all of it."""
    return _last_by_area((row.activities, row.declined_at) for row in ways if row.status == SittingStatus.DECLINED)


def beside_others(ways: Iterable[Any]) -> dict[str | None, Any]:
    """Somebody else was in the room."""
    return _last_by_area((row.activities, row.opened_at) for row in ways if row.seen_alone is False)


def _last_by_area(offers: Iterable[tuple[str, Any]]) -> dict[str | None, Any]:
    found: dict[str | None, Any] = {}
    for activities, moment in sorted((offer for offer in offers if offer[1]), key=lambda offer: offer[1], reverse=True):
        for area in (WHOLE, *_areas(json.loads(activities))):
            found.setdefault(area, as_day(moment))
    return found


def _areas(activities: list[str]) -> set[str]:
    known = catalogue().activities
    return {area for name in activities if name in known for area in known[name].areas}
