"""An action for the page: what, who and by when, what is asked of it, and the child's own words behind it or that there are none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.evidence.placed import Placed, nothing_behind
from app.families.models import Child
from app.kit.clock import today
from app.kit.dates import DAYS, MONTHS, full
from app.kit.words import gettext_lazy as _
from app.plans.smart import ActionFacts, Missing
from practitioner_ui.answers.evidence import Beside, beside

ASKS = {
    "goal": _("Could {child} understand this? Shorter is easier"),
    "what": _("What would we see if this was done?"),
    "need": _("Say what is wrong now for {child}"),
    "how_we_know": _("Say what someone could see or count, and how often"),
    "contingency": _("Say what happens then, and by when"),
    "who": _("Say who"),
    "by_when": _("Give a date"),
    "past": _("The date has passed"),
    "actions": _("Say who will do what, and by when"),
}


@dataclass(frozen=True)
class ActionRow:
    place: str
    href: str
    what: str
    who: str
    when: str
    done: str
    ask_what: str
    ask_who: str
    ask_when: str
    behind: Beside
    none: str
    """said where nothing stands behind it"""
    before_href: str
    """the way to what stood there before, where it was changed"""


def action_row(action: ActionFacts, faults: Sequence[Missing], placed: Placed, home: str, child: Child, changed: bool) -> ActionRow:
    lacks = {fault.field for fault in faults if fault.place == action.id}
    when = next((str(ASKS[name]) for name in ("past", "by_when") if name in lacks), "")
    return ActionRow(
        place=action.id, href=f"{home}/plan/actions/{action.id}", what=action.what, who=action.who,
        when=day_and_month(action.by_when) if action.by_when else "", ask_when=when,
        ask_what=str(ASKS["what"]) if "what" in lacks else "",
        ask_who=str(ASKS["who"]) if "who" in lacks else "",
        done=_("Done {day}").format(day=full(action.done_on)) if action.done_on else "",
        behind=beside(placed, home), none=nothing_behind(child) if placed.empty else "",
        before_href=f"{home}/plan/actions/{action.id}/replaced-texts" if changed else "",
    )  # fmt: skip


def day_and_month(day: date) -> str:
    """Mon 30 November, with the year when it is not this one"""
    year = "" if day.year == today().year else f" {day.year}"
    return f"{DAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]}{year}"
