"""What happened to one child and when, with plain filters, to read, to print and to take as a spreadsheet."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from starlette.responses import Response

from app.access.doors import OpenChild, open_child
from app.evidence.chronology.entry import KINDS, Entry, Sieve, sift
from app.evidence.chronology.sources import entries
from app.exports.chronology import chronology_csv, file_name
from app.exports.leaving.reasons import CHOOSE, REASONS
from app.identity.people import Person, people
from app.identity.permissions import Permission as P
from app.kit.clock import today
from app.kit.pages import render
from practitioner_ui.chronology.presenters import chronology_page
from practitioner_ui.desk.child import child_head
from practitioner_ui.desk.leaving import leaves

router = APIRouter()
PAGE = "/children/{child_reference}/chronology"
Reader = Annotated[OpenChild, Depends(open_child(P.EVIDENCE_READ))]


@router.get(PAGE)
def chronology(here: Reader) -> Response:
    return _page(here, {})


def _page(here: OpenChild, errors: dict) -> Response:
    every, sieve, head = entries(here.db, here.child, today()), _sieve(here), child_head(here, "chronology")
    found = sift(every, sieve)
    return render(
        here.request, "practitioner/chronology/page.html", 422 if errors else 200, nav="families", child=head, errors=errors, reasons=REASONS,
        page=chronology_page(every, found, sieve, _named(here, found), head.home, here.request.query_params.multi_items()),
    )  # fmt: skip


@router.get(PAGE + ".csv")
def spreadsheet(here: Reader) -> Response:
    """The same lines in the same order; that they left, and whom for, is on the trail before they do."""
    why = here.request.query_params.get("why", "")
    if why not in REASONS:
        return _page(here, {"why": CHOOSE})
    found = sift(entries(here.db, here.child, today()), _sieve(here))
    made = chronology_csv(here.db, here.actor, here.child, found, _named(here, found), why)
    return leaves(here, made, "text/csv; charset=utf-8", file_name(here.child))


def _sieve(here: OpenChild) -> Sieve:
    """From the address. What is not a kind or a year asks for nothing."""
    asked = here.request.query_params
    first, last = sorted_years(_year(asked.get("from", "")), _year(asked.get("to", "")))
    kinds = tuple(kind for kind in KINDS if kind in asked.getlist("kind"))
    return Sieve(kinds, first, last, newest_first=asked.get("order") != "oldest")


def sorted_years(first: int | None, last: int | None) -> tuple[int | None, int | None]:
    """From 2026 to 2024 means the years between, however they were picked."""
    return (last, first) if first and last and first > last else (first, last)


def _year(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else None


def _named(here: OpenChild, found: Sequence[Entry]) -> dict[UUID, Person]:
    return people(here.db, (one.by for one in found))
