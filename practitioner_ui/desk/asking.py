"""What the pages of one child share when they take a form: ids from an address, dates as written, one question about a copy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.access.doors import NOT_THERE, OpenChild
from app.evidence.copies import Copy, copies
from app.kit.clock import today
from app.kit.dates import read_date
from app.kit.errors import NotFound
from app.kit.faults import text_fault
from app.kit.forms import Form
from app.kit.words import gettext_lazy as _
from app.responses.models import Response
from app.responses.readers import for_reader

NOT_A_DATE = _("Write the date like this: 16 November 2026, or 16/11/26")


@dataclass(frozen=True)
class Asked:
    """What goes back to the page when a form was not kept: what was typed, what is wrong, whose record has the same."""

    errors: Mapping[str, Any] = field(default_factory=dict)
    typed: Mapping[str, Any] = field(default_factory=dict)
    copies: Sequence[Copy] = ()

    def get(self, name: str, otherwise: str = "") -> Any:
        return self.typed.get(name, otherwise)


NOTHING = Asked()


def id_from(text: str) -> UUID:
    """Raises NotFound for anything that is not one of our ids."""
    try:
        return UUID(text)
    except ValueError:
        raise NotFound(NOT_THERE) from None


def own(here: OpenChild, table: type, id_: UUID) -> Any:
    """This child's row; another child's looks like none. Raises NotFound."""
    row = here.db.get(table, id_)
    if row is None or row.child_id != here.child.id:
        raise NotFound(NOT_THERE)
    return row


def own_answer(here: OpenChild, id_: UUID) -> Response:
    """This child's answer, where it is for this reader; else it looks like none. Raises NotFound."""
    row = own(here, Response, id_)
    if not for_reader(here.db, here.child, [row]):
        raise NotFound(NOT_THERE)
    return row


def typed(form: Form, *names: str) -> dict[str, str]:
    return {name: form.get(name) for name in names}


def date_of(form: Form, name: str, *, past: bool = False) -> tuple[date | None, dict[str, Any]]:
    """The date, and what is wrong with it; an empty field is no date and no fault.

    Without a year the next such day is meant, or the last one for a day that has been (`past`).
    """
    text = form.get(name).strip()
    day = read_date(text, near=today() - timedelta(days=364) if past else None) if text else None
    return day, {name: NOT_A_DATE} if text and day is None else {}


def copied(here: OpenChild, form: Form, *texts: str) -> list[Copy]:
    """Brothers and sisters whose record holds the same; nothing once the writer has said to keep it, or when it is too long anyway."""
    if form.get("keep") or any(map(text_fault, texts)):
        return []
    return copies(here.db, here.child, here.reach, [text for text in texts if text.strip()])


def version_for(row: Any, asked: Asked, newer: bool) -> Any:
    """The version a form is made from. Once both texts were shown, the newer one has been seen."""
    current = row.version if row else 0
    return current if newer else asked.get("version", current)
