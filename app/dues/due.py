"""One thing that is due for one child, and the order in which things are shown. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.families.models import Child


@dataclass(frozen=True)
class Due:
    """`what` is finished words and holds nothing a child said. Without a day it is to be done, and no rule says by when."""

    child: Child
    kind: str
    what: str
    due_on: date | None
    href: str

    def is_late(self, today: date) -> bool:
        """The day itself still counts; a day that has passed is never moved on."""
        return self.due_on is not None and self.due_on < today


def in_order(found: Iterable[Due], today: date) -> list[Due]:
    """Overdue first and then what comes next, each by its day, then what has no day. Children are never ranked: equal days stay as they came."""
    return sorted(found, key=lambda one: (not one.is_late(today), one.due_on is None, one.due_on or today))


def page_of(child: Child, path: str = "") -> str:
    """The address of one of this child's pages for adults."""
    return f"/practitioner/children/{child.reference}{path}"
