"""What is due, child by child under their family: what is late, what comes next, and families for which nothing presses. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.dues import Due
from app.evidence.areas import asks
from app.evidence.cells import Cell
from app.evidence.gathered import Gathered
from app.families.models import Child, Family
from app.kit.dates import DAYS, short
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.child import home_of
from practitioner_ui.desk.names import age_of, listed

SOON = timedelta(days=7)
SHOWN = 2
READ = "read"
"""stands under To read, with its hour; here only once it is late"""
FEW = 3
"""so many families are shown whole even when nothing presses"""


@dataclass(frozen=True)
class DueLine:
    when: str
    what: str
    href: str


@dataclass(frozen=True)
class ChildDues:
    reference: str
    name: str
    age: str
    href: str
    late: tuple[DueLine, ...]
    next: tuple[DueLine, ...]
    more_late: int
    more: int
    then: str
    """said when nothing comes soon"""
    alone: Cell
    asks: bool
    """this child can be asked; a baby is watched"""

    @property
    def presses(self) -> bool:
        return bool(self.late or self.next)


@dataclass(frozen=True)
class FamilyDues:
    reference: str
    href: str
    names: str
    children: tuple[ChildDues, ...]

    @property
    def presses(self) -> bool:
        return any(child.presses for child in self.children)


def child_dues(child: Child, mine: Sequence[Due], alone: Cell, today: date) -> ChildDues:
    """`mine` in the order of `app.dues`. What lies further off than a week is only named by its day."""
    late = [one for one in mine if one.is_late(today)]
    near = [one for one in mine if one not in late and one.kind != READ and (one.due_on is None or one.due_on - today <= SOON)]
    far = [one.due_on for one in mine if one not in late and one not in near and one.kind != READ and one.due_on]
    return ChildDues(
        child.reference, child.name, age_of(child), home_of(child), tuple(_late(one) for one in late[:SHOWN]),
        tuple(_next(one, today) for one in near[:SHOWN]), max(len(late) - SHOWN, 0), max(len(near) - SHOWN, 0), _then(far), alone, asks(child),
    )  # fmt: skip


def family_dues(family: Family, columns: Sequence[Gathered], found: Sequence[Due], alone: Sequence[Cell], today: date) -> FamilyDues:
    """The children in the order they came: nothing here says whose case is worse."""
    children = [
        child_dues(of.child, [one for one in found if one.child.id == of.child.id], cell, today)
        for of, cell in zip(columns, alone, strict=True)
    ]
    return FamilyDues(
        family.reference, f"/practitioner/families/{family.reference}", listed([of.child.name for of in columns]), tuple(children)
    )


def apart(families: Sequence[FamilyDues]) -> tuple[list[FamilyDues], list[FamilyDues]]:
    """Those to show whole, and, when there are many, those for which nothing presses: a line each is enough."""
    if len(families) <= FEW:
        return list(families), []
    return [one for one in families if one.presses], [one for one in families if not one.presses]


def _late(one: Due) -> DueLine:
    return DueLine(_("Late since {day}").format(day=short(one.due_on)) if one.due_on else "", one.what, one.href)


def _next(one: Due, today: date) -> DueLine:
    if one.due_on is None:
        return DueLine(str(_("To do")), one.what, one.href)
    return DueLine(str(_("Today")) if one.due_on == today else _day(one.due_on), one.what, one.href)


def _then(far: Sequence[date]) -> str:
    return _("Nothing before {day}").format(day=_day(min(far))) if far else str(_("Nothing due"))


def _day(day: date) -> str:
    """Tue 24 Nov"""
    return f"{DAYS[day.weekday()][:3]} {short(day)}"
