"""Changes in a family as finished lines: what happened, since when, and who is still to be heard."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from app.families.models import Child
from app.family_changes.changes import Change, State, changes_of, open_changes
from app.identity.people import NOBODY, Person, people
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.vault import clear
from practitioner_ui.desk.child import home_of


@dataclass(frozen=True)
class OpenLine:
    """One change with every child in reach who has not been heard since: (name, address)."""

    text: str
    children: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ChangeLine:
    key: str
    text: str
    by: str
    state: str
    reason: str


@dataclass(frozen=True)
class ChangesOfChild:
    waiting: tuple[ChangeLine, ...]
    before: tuple[ChangeLine, ...]

    @property
    def options(self) -> tuple[tuple[str, str], ...]:
        return tuple((one.key, one.text) for one in self.waiting)


def open_lines(db: Session, children: Sequence[Child]) -> tuple[OpenLine, ...]:
    """The newest change first; the children in the order of birth."""
    lines: dict[tuple[date, str], list[Change]] = {}
    for one in open_changes(db, children):
        lines.setdefault((one.happened_on, one.kind), []).append(one)
    return tuple(OpenLine(_what(group[0]), tuple(map(_way, group))) for group in lines.values())


def hear_again_line(db: Session, child: Child) -> str:
    """For the top of one child's pages; empty when nothing waits."""
    found = [_what(one) for one in open_changes(db, [child])]
    return _("Hear {child} again. {changes}").format(child=child.name, changes=" ".join(found)) if found else ""


def child_changes(db: Session, child: Child) -> ChangesOfChild:
    found = changes_of(db, [child])
    by = people(db, _writers(found))
    lines = [(one.state, _line(one, by)) for one in found]
    return ChangesOfChild(
        tuple(line for state, line in lines if state == State.OPEN),
        tuple(line for state, line in lines if state != State.OPEN),
    )


def _what(one: Change) -> str:
    return _("{change}, {day}.").format(change=one.words, day=full(one.happened_on))


def _way(one: Change) -> tuple[str, str]:
    return one.child.name, f"{home_of(one.child)}/hear-again"


def _writers(found: Iterable[Change]) -> list[UUID | None]:
    return [id_ for one in found if one.row for id_ in (one.row.noted_by, one.row.refused_by)]


def _line(one: Change, by: dict[UUID, Person]) -> ChangeLine:
    row = one.row
    noted = by.get(row.noted_by, NOBODY).signed if row and row.noted_by else ""
    reason = (clear(row, "reason") or "") if row else ""
    return ChangeLine(
        one.key, _what(one), _("Noted by {who}.").format(who=noted) if noted else "", _state(one, by), reason
    )


def _state(one: Change, by: dict[UUID, Person]) -> str:
    child = one.child.name
    if one.state == State.HEARD:
        return _("{child} has been heard since.").format(child=child)
    if one.state == State.REFUSED and one.row and one.row.refused_on:
        who = by.get(one.row.refused_by, NOBODY).signed if one.row.refused_by else ""
        return _("Not heard again. Written by {who}, {day}:").format(who=who, day=full(one.row.refused_on))
    return _("{child} has not been heard since.").format(child=child)
