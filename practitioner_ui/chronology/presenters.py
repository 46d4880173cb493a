"""A chronology for the page: lines under their years, and the filters as they were set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from app.evidence.chronology.entry import KINDS, Entry, Sieve, years_of
from app.identity.people import NOBODY, Person
from app.kit.dates import MONTHS
from app.kit.words import gettext_lazy as _

FILTERS = ("kind", "from", "to", "order")


@dataclass(frozen=True)
class Line:
    day: str
    iso: str
    kind: str
    words: str
    href: str
    by: str


@dataclass(frozen=True)
class Year:
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class ChronologyPage:
    years: tuple[Year, ...]
    shown: str
    kinds: tuple[tuple[str, str], ...]
    """those there is something of"""
    chosen_kinds: tuple[str, ...]
    choices: tuple[int, ...]
    first_year: int | None
    last_year: int | None
    order: str
    asked: tuple[tuple[str, str], ...]
    """the filters as they came, to take the same lines"""


def chronology_page(
    every: Sequence[Entry], found: Sequence[Entry], sieve: Sieve, named: Mapping[UUID, Person], home: str, asked: Sequence[tuple[str, str]]
) -> ChronologyPage:
    there = {one.kind for one in every}
    grouped = groupby(found, key=lambda one: one.day.year)
    return ChronologyPage(
        years=tuple(Year(str(year), tuple(_line(one, named, home) for one in lines)) for year, lines in grouped),
        shown=_shown(len(found), len(every)), kinds=tuple((kind, str(name)) for kind, name in KINDS.items() if kind in there),
        chosen_kinds=sieve.kinds, choices=tuple(years_of(every)), first_year=sieve.first_year, last_year=sieve.last_year,
        order="newest" if sieve.newest_first else "oldest", asked=tuple((name, value) for name, value in asked if name in FILTERS),
    )  # fmt: skip


def _shown(found: int, every: int) -> str:
    if found == every:
        return str(_("All {n} lines.")).format(n=every)
    return str(_("{n} of {all} lines.")).format(n=found, all=every)


def _line(one: Entry, named: Mapping[UUID, Person], home: str) -> Line:
    href = one.href if one.href.startswith("/practitioner") else f"{home}{one.href}" if one.href else ""
    who = named.get(one.by, NOBODY).signed if one.by else ""
    return Line(f"{one.day.day} {MONTHS[one.day.month - 1]}", one.day.isoformat(), str(KINDS[one.kind]), one.words, href, who)
