"""Days counted from the day the family is loaded, moved off weekends, never in the future by accident."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.kit.clock import LONDON


@dataclass(frozen=True)
class Days:
    today: date
    now: datetime

    def ago(self, days: int) -> date:
        """A working week's day: what would fall on a weekend happened on the Friday before."""
        day = self.today - timedelta(days=days)
        return day - timedelta(days=max(0, day.weekday() - 4)) if days else day

    def ahead(self, days: int) -> date:
        """Likewise forwards: what would fall on a weekend happens on the Monday after."""
        if days <= 0:
            return self.ago(-days)
        day = self.today + timedelta(days=days)
        return day + timedelta(days=7 - day.weekday()) if day.weekday() > 4 else day

    def at(self, days: int, clock: str, lasting: int = 0) -> datetime:
        """A moment in the past, early enough that what lasts so many minutes is over by now."""
        moment = self.moment(self.ago(days), clock)
        return min(moment, self.now - timedelta(minutes=lasting + 5))

    def moment(self, day: date, clock: str) -> datetime:
        return datetime.combine(day, time.fromisoformat(clock), LONDON).astimezone(UTC)

    def born(self, years: int = 0, months: int = 0, days: int = 0) -> date:
        """The birthday of somebody who is exactly this old today."""
        year, month = divmod(self.today.year * 12 + self.today.month - 1 - years * 12 - months, 12)
        day = min(self.today.day, monthrange(year, month + 1)[1])
        return date(year, month + 1, day) - timedelta(days=days)
