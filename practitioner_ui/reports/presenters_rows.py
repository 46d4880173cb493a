"""What may be in one copy, row by row: the child's answers, what was seen, what adults wrote, and why something is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.assessments.whole import place_name
from app.exports.copies.copy import open_questions
from app.exports.gathered.evidence import Evidence
from app.families.models import Parent
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.observations.views import open_observations
from app.responses.manner import wish_of
from app.sharing.parents import Item
from app.sharing.passages import Passage, goes_in
from app.vault import clear, sealed_names
from practitioner_ui.conferences.presenters import page_of_child
from practitioner_ui.desk.child import home_of
from practitioner_ui.sharing.presenters import decision_line, names_for

SHORT = 240
NOT_YET, NEVER = _("Nobody has put this in."), _("This never goes into a family’s copy.")


@dataclass(frozen=True)
class Row:
    """One thing that may be in the copy. `value` is what its box sends; `text` the passage, of an adult's only."""

    value: str
    item: Item
    title: str
    line: str
    href: str
    text: str = ""
    why: str = ""
    is_in: bool = False
    asks: bool = False


def named(parent: Parent) -> str:
    return f"{parent.name}, {parent.relation}"


def items_of(db: Any, of: Evidence) -> list[Row]:
    """What may be put in or taken out, in the order of the copy; the child's own words stay closed where they are left out."""
    names, home = names_for(db, of), home_of(of.child)
    told = [_told(view.id, view.question, view.given_at, True, of, names, home) for answer in of.answers for view in (*answer.standing, *answer.before) if view.told]
    kept = [_told(r.id, r.shown.get("question") or "", r.given_at, False, of, names, home) for r in of.kept_answers if r.told]
    if not of.audience.is_parent:
        return [*told, *kept]
    seen = [_seen(view, True, of, names, home) for view in of.observations]
    out = [_seen(view, False, of, names, home) for view in open_observations(db, of.kept_seen)]
    return [*told, *kept, *seen, *out, *(_passage(one, of, names, home) for one in of.passages)]


def _told(id_: UUID, question: str, at: Any, is_in: bool, of: Evidence, names: Mapping, home: str) -> Row:
    title = question or str(_("A question in the worker’s own words"))
    return Row(
        f"response:{id_.hex}", Item("response", id_), title, _("Told {day}").format(day=full(at)), f"{home}/responses/{id_.hex}",
        why="" if is_in else _why_told(id_, of, names), is_in=is_in,
    )  # fmt: skip


def _why_told(id_: UUID, of: Evidence, names: Mapping) -> str:
    """For the worker only."""
    sharing, decided = of.sharing, of.sharing.decided.get(id_)
    if of.audience.is_parent and id_ in sharing.never:
        return str(NEVER)
    if decided:
        return decision_line(decided, of.child.name, names)
    wish = wish_of(sharing.wish(id_), of.child.name) if sharing.wish(id_) != "everyone" else ""
    return wish or _why_out(id_, "", of, names)


def _why_out(id_: UUID, edition: str, of: Evidence, names: Mapping) -> str:
    row = of.sharing.for_parent(of.audience.parent_id, id_, edition)
    if row is None or row.share:
        return str(NOT_YET)
    who = names.get(row.practitioner_id)
    waits = _("A manager has not agreed yet.") if row.needs_manager and row.id not in of.sharing.agreed else ""
    said = _("Left out by {who}, {day}: {reason}").format(who=who.name if who else "", day=full(row.created_at), reason=clear(row, "reason") or "")
    return f"{said} {waits}".strip()


def _seen(view: Any, is_in: bool, of: Evidence, names: Mapping, home: str) -> Row:
    return Row(
        f"observation:{view.id.hex}", Item("observation", view.id), _("Seen by {who}").format(who=view.by), full(view.seen_on),
        f"{home}/observations/{view.id.hex}", _short(view.text), "" if is_in else _why_out(view.id, "", of, names), is_in,
    )  # fmt: skip


def _passage(one: Passage, of: Evidence, names: Mapping, home: str) -> Row:
    kept = one.kept(of.sharing, of.audience)
    edition, is_in = one.edition(kept), goes_in(one, of.sharing, of.audience)
    asks = one in open_questions(of)
    title, href = TITLES[one.kind](one, of, home)
    return Row(
        f"{one.kind}:{one.id.hex}:{edition}", Item(one.kind, one.id, edition, bool(kept)), title,
        str(_("Rests on something kept back.")) if kept else "", href, _short(" ".join(_texts(one))),
        "" if is_in else _why_out(one.id, edition, of, names), is_in, asks,
    )  # fmt: skip


def _section(one: Passage, of: Evidence, home: str) -> tuple[str, str]:
    return _("Assessment: {place}").format(place=place_name(one.row.area)), f"{home}/assessment/{one.row.area}"


def _outcome(one: Passage, of: Evidence, home: str) -> tuple[str, str]:
    return _("Plan, outcome {n}").format(n=one.row.number), f"{home}/plan"


def _analysis(one: Passage, of: Evidence, home: str) -> tuple[str, str]:
    source = f"responses/{one.row.response_id.hex}" if one.row.response_id else f"observations/{one.row.observation_id.hex}"
    return _("A view, {day}").format(day=full(one.row.created_at)), f"{home}/{source}"


def _weight(one: Passage, of: Evidence, home: str) -> tuple[str, str]:
    return str(_("What weight was given, and what changed")), f"{page_of_child(of.conference, of.child)}/weight"


TITLES = {"section": _section, "outcome": _outcome, "analysis": _analysis, "weight": _weight}


def _texts(one: Passage) -> Iterable[str]:
    """The adult's own words of a passage, whatever sealed fields it has."""
    for row in (one.row, *one.parts):
        yield from (text for name in sealed_names(row) if (text := clear(row, name)))


def _short(text: str) -> str:
    return text if len(text) <= SHORT else text[:SHORT].rsplit(" ", 1)[0] + " …"
