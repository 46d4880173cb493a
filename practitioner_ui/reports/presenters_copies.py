"""Everything that will leave in one copy, everything that stays out and why, and what the last look finds."""

from dataclasses import dataclass
from typing import Any

from app.access.doors import OpenChild
from app.conferences.views import reports_of
from app.exports.copies.copy import file_name, left_out, mark_of, open_questions, paper_of
from app.exports.formats.registered import EXPORTS
from app.exports.gathered.evidence import Evidence
from app.exports.leaving.scanning import cannot_be_found, contents, look_through
from app.exports.report.finished import Report
from app.exports.report.texts import texts_of
from app.identity.people import uncapped
from app.identity.permissions import Permission as P
from practitioner_ui.conferences.presenters import page_of_child, report_page, title_of
from practitioner_ui.desk.child import home_of
from practitioner_ui.reports.presenters import READERS, holds, made_line, parents_here, pictures_of
from practitioner_ui.reports.presenters_rows import Row, items_of
from practitioner_ui.reports.presenters_together import PARENTS, address_of

KINDS = tuple(READERS)


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
    holds: tuple[tuple[str, tuple[str, ...]], ...]
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
    together: str


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
        together=address_of(row, PARENTS if of.audience.is_parent else of.audience.kind),
    )  # fmt: skip


def _here(address: str, of: Evidence) -> str:
    return f"{address}/parents/{of.audience.parent_id.hex}" if of.audience.parent_id else f"{address}/copies/{of.audience.kind}"


def _pictures(paper: Report, child: Any) -> tuple[tuple[str, str], ...]:
    return tuple((f"{home_of(child)}/{one.page}", one.alt) for one in pictures_of(paper))
