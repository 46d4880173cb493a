"""How a plan ended, for whoever reads it later: why, the child's latest voice and its date, and why it went on all the same."""

from dataclasses import dataclass

from app.access.doors import OpenChild
from app.identity.people import NOBODY, people
from app.identity.permissions import Permission as P
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.plans.models import PlanEnding
from app.plans.said_of import last_voice, stood
from app.vault import clear
from practitioner_ui.desk.child import home_of

HEADINGS = {"ended": _("{child}’s plan ended on {day}"), "stepped-down": _("{child}’s plan was stepped down on {day}")}

@dataclass(frozen=True)
class Ended:
    heading: str
    by: str
    reason: str
    voice: str
    voice_href: str
    stood: str
    against: bool
    going_on: str


def ended_view(here: OpenChild, row: PlanEnding | None) -> Ended | None:
    """The words themselves are not repeated here: a link leads to them, for those who may open them."""
    if row is None:
        return None
    who = people(here.db, [row.practitioner_id]).get(row.practitioner_id, NOBODY)
    name = here.child.name
    return Ended(
        heading=HEADINGS[row.kind].format(child=name, day=full(row.ended_on)), by=who.signed, reason=clear(row, "reason") or "",
        voice=last_voice(row, name), voice_href=_href(here, row), against=row.stands == "against",
        stood=stood(row, who), going_on=clear(row, "going_on_reason") or "",
    )  # fmt: skip


def _href(here: OpenChild, row: PlanEnding) -> str:
    if row.response_id and here.may(P.RESPONSE_READ):
        return f"{home_of(here.child)}/responses/{row.response_id.hex}"
    return f"{home_of(here.child)}/observations/{row.observation_id.hex}" if row.observation_id else ""
