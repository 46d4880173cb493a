"""What stands in one place and what stood there before, the newest first: who wrote it, and who put what in its place when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session

from app.identity.people import NOBODY, people
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from app.replaced_texts.models import ReplacedText
from app.replaced_texts.service import DAYS, replaced_of, stands_in
from practitioner_ui.assessments.presenters import written_by

LABELS = {
    "text": "", "goal": _("Outcome"), "need": _("What is wrong now"), "how_we_know": _("How we will know"),
    "contingency": _("If this does not work"), "what": _("What will be done"), "who": _("Who does it"), "by_when": _("By when"),
    "done_on": _("Done on"),
}  # fmt: skip
NOT_KEPT = _("What stood before was replaced before earlier texts were kept here. It cannot be shown.")
REPLACED = _("Replaced by {who}, {day} at {time}")
WRITTEN = _("Written by {who}")
UNKNOWN = _("Who wrote it was not written down.")


@dataclass(frozen=True)
class Stood:
    parts: tuple[tuple[str, str], ...]
    """(label, text) of every field that held something"""
    written: str
    replaced: str
    """empty for what stands now"""


@dataclass(frozen=True)
class Before:
    now: Stood
    earlier: tuple[Stood, ...]
    not_kept: str
    """that some of what stood is not on the record, and why"""


def before_of(db: Session, row: Any) -> Before:
    kept = replaced_of(db, row)
    names = people(db, [row.written_by, *(id_ for one, _stood in kept for id_ in (one.written_by, one.practitioner_id))])
    earlier = tuple(Stood(parts_of(stood), _written(one, names), _replaced(one, names)) for one, stood in kept)
    return Before(Stood(parts_of(stands_in(row)), _written(row, names), ""), earlier, str(NOT_KEPT) if len(kept) < row.version - 1 else "")


def parts_of(stood: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """In the order of the form."""
    return tuple((str(label), _shown(name, stood[name])) for name, label in LABELS.items() if name in stood)


def _shown(name: str, text: str) -> str:
    return full(date.fromisoformat(text)) if name in DAYS else text


def _written(row: Any, names: Mapping) -> str:
    who = written_by(row, names)
    return WRITTEN.format(who=who) if who else str(UNKNOWN)


def _replaced(one: ReplacedText, names: Mapping) -> str:
    who = names.get(one.practitioner_id, NOBODY).signed
    return REPLACED.format(who=who, day=full(one.created_at), time=clock_time(one.created_at))
