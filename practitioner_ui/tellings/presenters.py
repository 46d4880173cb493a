"""What a child is to be told, in finished words: by whom, by when, and whether that day has passed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.tellings.promises import PromiseView


@dataclass(frozen=True)
class PromiseRow:
    id: str
    what: str
    line: str
    late: bool
    kept: bool


def promise_rows(found: Sequence[PromiseView], today: date) -> list[PromiseRow]:
    return [_row(one, today) for one in found]


def _row(one: PromiseView, today: date) -> PromiseRow:
    late = not one.kept and one.by_on < today
    says = _("Told.") if one.kept else _("The day has passed.") if late else ""
    line = _("{who}, by {day}, {how}.").format(who=one.teller, day=full(one.by_on), how=one.method.lower())
    return PromiseRow(one.id.hex, one.what, f"{line} {says}".strip(), late, one.kept)
