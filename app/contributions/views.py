"""Per child, which agencies sent something, which were asked and sent nothing yet, and which were not asked. In words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.contributions.models import ContributionAsk
from app.contributions.service import AGENCIES, expected_for
from app.families.models import Child
from app.kit.dates import short
from app.kit.words import gettext_lazy as _
from app.vault import clear

SENT, WAITING, LATE, NOTHING, NOT_ASKED = "sent", "waiting", "late", "nothing", "not-asked"


@dataclass(frozen=True)
class AgencyLine:
    """One agency for one child. `state` is for the sign beside it; `words` say it all."""

    agency: str
    name: str
    state: str
    words: str
    ask_id: UUID | None = None
    asked: str = ""
    reason: str = ""
    observation_id: UUID | None = None


def lines_for(child: Child, asks: Iterable[ContributionAsk], day: date) -> list[AgencyLine]:
    """Every asking, then those that nobody asked. What waits comes first, since it is what is missing."""
    mine = [row for row in asks if row.child_id == child.id]
    asked = [line_of(row, day) for row in mine]
    missing = [name for name in expected_for(child, day) if name not in {row.agency for row in mine}]
    unasked = [AgencyLine(name, str(AGENCIES[name]), NOT_ASKED, str(_("Not asked"))) for name in missing]
    return sorted([*asked, *unasked], key=lambda line: (LATE, WAITING, NOT_ASKED, NOTHING, SENT).index(line.state))


def line_of(row: ContributionAsk, day: date) -> AgencyLine:
    state = _state(row, day)
    return AgencyLine(
        row.agency, str(AGENCIES.get(row.agency, row.agency)), state, _words(row, state, day), row.id, clear(row, "text") or "",
        clear(row, "nothing_because") or "", row.observation_id,
    )  # fmt: skip


def _state(row: ContributionAsk, day: date) -> str:
    if not row.open:
        return SENT if row.observation_id else NOTHING
    return LATE if row.by_on and row.by_on < day else WAITING


def _words(row: ContributionAsk, state: str, day: date) -> str:
    asked = _("Asked {day}").format(day=short(row.asked_on))
    if state == SENT:
        return _("Sent {day}").format(day=short(row.closed_on))  # type: ignore[arg-type]
    if state == NOTHING:
        return _("{asked}. Nothing to send, they said on {day}").format(asked=asked, day=short(row.closed_on))  # type: ignore[arg-type]
    if state == LATE:
        return _("{asked}, nothing sent. It was due {day}, {late}").format(
            asked=asked, day=short(row.by_on), late=days_late(row.by_on, day)  # type: ignore[arg-type]
        )
    by = _(", due {day}").format(day=short(row.by_on)) if row.by_on else ""
    return f"{asked}{by}. {_('Nothing sent yet')}"


def days_late(due: date, day: date) -> str:
    late = (day - due).days
    return str(_("1 day late")) if late == 1 else _("{n} days late").format(n=late)


def silent(lines: Sequence[AgencyLine]) -> str:
    """In one line for a list of children: whose view is not there. Empty when nothing is missing."""
    waits = [line.name for line in lines if line.state in (LATE, WAITING)]
    unasked = [line.name for line in lines if line.state == NOT_ASKED]
    nothing = _("Nothing sent: {names}.").format(names=", ".join(waits)) if waits else ""
    never = _("Not asked: {names}.").format(names=", ".join(unasked)) if unasked else ""
    return " ".join(part for part in (nothing, never) if part)
