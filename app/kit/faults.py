"""What a form still needs, gathered by field, so that a page can show all of it at once with what was typed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.kit.clock import today
from app.kit.errors import AppError
from app.kit.words import gettext_lazy as _

LONGEST = 20_000
TOO_LONG = _("This is too long. Keep it to 20,000 characters or fewer: cut it here, or put the rest in a second entry.")
NOT_TEXT = _("Part of this cannot be kept as text. Type it again.")


class Incomplete(AppError):
    """Nothing was written. `fields` says for each field what to do about it."""

    status = 422
    words = _("There is something to put right before this can be kept.")

    def __init__(self, fields: Mapping[str, Any]) -> None:
        super().__init__()
        self.fields = dict(fields)


def text_faults(**texts: str) -> dict[str, Any]:
    """What is wrong with texts an adult typed: too long, or not text a database can hold."""
    found = {name: text_fault(text) for name, text in texts.items()}
    return {name: fault for name, fault in found.items() if fault}


def text_fault(text: str) -> Any:
    if len(text) > LONGEST:
        return TOO_LONG
    try:
        text.encode()
    except UnicodeEncodeError:
        return NOT_TEXT
    return None


def needed_faults(missing: Any, **texts: str) -> dict[str, Any]:
    """The same of texts that have to be there; `missing` is said where one is not."""
    return text_faults(**texts) | {name: missing for name, text in texts.items() if not text.strip()}


def past_day_faults(
    field: str, day: date | None, *, missing: Any, ahead: Any, since: date | None = None, before: Any = None
) -> dict[str, Any]:
    """A day that has to be known and cannot lie ahead, nor before `since`."""
    if day is None:
        return {field: missing}
    if day > today():
        return {field: ahead}
    return {field: before} if since and day < since else {}


def raise_if_any(faults: Mapping[str, Any]) -> None:
    if faults:
        raise Incomplete(faults)
