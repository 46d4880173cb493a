"""When an answer must have been read: working days of England, at five in the afternoon."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.deadlines.working_days import after, read_by, works
from app.kit.clock import local


@pytest.mark.parametrize(
    ("given_at", "due"),
    [
        (datetime(2026, 11, 18, 15, 0, tzinfo=UTC), "Friday 20 November 17:00"),
        (datetime(2026, 11, 20, 23, 30, tzinfo=UTC), "Tuesday 24 November 17:00"),
        (datetime(2026, 12, 24, 10, 0, tzinfo=UTC), "Wednesday 30 December 17:00"),
        (datetime(2026, 8, 28, 23, 30, tzinfo=UTC), "Wednesday 02 September 17:00"),
    ],
    ids=["midweek", "over a weekend", "over Christmas", "after midnight in summer, over the August holiday"],
)
def test_two_working_days(given_at: datetime, due: str) -> None:
    assert f"{local(read_by(given_at, 2)):%A %d %B %H:%M}" == due


@given(st.dates(date(2019, 1, 1), date(2028, 10, 1)), st.integers(1, 30))
def test_the_day_it_falls_on_is_a_working_day_and_later(day: date, count: int) -> None:
    due = after(day, count)
    assert works(due) and due > day
    assert after(day, count + 1) > due


def test_none_means_the_same_day() -> None:
    assert after(date(2026, 11, 21), 0) == date(2026, 11, 21)
