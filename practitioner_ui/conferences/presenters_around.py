"""Was it read back, was an advocate offered, what is it about: since the last conference, with what is missing said as a gap."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.access.doors import OpenChild
from app.evidence.areas import asks
from app.exports.gathered.evidence import Evidence
from app.exports.report.finished import Report
from app.exports.report.given import Quote
from app.identity.permissions import Permission as P
from app.kit.dates import as_day, full
from app.kit.words import gettext_lazy as _
from practitioner_ui.answers.pictures import response_address
from practitioner_ui.desk.child import home_of

NOT_READ = _("Nobody has asked {child} whether this is right.")
NOT_READ_SINCE = _("Nobody has asked {child} whether this is right since the last conference.")
KEPT = _("{child} asked that what they said then stays with their worker and the manager.")
NOT_OFFERED = _("Nobody has written down whether {child} was offered an advocate.")
NOT_OFFERED_SINCE = _("Nobody has written down whether {child} was offered an advocate since the last conference.")
BEFORE = _("Before that: {day}, {what}.")
SEEN = _("Seen by {who}, {day}")


@dataclass(frozen=True)
class ReadToThem:
    """The newest reading back since the last conference; else `gap` says that there was none."""

    line: str = ""
    right: str = ""
    said: tuple[Quote, ...] = ()
    kept: str = ""
    put_right: str = ""
    gap: str = ""
    before: str = ""
    href: str = ""


@dataclass(frozen=True)
class Advocate:
    result: str = ""
    note: str = ""
    line: str = ""
    gap: str = ""
    before: str = ""
    href: str = ""


@dataclass(frozen=True)
class Marked:
    """A tag a worker accepted, and (words, address) of each answer or observation it was accepted for."""

    name: str
    of: tuple[tuple[str, str], ...]


def read_to_them(here: OpenChild, of: Evidence, report: Report) -> ReadToThem | None:
    """None for a child who is too young to be read to. What the audience of this page may not have is not in the report."""
    if not asks(of.child):
        return None
    child, href = of.child.name, f"{home_of(of.child)}/read-backs"
    if not of.around.read_backs:
        return ReadToThem(gap=NOT_READ.format(child=child), href=href)
    view, told = of.around.read_backs[0], report.read_backs[0]
    if not _since(view.read_on, of):
        return ReadToThem(gap=NOT_READ_SINCE.format(child=child), before=_before(view.read_on, view.right), href=href)
    kept = "" if told.said or not (view.kept or view.child_said) else KEPT.format(child=child)
    return ReadToThem(f"{full(view.read_on)}. {view.by}", view.right, told.said, kept, " ".join(fact.text for fact in told.facts), href=href)


def advocate(here: OpenChild, of: Evidence) -> Advocate | None:
    """Each conference asks anew; the way to where it is written down is for those who may write it."""
    if not asks(of.child):
        return None
    href = f"{home_of(of.child)}/advocacy" if here.may(P.TELLING_WRITE) else ""
    offers = of.around.offers
    if offers and _since(offers[0].said_on, of):
        return Advocate(offers[0].result, offers[0].note, f"{full(offers[0].said_on)}. {offers[0].by}", href=href)
    if offers:
        return Advocate(gap=NOT_OFFERED_SINCE.format(child=of.child.name), before=_before(offers[0].said_on, offers[0].result), href=href)
    return Advocate(gap=NOT_OFFERED.format(child=of.child.name), href=href)


def _before(day: date, what: str) -> str:
    return BEFORE.format(day=full(day), what=what[:1].lower() + what[1:])


def marked(of: Evidence) -> tuple[Marked, ...]:
    """By tag, in the order the child's answers came; only of what is on this page."""
    found: dict[str, list[tuple[str, str]]] = {}
    for id_, words, address in _sources(of):
        for one in of.around.tags.get(id_, []):
            found.setdefault(one.name, []).append((words, address))
    return tuple(Marked(name, tuple(rows)) for name, rows in found.items())


def _sources(of: Evidence) -> Iterable[tuple[UUID, str, str]]:
    home = home_of(of.child)
    for view in of.views.values():
        yield view.id, f"{full(view.given_at)}: {view.question}", response_address(view, home)
    for seen in of.observations:
        yield seen.id, SEEN.format(who=seen.by, day=full(seen.seen_on)), f"{home}/observations/{seen.id.hex}"


def _since(day: date, of: Evidence) -> bool:
    return of.period.after is None or day > as_day(of.period.after)
