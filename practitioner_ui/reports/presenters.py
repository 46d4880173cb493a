"""Whom a report can be made for, and what each part of it will hold: so that nothing in it is a surprise."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import select

from app.access.doors import OpenChild
from app.conferences.models import Conference
from app.conferences.views import reports_of
from app.exports.report.finished import Report
from app.families.models import Parent
from app.identity.permissions import Permission as P
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from practitioner_ui.conferences.presenters import page_of_child, report_page, title_of

READERS = {
    "professionals": (_("Professionals at the conference"), _("All but what {child} wants only the worker and their manager to see.")),
    "chair": (_("The chair"), _("The same, and what was decided about who may see it.")),
    "worker": (_("The worker and their manager"), _("Everything. It does not leave the team.")),
}


@dataclass(frozen=True)
class Reader:
    href: str
    title: str
    line: str


@dataclass(frozen=True)
class ChoosePage:
    title: str
    conference: str
    conference_page: str
    readers: tuple[Reader, ...]
    parents: tuple[Reader, ...]
    no_parents: bool
    made: tuple[str, ...]


def choose_page(here: OpenChild, row: Conference) -> ChoosePage:
    child, decides = here.child, here.may(P.SHARING_WRITE)
    address = report_page(row, child)
    parents = parents_here(here)
    names = {parent.id: parent.name for parent in parents}
    made = [one for one in reports_of(here.db, row.id) if one.child_id == child.id]
    return ChoosePage(
        title=title_of(row), conference=row.reference, conference_page=page_of_child(row, child),
        readers=tuple(
            Reader(f"{address}/copies/{kind}", str(title), line.format(child=child.name))
            for kind, (title, line) in READERS.items() if kind != "worker" or decides
        ),
        parents=tuple(
            Reader(f"{address}/parents/{one.id.hex}", f"{one.name}, {one.relation}", _("Only what was put in for {name}.").format(name=one.name))
            for one in parents
        ) if decides else (),
        no_parents=decides and not parents, made=tuple(made_line(one, names) for one in made),
    )  # fmt: skip


def parents_here(here: OpenChild) -> list[Parent]:
    return list(here.db.exec(select(Parent).where(Parent.child_id == here.child.id).order_by(Parent.created_at)))  # type: ignore[arg-type]


def holds(paper: Report) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each part of the paper, and the lines of what stands there, or one that nothing does."""
    nothing = (str(_("Nothing yet, and the report says so")),)
    days = tuple(day.title for day in (*paper.days, *paper.earlier))
    return (
        (str(_("First page")), (paper.empty or _first(paper),)),
        (str(_("What was told on")), days or (str(_("The first page holds all of it")),)),
        (str(_("Seen by adults")), _said(paper.seen + paper.seen_more, "title") or nothing),
        (str(_("Views, marked as opinion")), _said(paper.opinions, "title") or nothing),
        (str(_("Weight and change")), (paper.weight[0].by,) if paper.weight else nothing),
        (str(_("Plan")), _said(paper.outcomes, "title") or nothing),
        (str(_("Assessment")), _said(paper.sections, "title") or nothing),
        (str(_("What the child was told")), _said(paper.tellings, "line") or nothing),
        (str(_("Wishes")), tuple(f"{f.label}: {f.text}" for f in paper.wishes) or (str(_("None recorded")),)),
    )  # fmt: skip


def pictures_of(paper: Report) -> list:
    told = (t for day in (*paper.days, *paper.earlier) for t in day.told)
    return [*paper.picture, *(one for t in told for one in t.pictures)]


def _first(paper: Report) -> str:
    parts = [_("{child}’s words") if paper.quotes else None, _("a drawing or picture") if paper.picture else None]
    said = [str(part) for part in parts if part] or [str(_("what {child} chose"))]
    text = _("{some} and {last}").format(some=said[0], last=said[1]) if len(said) > 1 else said[0]
    return text.replace("{child}", paper.child).capitalize() if text.startswith("what") else text.replace("{child}", paper.child)


def _said(things: Sequence, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(getattr(one, name) for one in things))


def made_line(report: Any, parents: dict) -> str:
    to = {kind: str(title) for kind, (title, _line) in READERS.items()}
    return _("For {to}: {format}, {day} at {time}, by {who}. SHA-256 {digest}").format(
        to=parents.get(report.parent_id) or to.get(report.audience, report.audience), format=report.format.upper(),
        day=full(report.made_at), time=clock_time(report.made_at), who=report.made_by, digest=report.digest,
    )  # fmt: skip
