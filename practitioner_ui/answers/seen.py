"""What an adult saw, for the page: who, when and where, and the text. Never in quotation marks."""

from dataclasses import dataclass

from app.identity.people import uncapped
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.observations.views import ObservationView

SMALL = {"a", "an", "the", "his", "her", "their", "my", "our", "two", "three", "both", "all", "some", "other"}


@dataclass(frozen=True)
class Seen:
    title: str
    by: str
    text: str
    href: str = ""
    more: tuple[tuple[str, str], ...] = ()
    """(label, text) of what else was seen or heard"""


def in_a_sentence(text: str) -> str:
    """`Her twin` becomes `her twin`; Marta stays Marta."""
    first = text.split(" ", 1)[0].lower()
    return text[:1].lower() + text[1:] if first in SMALL else text


def seen_by(view: ObservationView, home: str = "") -> Seen:
    """Title, when and where, text: never in quotation marks."""
    job = f", {uncapped(view.job)}" if view.job else ""
    with_whom = _("with {whom}").format(whom=in_a_sentence(view.with_whom)) if view.with_whom else ""
    href = f"{home}/observations/{view.id.hex}" if home else ""
    facts = ", ".join(part for part in (full(view.seen_on), view.time_of_day, view.place, with_whom) if part)
    return Seen(_("Seen by {who}").format(who=view.by) + job, f"{facts}. {view.alone}".strip(), view.text, href, view.more)
