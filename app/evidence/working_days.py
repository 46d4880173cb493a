"""Working days in England: Monday to Friday without bank holidays, from a dated table."""

from datetime import date, datetime, time, timedelta

from app.kit.clock import LONDON

# gov.uk/bank-holidays, England and Wales, with the substitute days; checked November 2026. Extend it each autumn.
BANK_HOLIDAYS = frozenset(
    date.fromisoformat(f"{year}-{day}")
    for year, days in {
        2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    }.items()
    for day in days.split()
)
END_OF_DAY = time(17, 0)


def works(day: date) -> bool:
    return day.weekday() < 5 and day not in BANK_HOLIDAYS


def after(day: date, working_days: int) -> date:
    """The day that lies so many working days after this one; the day itself does not count."""
    while working_days > 0:
        day += timedelta(days=1)
        working_days -= works(day)
    return day


def read_by(given_at: datetime, within_days: int) -> datetime:
    """When an answer given at this moment must have been read: five in the afternoon, so many working days later."""
    return datetime.combine(after(given_at.astimezone(LONDON).date(), within_days), END_OF_DAY, LONDON)
