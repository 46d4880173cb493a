"""Dates the way people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kit import dates
from app.kit.dates import full, read_date

NEAR = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1 December 2026", date(2026, 12, 1)), ("1 Dec", date(2026, 12, 1)), ("1/12/26", date(2026, 12, 1)), ("01.12.2026", date(2026, 12, 1)),
        ("2026-12-01", date(2026, 12, 1)), ("23 Nov", date(2026, 11, 23)), ("22 nov", date(2027, 11, 22)), ("29 Feb 2028", date(2028, 2, 29)),
        ("29 Feb 2027", None), ("31 April", None), ("soon", None), ("", None), ("1 Ju", None), ("99/99/99", None), ("1" * 400, None),
    ],
)  # fmt: skip
def test_a_written_date_is_read_as_it_was_meant(written, meant):
    assert read_date(written, near=NEAR) == meant


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_date_we_wrote_is_read_back(day):
    assert read_date(full(day), near=NEAR) == day


@given(st.text(max_size=60))
def test_reading_a_date_never_fails(text):
    assert read_date(text, near=NEAR) is None or isinstance(read_date(text, near=NEAR), date)


def test_a_day_is_said_in_the_words_and_digits_of_the_childs_language():
    day = date(2026, 11, 30)
    assert dates.day_in(day, "en") == "Monday 30 November"
    assert dates.day_in(day, "pl") == "poniedziałek 30 listopada"
    assert dates.day_in(day, "ur") == "پیر 30 نومبر"
    assert dates.day_in(day, "bn") == "সোমবার 30 নভেম্বর"
    assert dates.day_in(day, "en-XB") == "Monday 30 November"
