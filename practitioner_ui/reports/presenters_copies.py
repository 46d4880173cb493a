"""Everything that will leave in one copy, everything that stays out and why, and what the last look finds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.access.doors import OpenChild
from app.assessments.whole import place_name
from app.conferences.views import reports_of
from app.exports.evidence import Evidence
from app.exports.formats import EXPORTS
from app.exports.making import file_name, left_out, mark_of, open_questions, paper_of
from app.exports.paper import texts_of
from app.exports.report import Report
from app.exports.scanning import cannot_be_found, contents, look_through
from app.families.models import Parent
from app.identity.people import uncapped
from app.identity.permissions import Permission as P
from app.kit.dates import full
from app.kit.words import gettext_lazy as _
from app.observations.views import open_observations
from app.responses.manner import wish_of
from app.sharing.parents import Item
from app.sharing.passages import Passage, goes_in
from app.vault import clear, sealed_names
from practitioner_ui.conferences.presenters import page_of_child, report_page, title_of
from practitioner_ui.desk.child import home_of
from practitioner_ui.reports.presenters import READERS, holds, made_line, parents_here, pictures_of
from practitioner_ui.sharing.presenters import decision_line, names_for

KINDS = tuple(READERS)
SHORT = 240
NOT_YET, NEVER = _("Nobody has put this in."), _("This never goes into a family’s copy.")
LEFT_OUT_BY_WISH = _("{child}’s wish, and nobody decided otherwise.")
LEFT_OUT_BY_DECISION = _("Decided: only the worker and their manager.")


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


@dataclass(frozen=True)
class CopyPage:
    to: str
    title: str
    conference: str
    conference_page: str
    choose: str
    here: str
    items: tuple[Row, ...]
    left: tuple[Row, ...]
    left_of_all: int
    questions: tuple[Row, ...]
    holds: tuple[tuple[str, str], ...]
    pictures: tuple[tuple[str, str], ...]
    found: tuple[str, ...]
    cannot: tuple[str, ...]
    withheld: bool
    sees_left: bool
    mark: str
    formats: tuple[tuple[str, str, str], ...]
    files: str
    made: tuple[str, ...]
    says: str
    is_family: bool


def named(parent: Parent) -> str:
    return f"{parent.name}, {parent.relation}"


def copy_page(here: OpenChild, of: Evidence) -> CopyPage:
    paper, row, child = paper_of(here.db, of, here.actor), of.conference, of.child
    look = look_through([*texts_of(paper), file_name(child, row, "", of.audience)], of, [here.actor.name, *contents(paper)])
    items, sees = items_of(here.db, of), here.may(P.SHARING_WRITE)
    waiting = {one.id for one in open_questions(of)}
    address = report_page(row, child)
    names = {parent.id: parent.name for parent in parents_here(here)}
    made = [r for r in reports_of(here.db, row.id) if (r.child_id, r.audience, r.parent_id) == (child.id, of.audience.kind, of.audience.parent_id)]
    return CopyPage(
        to=of.audience.to or uncapped(str(READERS[of.audience.kind][0])), title=title_of(row), conference=row.reference,
        conference_page=page_of_child(row, child), choose=address, here=_here(address, of),
        items=tuple(one for one in items if one.is_in), questions=tuple(one for one in items if one.item.id in waiting),
        left=tuple(one for one in items if not one.is_in and one.item.id not in waiting) if sees else (),
        left_of_all=len(left_out(of)) if sees else 0,
        holds=holds(paper), pictures=_pictures(paper, child), found=look.words, cannot=tuple(cannot_be_found(of)), withheld=bool(of.withheld),
        sees_left=sees, mark=mark_of(paper, of), formats=tuple((one.name, str(one.label), str(one.about)) for one in EXPORTS.values()),
        files=file_name(child, row, "", of.audience).rstrip("."), made=tuple(made_line(one, names) for one in made),
        says=paper.wishes[0].text if of.audience.is_parent and paper.wishes else "", is_family=of.audience.is_parent,
    )  # fmt: skip


def _here(address: str, of: Evidence) -> str:
    return f"{address}/parents/{of.audience.parent_id.hex}" if of.audience.parent_id else f"{address}/copies/{of.audience.kind}"


def _pictures(paper: Report, child: Any) -> tuple[tuple[str, str], ...]:
    return tuple((f"{home_of(child)}/{one.page}", one.alt) for one in pictures_of(paper))


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
