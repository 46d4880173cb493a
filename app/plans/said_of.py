"""What is said of progress and of how a plan ended: the same sentences on a page and on paper. Pure."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.identity.people import Person
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.plans.models import PlanEnding, Progress
from app.plans.progress import claimed_since_heard
from app.vault import clear

PROGRESS = {"claimed": _("Said by {who}"), "seen": _("Seen by {who}"), "done": _("Done, with proof")}
NEVER_ASKED = _("{child} has not been asked since this was claimed on {day}.")
NOT_PLACED = _("Nothing {child} told after this was claimed on {day} has been placed here.")
NOT_SEEN = _("Nothing that was seen after this was claimed on {day} has been placed here.")
NO_VOICE = _("There was nothing of {child}’s own.")
STOOD = {
    "for": _("{who} read it as fitting with this."),
    "against": _("{who} read it as standing against this."),
    "neither": _("{who} read it as saying nothing about this, or could not tell."),
}


def progress_label(row: Progress, by: Person) -> str:
    """A claim is never headed as if it had been seen."""
    return PROGRESS[row.kind].format(who=clear(row, "said_by") or by.name)


def written_down(by: Person) -> str:
    return _("Written down by {who}").format(who=by.signed)


def not_heard_since(rows: Sequence[Progress], heard_on: Sequence[date], *, child: str, asks: bool, asked_on: date | None) -> str:
    """Said plainly where progress is claimed and the child's own side of it is missing; `asks`: this child can be asked."""
    day = claimed_since_heard([row.noted_on for row in rows if row.kind == "claimed"], heard_on)
    if day is None:
        return ""
    words = NOT_SEEN if not asks else NOT_PLACED if asked_on and asked_on > day else NEVER_ASKED
    return words.format(child=child, day=full(day))


def last_voice(row: PlanEnding, child: str) -> str:
    if row.voice_on is None:
        return NO_VOICE.format(child=child)
    words: Any = _("{child} had last told something on {day}.") if row.response_id else _("{child} had last been watched on {day}.")
    return words.format(child=child, day=full(row.voice_on))


def stood(row: PlanEnding, by: Person) -> str:
    return STOOD[row.stands].format(who=by.name) if row.stands in STOOD else ""
