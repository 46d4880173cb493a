"""What the child chose about who sees it, what was decided, and what is not in a copy because of it. Pure."""

from typing import Any

from app.exports.gathered.evidence import Evidence
from app.exports.parts.copying import Copier
from app.exports.parts.quoting import quote_of
from app.exports.parts.tellings import leaves_out
from app.exports.report.adults import Fact
from app.exports.report.given import Quote
from app.identity.people import NOBODY
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.responses.manner import wish_of
from app.responses.views import ResponseView
from app.sharing.visible import CHAIR, TEAM
from app.vault import clear

LEVELS = {
    "everyone": _("Everyone may see this."), "professionals": _("Professionals may see this, not the family."),
    "worker-and-manager": _("Only the worker and their manager may see this."),
}  # fmt: skip


def wish_facts(of: Evidence) -> tuple[Fact, ...]:
    """What the child chose about who sees it, by day, and what is not here because of it."""
    child, found = of.child.name, []
    wishes = {a.main.sitting_id: a.main for a in of.newest_first if a.main.wish_sentence}
    found += [Fact(full(v.sitting_at), v.wish_sentence) for v in wishes.values()]
    kept = _("{child} chose: only my worker and their manager. What {child} told that day is not in this copy.")
    found += [Fact(full(s.happened_at), kept.format(child=child)) for s in reversed(of.private)]
    part = _("Part of what {child} told that day is not in this copy. It is for the worker and their manager.")
    found += [Fact(full(s.happened_at), part.format(child=child)) for s in reversed(of.partly)]
    return (*found, *_one_by_one(of))


def _one_by_one(of: Evidence) -> tuple[Fact, ...]:
    """Where one answer's wish is not the day's, or somebody decided: its reason goes to the chair and the team alone."""
    told = [a.main for a in of.newest_first if a.told]
    own = [(v, wish_of(of.sharing.wish(v.id), of.child.name)) for v in told if of.sharing.wish(v.id) != v.wish]
    facts = [Fact(f"{full(v.given_at)}, {v.question}".rstrip(" ,"), said) for v, said in own if said]
    if of.audience.kind in (TEAM, CHAIR):
        facts += [_decided(v, row, of) for v in told if (row := of.sharing.decided.get(v.id))]
    return tuple(facts)


def _decided(view: ResponseView, row: Any, of: Evidence) -> Fact:
    who = of.people.get(row.practitioner_id, NOBODY).signed
    said = _("{level} Decided by {who}, {day}.").format(level=LEVELS[row.who], who=who, day=full(row.created_at))
    return Fact(f"{full(view.given_at)}, {view.question}".rstrip(" ,"), " ".join(part for part in (said, clear(row, "reason")) if part))


def wants_left_out(of: Evidence, copier: Copier) -> tuple[Quote, ...]:
    mine = [a for a in of.newest_first if leaves_out(a)]
    return tuple(quote_of(v, copier) for a in mine for v in a.spoken)
