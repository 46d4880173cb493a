"""What is known of one child in one area of life: from what was gathered to the facts a cell is decided by."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.catalogue import Area, catalogue
from app.evidence.gaps import Facts
from app.evidence.gathered import Gathered
from app.kit.dates import as_day
from app.responses.models import How
from app.settings import Settings
from app.sittings.packing import band_of

# A baby cannot be watched being at school; before birth only health, safety and the home can be seen.
NOT_IN_A_BABY = {"education", "identity", "self-care", "social-presentation"}
BEFORE_BIRTH = {"health", "safety"}
HOME = "Home and around"


def asks(child: Any) -> bool:
    """This child can be asked; a baby or an unborn child is watched or waited for."""
    band = catalogue().bands.get(band_of(child))
    return bool(band and band.sits)


def facts_for(gathered: Gathered, area: Area | None, today: date, settings: Settings) -> Facts:
    """Of one area, or of the child as a whole when `area` is None."""
    child, name = gathered.child, area.id if area else None
    answers = [row for row in gathered.standing if name is None or row.area == name]
    seen = [row for row in gathered.observations if name is None or row.area == name]
    told = [row for row in answers if row.how == How.TOLD]
    return Facts(
        today=today, fresh_weeks=settings.fresh_weeks, stale_weeks=settings.stale_weeks, unborn=child.unborn,
        asks=asks(child), watchable=_watchable(child.unborn, area),
        told=_last(row.given_at for row in told), told_source=told[-1].id if told else None,
        seen=_last(row.seen_on for row in seen), seen_source=seen[-1].id if seen else None,
        declined=_declined(gathered, name, answers), not_alone=gathered.beside_others.get(name),
        not_now=_last(row.given_at for row in answers if row.how == How.NOT_NOW),
        dont_know=_last(row.given_at for row in answers if row.how == How.DONT_KNOW),
    )  # fmt: skip


def _watchable(unborn: bool, area: Area | None) -> bool:
    if area is None:
        return True
    return (area.id in BEFORE_BIRTH or area.heading == HOME) if unborn else area.id not in NOT_IN_A_BABY


def _declined(gathered: Gathered, area: str | None, answers: list[Any]) -> date | None:
    """The child skipped it, or said no to the whole sitting in which it was laid out."""
    skipped = (row.given_at for row in answers if row.how in (How.SKIPPED, How.SAID_NOTHING))
    return _last([*skipped, gathered.declined.get(area)])


def _last(moments: Iterable[Any]) -> date | None:
    return max((as_day(moment) for moment in moments if moment), default=None)
