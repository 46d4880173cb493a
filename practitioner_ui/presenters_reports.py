"""What a report will hold, before it is made: so that nothing in it is a surprise."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.access.doors import OpenChild
from app.conferences.views import reports_of
from app.exports.formats import EXPORTS
from app.exports.gather import Evidence
from app.exports.making import file_name
from app.exports.paper import report_of
from app.exports.report import Report
from app.kit.clock import now
from app.kit.dates import clock_time, full
from app.kit.words import gettext_lazy as _
from practitioner_ui.presenters_conferences import page_of_child, title_of


@dataclass(frozen=True)
class ReportPage:
    title: str
    conference: str
    conference_page: str
    holds: tuple[tuple[str, str], ...]
    pictures: tuple[tuple[str, str], ...]
    formats: tuple[tuple[str, str, str], ...]
    files: str
    made: tuple[str, ...]
    brackets: str


def report_page_of(here: OpenChild, of: Evidence) -> ReportPage:
    row, child = of.conference, of.child
    paper = report_of(of, here.actor.name, now())
    made = [one for one in reports_of(here.db, row.id) if one.child_id == child.id]
    home = f"/practitioner/children/{child.reference}"
    return ReportPage(
        title=title_of(row), conference=row.reference, conference_page=page_of_child(row, child), holds=_holds(paper),
        pictures=tuple((f"{home}/{one.page}", one.alt) for one in _pictures(paper)), brackets=paper.brackets,
        formats=tuple((one.name, str(one.label), str(one.about)) for one in EXPORTS.values()),
        files=file_name(child, row, "…").removesuffix(".…"),
        made=tuple(_made(one) for one in made),
    )  # fmt: skip


def _pictures(paper: Report) -> list:
    told = (t for day in (*paper.days, *paper.earlier) for t in day.told)
    return [*paper.picture, *(one for t in told for one in t.pictures)]


def _holds(paper: Report) -> tuple[tuple[str, str], ...]:
    """Each part of the paper, and what stands there or that nothing does."""
    nothing = str(_("Nothing yet, and the report says so"))
    days = ", ".join(day.title for day in (*paper.days, *paper.earlier))
    return (
        (str(_("First page")), paper.empty or _first(paper)),
        (str(_("What was told on")), days or str(_("The first page holds all of it"))),
        (str(_("Seen by adults")), _said(paper.seen + paper.seen_more, "title") or nothing),
        (str(_("Views, marked as opinion")), _said(paper.opinions, "title") or nothing),
        (str(_("Weight and change")), paper.weight[0].by if paper.weight else nothing),
        (str(_("Seen, and seen alone")), "; ".join(f"{v.day}, {v.alone.lower()}" for v in paper.visits) or nothing),
        (str(_("Plan")), _said(paper.outcomes, "title") or nothing),
        (str(_("Assessment")), _said(paper.sections, "title") or nothing),
        (str(_("Wishes")), " ".join(f"{f.label}: {f.text}" for f in paper.wishes) or str(_("None recorded"))),
    )  # fmt: skip


def _first(paper: Report) -> str:
    parts = [_("{child}’s words") if paper.quotes else None, _("a drawing or picture") if paper.picture else None]
    said = [str(part) for part in parts if part] or [str(_("what {child} chose"))]
    text = _("{some} and {last}").format(some=said[0], last=said[1]) if len(said) > 1 else said[0]
    return text.replace("{child}", paper.child).capitalize() if text.startswith("what") else text.replace("{child}", paper.child)


def _said(things: Sequence, name: str) -> str:
    return "; ".join(dict.fromkeys(getattr(one, name) for one in things))


def _made(report) -> str:
    return _("{format}, {day} at {time}, by {who}. SHA-256 {digest}").format(
        format=report.format.upper(), day=full(report.made_at), time=clock_time(report.made_at), who=report.made_by,
        digest=report.digest,
    )  # fmt: skip
