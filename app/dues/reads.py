"""Answers nobody who works with the child has read yet."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import Session

from app.dues.due import Due, page_of
from app.evidence.gathered import Gathered
from app.evidence.waiting import Waiting, waiting
from app.kit.dates import as_day
from app.kit.words import gettext_lazy as _
from app.settings import settings


def reads(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    """One for each sitting, with a way to the first of its answers."""
    for one in waiting(gathered, settings()):
        yield Due(one.child, "read", _words(one), as_day(one.due), page_of(one.child, f"/responses/{one.source.hex}"))


def _words(one: Waiting) -> str:
    words = _("Read {child}’s answer") if one.answers == 1 else _("Read {child}’s {n} answers")
    return words.format(child=one.child.name, n=one.answers)
