"""Sentences alike, in finished words: mine on one side, each sibling's on the other, in the order of birth."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.evidence.alike import Alike
from app.families.models import Child
from app.kit.words import gettext_lazy as _
from practitioner_ui.desk.child import home_of


@dataclass(frozen=True)
class Side:
    name: str
    text: str
    place: str
    href: str


@dataclass(frozen=True)
class Row:
    mine: Side
    theirs: Side
    how: str


@dataclass(frozen=True)
class Group:
    name: str
    rows: tuple[Row, ...]


def groups_of(found: Sequence[Alike], child: Child) -> list[Group]:
    """One for each brother or sister."""
    names = {one.sibling.id: one.sibling.name for one in found}
    return [Group(name, tuple(_row(one, child) for one in found if one.sibling.id == id_)) for id_, name in names.items()]


def _row(one: Alike, child: Child) -> Row:
    how = _("The same words") if one.equal else _("Almost the same words")
    mine = Side(child.name, one.mine, one.place, home_of(child) + one.path)
    return Row(mine, Side(one.sibling.name, one.theirs, one.their_place, home_of(one.sibling) + one.their_path), str(how))
