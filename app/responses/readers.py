"""Which answers this session's reader may have at all. Who says so stands further up (app.sharing) and tells it here."""

from collections.abc import Callable, Sequence

from sqlmodel import Session

from app.families.models import Child
from app.responses.models import Response

Narrow = Callable[[Session, Child, Sequence[Response]], list[Response]]
_said: list[Narrow] = []


def narrows(narrow: Narrow) -> Narrow:
    """Every answer that is opened anywhere goes through what is said here."""
    _said.append(narrow)
    return narrow


def for_reader(db: Session, child: Child, rows: Sequence[Response]) -> list[Response]:
    rows = list(rows)
    for narrow in _said:
        rows = narrow(db, child, rows)
    return rows
