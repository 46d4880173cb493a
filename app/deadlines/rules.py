"""What a rule for a date says, and which edition is in force on the day that starts the clock. Pure."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from pydantic import Field

from app.kit.words import gettext_lazy as _
from app.prompts.wording import Id, Plain, Text

NEEDED = (
    "initial-conference", "first-core-group", "next-core-group", "first-review", "next-review", "after-conference", "visit",
    "seen-alone", "telling", "write-up-visit", "write-up-other", "voice-before-ending",
)  # fmt: skip
"""what the pages ask for; a council changes the days, never these names"""

COUNTED = {
    "working-days": (_("{n} working day after {starts}"), _("{n} working days after {starts}")),
    "days": (_("{n} day after {starts}"), _("{n} days after {starts}")),
    "weeks": (_("{n} week after {starts}"), _("{n} weeks after {starts}")),
    "months": (_("{n} month after {starts}"), _("{n} months after {starts}")),
}


class Rule(Plain):
    """One timescale of one edition. A change is a new one with its own first day; the old one stays for old records."""

    id: Id
    due: Text
    """what is to be done, as a heading"""
    starts: Text
    """what starts the clock, to follow the word after"""
    within: int = Field(gt=0, le=400)
    counted: Literal["working-days", "days", "weeks", "months"]
    from_on: date
    edition: Text
    source: Text

    @property
    def words(self) -> str:
        """15 working days after the strategy discussion"""
        one, many = COUNTED[self.counted]
        return (one if self.within == 1 else many).format(n=self.within, starts=self.starts)


def in_force(rules: Iterable[Rule], id_: str, on: date) -> Rule | None:
    """The newest of this name that had begun by that day; none for a day before the first."""
    begun = [rule for rule in rules if rule.id == id_ and rule.from_on <= on]
    return max(begun, key=lambda rule: rule.from_on, default=None)
