"""Everything that is due for some children, asked of every source in turn."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from app.dues.due import Due, in_order
from app.dues.sources import SOURCES
from app.evidence.gathered import Gathered


def dues(db: Session, gathered: Sequence[Gathered], today: date) -> list[Due]:
    """In the order of `in_order`; a fixed number of queries, however many children there are."""
    return in_order((one for source in SOURCES for one in source(db, gathered, today)), today)
