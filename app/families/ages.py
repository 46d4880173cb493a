"""How old a child is on a day, in the words people use."""

from datetime import date


def years_on(born_on: date, day: date) -> int:
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def months_on(born_on: date, day: date) -> int:
    return (day.year - born_on.year) * 12 + day.month - born_on.month - (day.day < born_on.day)


def age_years(born_on: date | None, day: date) -> int | None:
    """None for a child not born yet."""
    return years_on(born_on, day) if born_on and born_on <= day else None
