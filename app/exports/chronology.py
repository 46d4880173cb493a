"""A child's chronology as CSV: opens in a spreadsheet as text, never as a formula; on the trail before it leaves."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.evidence.chronology.entry import KINDS, Entry
from app.exports.leaving.scanning import raise_if_found
from app.exports.leaving.watch import watch
from app.families.models import Child
from app.identity.people import NOBODY, Person
from app.kit.words import gettext_lazy as _
from app.trail import What, record

HEADINGS = (_("Date"), _("Kind"), _("What happened"), _("Who"))
BOM = "\ufeff"
"""so that spreadsheets read it as UTF-8"""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def chronology_csv(db: Session, actor: Any, child: Child, found: Sequence[Entry], named: Mapping[UUID, Person], why: str) -> bytes:
    """As the page shows it: the same lines, in the same order. `why` is one of REASONS. Raises SiblingNamed or HoldsWithheld; then nothing leaves."""
    adults = [person.signed for person in named.values()]
    raise_if_found(watch(db, child).look([*(one.words for one in found), *adults], adults))
    out = io.StringIO(newline="")
    sheet = csv.writer(out)
    sheet.writerow([str(heading) for heading in HEADINGS])
    for one in found:
        who = named.get(one.by, NOBODY).signed if one.by else ""
        sheet.writerow([plain(cell) for cell in (one.day.isoformat(), str(KINDS[one.kind]), one.words, who)])
    record(db, actor, What.CHRONOLOGY_EXPORTED, child_id=child.id, subject=child, lines=len(found), why=why)
    return (BOM + out.getvalue()).encode()


def plain(cell: str) -> str:
    """What a spreadsheet would run is text behind an apostrophe; also behind blanks, which some take away first."""
    return f"'{cell}" if cell.lstrip(" \u00a0\u3000").startswith(FORMULA) else cell


def file_name(child: Child) -> str:
    return f"{child.reference}-chronology.csv"
