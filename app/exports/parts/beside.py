"""What stands beside a child's words in a copy: when they were seen, what adults saw, think and said back. Pure."""

from typing import Any

from app.analyses.views import AnalysisView
from app.evidence.areas import asks
from app.exports.gathered.evidence import Evidence
from app.exports.parts.copying import Copier, inside, sentences
from app.exports.report.adults import Fact, Opinion, Seen, Strand, Telling, Visit, Weight
from app.exports.report.given import Quote
from app.identity.people import NOBODY, uncapped
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.observations.views import ObservationView
from app.responses.manner import where, who_was_there
from app.sittings.models import Sitting, SittingStatus
from app.tellings.service import METHODS
from app.vault import clear

TOOK_PLACE = {SittingStatus.FINISHED, SittingStatus.LOCKED, SittingStatus.PAUSED, SittingStatus.OPEN}
ALONE = {True: _("Seen alone"), False: _("Not seen alone"), None: _("Alone or not: not written down")}
SAID_NO = _("Said no")


def visits(of: Evidence, copier: Copier) -> tuple[Visit, ...]:
    """Direct work and what adults saw, newest first, each with whether the child was alone."""
    days = [(s.happened_at.date(), _visit(s, of, copier)) for s in of.sittings if s.status in TOOK_PLACE]
    days += [(s.happened_at.date(), _said_no(s, of, copier)) for s in of.sittings if s.status == SittingStatus.DECLINED]
    days += [(o.seen_on, _sighting(o, copier)) for o in of.observations if not o.sitting_id and not o.response_id]
    return tuple(visit for _day, visit in sorted(days, key=lambda pair: pair[0], reverse=True))


def _visit(sitting: Sitting, of: Evidence, copier: Copier) -> Visit:
    worker = of.people.get(sitting.practitioner_id, NOBODY).name
    there = who_was_there(child=of.child.name, worker=worker, present=sitting.present, note=clear(sitting, "present_note") or "")
    reason = clear(sitting, "not_alone_reason") if sitting.seen_alone is False else ""
    place = where(sitting.place, clear(sitting, "place_note") or "")
    return Visit(full(sitting.happened_at), str(ALONE[sitting.seen_alone]), copier.adult(sentences(place, there, reason)))


def _said_no(sitting: Sitting, of: Evidence, copier: Copier) -> Visit:
    worker = of.people.get(sitting.practitioner_id, NOBODY).name
    place = where(sitting.place, clear(sitting, "place_note") or "")
    return Visit(full(sitting.happened_at), str(SAID_NO), copier.adult(sentences(place, worker, clear(sitting, "declined_reason"))))


def _sighting(view: ObservationView, copier: Copier) -> Visit:
    with_whom = _("With {whom}").format(whom=inside(view.with_whom)) if view.with_whom else ""
    who = _("Seen by {who}").format(who=view.by)
    alone = view.alone.removesuffix(".") or str(ALONE[None])
    return Visit(full(view.seen_on), alone, copier.adult(sentences(view.place, who, with_whom)))


def alone_days(of: Evidence) -> str:
    """The days of this period on which the child was seen alone, newest first, with the place."""
    alone = [s for s in of.sittings if s.seen_alone and s.status in TOOK_PLACE and of.period.holds(s.happened_at)]
    days = [_day_and_place(s) for s in reversed(alone)]
    return "; ".join(dict.fromkeys(days)) + "." if days else ""


def _day_and_place(sitting: Sitting) -> str:
    place = uncapped(where(sitting.place, "")) if sitting.place else ""
    return ", ".join(part for part in (full(sitting.happened_at), place) if part)


def no_visit(of: Evidence) -> str:
    return "" if of.sittings or of.observations else _("No day on which {child} was seen is in the record.").format(child=of.child.name)


def seen(view: ObservationView, copier: Copier) -> Seen:
    who = f"{view.by}, {uncapped(view.job)}," if view.job else view.by
    with_whom = _("With {whom}").format(whom=inside(view.with_whom)) if view.with_whom else ""
    by = sentences(full(view.seen_on), view.time_of_day, view.place, with_whom, view.alone)
    more = tuple((label, copier.adult(text)) for label, text in view.more)
    return Seen(_("What {who} saw").format(who=who), copier.adult(by), copier.adult(view.text), more)


def opinions(of: Evidence, copier: Copier) -> tuple[Opinion, ...]:
    return tuple(_opinion(view, of, copier) for view in of.analyses)


def _opinion(view: AnalysisView, of: Evidence, copier: Copier) -> Opinion:
    told, saw = of.views.get(view.response_id), next((o for o in of.observations if o.id == view.observation_id), None)
    about = _("About what {child} told on {day}") if told else _("About what was seen on {day}")
    day = told.given_at if told else saw.seen_on if saw else view.given_at
    strands = (
        Strand(_("For {child} now").format(child=of.child.name), copier.adult(view.now)),
        Strand(str(_("Can the carers change this?")), copier.adult(view.carers)),
        Strand(str(_("If nothing changes")), copier.adult(view.later)),
    )
    by = ", ".join(part for part in (view.by, uncapped(view.role.replace("-", " ")), full(view.given_at)) if part)
    return Opinion(about.format(child=of.child.name, day=full(day)), by, tuple(s for s in strands if s.text))


def no_opinion(of: Evidence) -> str:
    return "" if of.analyses else str(_("No adult has given a view of this in the record yet."))


def weight(of: Evidence, copier: Copier) -> tuple[Weight, ...]:
    if not of.weighed:
        return ()
    texts = {
        _("Weight given, and why"): clear(of.link, "weight"),
        _("What changed because of it"): clear(of.link, "changed"),
        _("What did not change, and why"): clear(of.link, "not_changed"),
    }
    facts = tuple(Fact(str(label), copier.adult(text)) for label, text in texts.items() if text)
    who = of.people.get(of.link.written_by, NOBODY).signed
    by = f"{who}, {full(of.link.written_at)}" if of.link.written_at else who
    return (Weight(by, facts),) if facts else ()


def no_weight(of: Evidence) -> str:
    if of.link.weight:
        return ""
    if not asks(of.child):
        return str(_("What weight was given to what adults saw has not been written down yet."))
    return _("What weight {child}’s words were given has not been written down yet.").format(child=of.child.name)


def told(of: Evidence, copier: Copier) -> tuple[Telling, ...]:
    return tuple(_telling(row, of, copier) for row in of.tellings)


def _telling(row: Any, of: Evidence, copier: Copier) -> Telling:
    who, how = of.people.get(row.practitioner_id, NOBODY).signed, METHODS.get(row.method)
    line = sentences(full(row.told_on), who, str(how) if how else row.method)
    texts = {_("What we did"): clear(row, "did"), _("What we could not do, and why"): clear(row, "could_not")}
    facts = tuple(Fact(str(label), copier.adult(text)) for label, text in texts.items() if text)
    back, words = _("{child}, when told, {day}.").format(child=of.child.name, day=full(row.told_on)), clear(row, "child_said")
    return Telling(line, facts, (Quote(copier.own(words), back),) if words else ())


def no_telling(of: Evidence) -> str:
    return "" if of.tellings or not asks(of.child) else _("That {child} was told what came of their words is not in the record yet.").format(child=of.child.name)
