"""The one source of time; tests freeze it here."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
_frozen: datetime | None = None


def now() -> datetime:
    return _frozen or datetime.now(UTC)


def today() -> date:
    """The date people in England would write now."""
    return now().astimezone(LONDON).date()


def local(moment: datetime) -> datetime:
    return moment.astimezone(LONDON)


@contextmanager
def frozen(moment: datetime) -> Iterator[None]:
    global _frozen
    before, _frozen = _frozen, moment
    try:
        yield
    finally:
        _frozen = before


def ago(**how_long: int) -> datetime:
    return now() - timedelta(**how_long)
