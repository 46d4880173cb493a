"""Who may see a child's words, as finished lines: the wish, what was decided by whom and why, what waits for a manager."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from app.access.doors import OpenChild
from app.families.models import Parent
from app.identity.people import NOBODY, Person, people
from app.identity.permissions import Permission as P
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.responses.manner import wish_of
from app.responses.models import Response
from app.sharing.agreeing import can_agree, terms_of
from app.sharing.models import ParentDecision, SharingDecision
from app.sharing.reading import Sharing, sharing_for
from app.vault import clear
from practitioner_ui.desk.child import home_of

LEVELS = {
    "everyone": _("Everyone. Parents or carers too, once it is put into their copy"),
    "professionals": _("Professionals, not the family"),
    "worker-and-manager": _("Only {child}’s worker and their manager"),
}
UNSAID = _("{child} did not say. It is for professionals until somebody decides.")


@dataclass(frozen=True)
class WhoSees:
    """Beside one answer: the child's wish about it, and what was decided."""

    wish: str
    decided: str
    waiting: str
    href: str


@dataclass(frozen=True)
class Waiting:
    id: str
    what: str
    href: str
    line: str
    reason: str
    may_agree: bool


@dataclass(frozen=True)
class Term:
    id: str
    words: str
    line: str


@dataclass(frozen=True)
class SharingPage:
    waiting: tuple[Waiting, ...]
    terms: tuple[Term, ...]
    decided: tuple[tuple[str, str, str], ...]
    parents: tuple[tuple[str, str], ...]


def who_sees(here: OpenChild, response_ids: Sequence[UUID], main_id: UUID) -> WhoSees:
    """The strictest of the answer's parts speaks for it."""
    sharing = sharing_for(here.db, here.child.id)
    names = _people(here.db, [*sharing.decided.values(), *sharing.waiting])
    decided = [sharing.decided[id_] for id_ in response_ids if id_ in sharing.decided]
    waiting = [row for row in sharing.waiting if isinstance(row, SharingDecision) and row.response_id in response_ids]
    child = here.child.name
    return WhoSees(
        wish=wish_of(sharing.wish(main_id), child), decided=decision_line(decided[0], child, names) if decided else "",
        waiting=_("{line} It waits for a manager.").format(line=decision_line(waiting[-1], child, names)) if waiting else "",
        href=f"{home_of(here.child)}/responses/{main_id.hex}/sharing" if here.may(P.SHARING_WRITE) else "",
    )  # fmt: skip


def decision_line(row: SharingDecision, child: str, names: Mapping[UUID, Person]) -> str:
    """Professionals, not the family. Decided by Priya Nair, 3 November 2026: the school has to know."""
    level = LEVELS[row.who].format(child=child) if row.who in LEVELS else row.who
    who, reason = names.get(row.practitioner_id, NOBODY).signed, clear(row, "reason") or ""
    by = _("Decided by {who}, {day}").format(who=who, day=full(row.created_at))
    return f"{level}. {by}: {reason}" if reason else f"{level}. {by}."


def names_for(db: Any, of: Any) -> dict[UUID, Person]:
    """Those who decided something about this copy."""
    sharing: Sharing = of.sharing
    return _people(db, [*sharing.decided.values(), *sharing.for_parents.values()])


def _people(db: Any, rows: Sequence[Any]) -> dict[UUID, Person]:
    return people(db, [row.practitioner_id for row in rows])


def sharing_page(here: OpenChild) -> SharingPage:
    sharing, child, home = sharing_for(here.db, here.child.id), here.child, home_of(here.child)
    terms, parents = terms_of(here.db, child.id), {p.id: p for p in _parents(here)}
    rows = [*sharing.decided.values(), *sharing.waiting, *terms]
    names, asked = _people(here.db, rows), _questions(here, rows)
    return SharingPage(
        waiting=tuple(_waiting(here, row, names, asked, parents) for row in sharing.waiting),
        terms=tuple(_term(row, names, parents) for row in terms),
        decided=tuple((asked.get(id_, ""), f"{home}/responses/{id_.hex}", decision_line(row, child.name, names)) for id_, row in sharing.decided.items()),
        parents=tuple((p.id.hex, f"{p.name}, {p.relation}") for p in parents.values()),
    )  # fmt: skip


def _parents(here: OpenChild) -> list[Parent]:
    return list(here.db.exec(select(Parent).where(Parent.child_id == here.child.id).order_by(col(Parent.created_at))))


def _questions(here: OpenChild, rows: Sequence[Any]) -> dict[UUID, str]:
    ids = [row.response_id for row in rows if getattr(row, "response_id", None)]
    found = here.db.exec(select(Response.id, Response.shown).where(col(Response.id).in_(ids))) if ids else []
    return {id_: shown.get("question") or str(_("A question in the worker’s own words")) for id_, shown in found}


def _waiting(here: OpenChild, row: Any, names: Mapping, asked: Mapping, parents: Mapping) -> Waiting:
    home = home_of(here.child)
    who, day = names.get(row.practitioner_id, NOBODY).signed, full(row.created_at)
    if isinstance(row, ParentDecision):
        whom = parents[row.parent_id].name
        line = _("To be told in {name}’s copy") if row.share else _("Withheld from {name}. It is left out already.")
        what, href = asked.get(row.response_id, str(_("What an adult wrote or saw"))), f"{home}/responses/{row.response_id.hex}" if row.response_id else ""
        line = line.format(name=whom)
    else:
        what, href = asked.get(row.response_id, ""), f"{home}/responses/{row.response_id.hex}"
        line = str(LEVELS[row.who].format(child=here.child.name)) + "."
    agrees = here.may(P.SHARING_AGREE) and can_agree(here.db, here.actor, row)
    return Waiting(row.id.hex, what, href, f"{line} {who}, {day}", clear(row, "reason") or "", agrees)


def _term(row: Any, names: Mapping, parents: Mapping) -> Term:
    whom = parents[row.parent_id].name if row.parent_id in parents else ""
    where = _("In no copy for {name}.").format(name=whom) if whom else str(_("In no copy at all."))
    return Term(row.id.hex, clear(row, "words") or "", f"{where} {names.get(row.practitioner_id, NOBODY).signed}, {full(row.created_at)}")
