"""What other agencies were asked about a child and have not sent."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import Session

from app.contributions.service import AGENCIES, asks_of
from app.dues.due import Due, page_of
from app.evidence.gathered import Gathered
from app.kit.words import gettext_lazy as _

CHASE = _("{agency} has sent nothing about {child}. Ask again, or write down why")


def contributions(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    """A line for each asking that is still open."""
    children = {of.child.id: of.child for of in gathered}
    for row in asks_of(db, list(children)):
        if row.open:
            child = children[row.child_id]
            words = CHASE.format(agency=AGENCIES.get(row.agency, row.agency), child=child.name)
            yield Due(child, "contribution", words, row.by_on, page_of(child, "/contributions"))
