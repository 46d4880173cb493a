"""What changed around a child: their birth, and the changes of the family that ask to hear every child again. Names no sibling."""

from collections.abc import Iterable

from sqlmodel import Session

from app.evidence.chronology.entry import Entry
from app.families.models import Child
from app.family_changes.changes import State, changes_of
from app.kit.words import gettext_lazy as _

BORN = _("{child} was born.")
SINCE = {
    State.OPEN: _("{child} has not been heard again since."),
    State.HEARD: _("{child} was heard again after it."),
    State.REFUSED: _("{child} was not heard again: the reason is written down."),
}


def family(db: Session, child: Child) -> Iterable[Entry]:
    if child.born_on:
        yield Entry(child.born_on, "family", BORN.format(child=child.name))
    for one in changes_of(db, [child]):
        by = one.row.noted_by if one.row else None
        yield Entry(one.happened_on, "family", f"{one.words}. {SINCE[one.state].format(child=child.name)}", by=by)
