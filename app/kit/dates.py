"""Dates the way people write them, in and out."""

import re
from datetime import date, datetime, time

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date

from app.kit.clock import local, today

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WRITTEN = re.compile(r"^(\d{1,2})[\s./-]*(?:(\d{1,2})|([a-z]{3,9}))[\s./-]*(\d{4}|\d{2})?$", re.I)
_TIME = re.compile(r"^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$", re.I | re.ASCII)
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")


def as_day(value: date | datetime) -> date:
    return local(value).date() if isinstance(value, datetime) else value


def full(value: date | datetime) -> str:
    """1 December 2026"""
    day = as_day(value)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(value: date | datetime) -> str:
    """Tuesday 1 December 2026"""
    return f"{DAYS[as_day(value).weekday()]} {full(value)}"


def day_in(value: date | datetime, language: str) -> str:
    """Monday 30 November, in the words and the digits of a language; in English where it is not a known one."""
    try:
        return format_date(as_day(value), "EEEE d MMMM", locale=Locale.parse(language, sep="-"))
    except (UnknownLocaleError, ValueError):
        return format_date(as_day(value), "EEEE d MMMM", locale="en_GB")


def short(value: date | datetime) -> str:
    """1 Dec, with the year when it is not this one"""
    day = as_day(value)
    year = "" if day.year == today().year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def clock_time(value: datetime) -> str:
    """15:40"""
    return f"{local(value):%H:%M}"


def from_to(begun: datetime, ended: datetime | None) -> tuple[str, str]:
    """15:40 and 16:10. Nothing for the stroke of midnight: the hour was not written down; no end where it is the beginning."""
    known = local(begun).time() != time.min
    return (clock_time(begun) if known else "", clock_time(ended) if known and ended and ended != begun else "")


def read_time(text: str) -> time | None:
    """15:40, 15.40, 3.40 pm or 3pm. None when it is not a time."""
    found = _TIME.match(text.strip())
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if (half and not 1 <= hour <= 12) or not (found[2] or half):
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_date(text: str, near: date | None = None) -> date | None:
    """A date as people write it: 1 Dec, 1/12/26, 1 December 2026, 2026-12-01. None when it is not one.

    Without a year, the next such day from `near` (default today) is meant.
    """
    text = " ".join(text.split())
    if iso := _ISO.match(text):
        return _make(int(iso[1]), int(iso[2]), int(iso[3]))
    found = _WRITTEN.match(text)
    month = int(found[2]) if found and found[2] else _month(found[3]) if found else None
    if not found or not month:
        return None
    near = near or today()
    if found[4]:
        return _make(int(found[4]) + (2000 if len(found[4]) == 2 else 0), month, int(found[1]))
    this_year = _make(near.year, month, int(found[1]))
    return this_year if this_year and this_year >= near else _make(near.year + 1, month, int(found[1]))


def _month(word: str) -> int | None:
    fits = [n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(word.lower())]
    return fits[0] if len(fits) == 1 else None


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


FILTERS = {"full": full, "weekday": weekday, "short": short, "clock_time": clock_time}
