"""Who this page is about, the same at the top of every page of one child."""

from dataclasses import dataclass

from app.access.doors import OpenChild
from app.catalogue import catalogue
from app.evidence.areas import asks
from app.families.ages import months_on, years_on
from app.families.models import Child, Family
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.sittings.packing import band_of
from practitioner_ui.desk.names import understands


@dataclass(frozen=True)
class Tab:
    href: str
    label: str
    current: bool


@dataclass(frozen=True)
class ChildHead:
    name: str
    reference: str
    home: str
    age: str
    understands: str
    asked: bool
    """False for a baby and a child not born yet: adults write down what they see"""
    unborn: bool
    family: str
    tabs: tuple[Tab, ...]


def child_head(here: OpenChild, current: str) -> ChildHead:
    """`current` is the tab this page belongs to; every page without one of its own is part of the record."""
    child, home = here.child, home_of(here.child)
    family = here.db.get(Family, child.family_id)
    return ChildHead(
        name=child.name, reference=child.reference, home=home, age=age_words(child), understands=facts_of(child), asked=asks(child),
        unborn=child.unborn, family=family.reference if family else "", tabs=tuple(_tabs(here, home, current)),
    )  # fmt: skip


def home_of(child: Child) -> str:
    return f"/practitioner/children/{child.reference}"


def age_words(child: Child) -> str:
    if child.born_on is None:
        due = full(child.due_on) if child.due_on else ""
        return _("Not born yet, due {day}").format(day=due)
    months = months_on(child.born_on, today())
    if months < 24:
        return _("{n} months old").format(n=months) if months != 1 else str(_("1 month old"))
    return _("{n} years old").format(n=years_on(child.born_on, today()))


def facts_of(child: Child) -> str:
    """How this child is asked: the wording that fits them, their language, what helps."""
    if not asks(child):
        return catalogue().bands[band_of(child)].name
    return understands(band_of(child), child.language, child.needs)


def _tabs(here: OpenChild, home: str, current: str) -> list[Tab]:
    wanted = (
        ("record", "", _("Record"), P.RECORD_OPEN),
        ("assessment", "/assessment", _("Assessment"), P.EVIDENCE_READ),
        ("plan", "/plan", _("Plan"), P.EVIDENCE_READ),
        ("tellings", "/tellings", _("What {child} was told"), P.EVIDENCE_READ),
        ("sharing", "/sharing", _("Sharing"), P.SHARING_WRITE),
        ("trail", "/trail", _("Who has looked"), P.TRAIL_READ),
    )
    current = current if current in {key for key, *_rest in wanted} else "record"
    return [
        Tab(home + path, label.format(child=here.child.name), key == current)
        for key, path, label, permission in wanted
        if here.may(permission) and (key != "tellings" or asks(here.child))
    ]
