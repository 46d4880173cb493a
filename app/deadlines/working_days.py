"""Working days in England: Monday to Friday without bank holidays, from a dated table. Beyond the table nothing is guessed."""

from datetime import date, datetime, time, timedelta

from app.kit.clock import LONDON
from app.kit.errors import AppError
from app.kit.words import gettext_lazy as _

# gov.uk/bank-holidays, England and Wales, with the substitute days; checked November 2026. Extend it each autumn.
# 2020: early May moved to 8 May. 2022: spring moved to 2 June, 3 June added; 19 September, state funeral. 2023: 8 May, coronation.
BANK_HOLIDAYS = frozenset(
    date.fromisoformat(f"{year}-{day}")
    for year, days in {
        2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
        2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    }.items()
    for day in days.split()
)
FIRST, LAST = date(min(BANK_HOLIDAYS).year, 1, 1), date(max(BANK_HOLIDAYS).year, 12, 31)
END_OF_DAY = time(17, 0)


class BeyondTable(AppError):
    """The count runs into a year whose bank holidays are not in the table."""

    status = 422
    words = _("Working days are known from 2019 to 2028 only. Count this date by hand, and ask for the table of bank holidays to be extended.")


def works(day: date) -> bool:
    """Raises BeyondTable."""
    if not FIRST <= day <= LAST:
        raise BeyondTable()
    return day.weekday() < 5 and day not in BANK_HOLIDAYS


def after(day: date, working_days: int) -> date:
    """The day that lies so many working days after this one; the day itself does not count. Raises BeyondTable."""
    while working_days > 0:
        day += timedelta(days=1)
        working_days -= works(day)
    return day


def no_later_than(day: date, working_days: int) -> date:
    """The same for a promise nobody may fail: beyond the table a bank holiday counts as a working day, so the date is early, never late."""
    try:
        return after(day, working_days)
    except BeyondTable:
        return _weekdays_after(day, working_days)


def read_by(given_at: datetime, within_days: int) -> datetime:
    """When an answer given at this moment must have been read: five in the afternoon, so many working days later."""
    return datetime.combine(no_later_than(given_at.astimezone(LONDON).date(), within_days), END_OF_DAY, LONDON)


def _weekdays_after(day: date, count: int) -> date:
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
