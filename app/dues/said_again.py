"""A wish or a worry told in more than one sitting with nothing done, or with an action that is late."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlmodel import Session

from app.dues.due import Due, page_of
from app.evidence.gathered import Gathered
from app.kit.dates import short
from app.kit.words import gettext_lazy as _
from app.said_again.gathered import SaidAgain
from app.said_again.gathered import said_again as gather
from app.said_again.rule import Why

WORDS = {
    ("wish", Why.NO_ACTION): _("{child}’s wish, told in {n} sittings since {day}: no action yet"),
    ("worry", Why.NO_ACTION): _("{child}’s worry, told in {n} sittings since {day}: no action yet"),
    ("wish", Why.OVERDUE): _("{child}’s wish, told in {n} sittings since {day}: its action is late"),
    ("worry", Why.OVERDUE): _("{child}’s worry, told in {n} sittings since {day}: its action is late"),
}


def said_again(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    """What it is about stays on the child's page: a tag is sealed, and opening each would ask once for every child."""
    children = {of.child.id: of.child for of in gathered}
    for one in gather(db, list(children), today):
        child = children[one.child_id]
        yield Due(child, "said-again", _words(one, child.name), one.again.overdue_since, page_of(child, "#said-again"))


def _words(one: SaidAgain, child: str) -> str:
    found = one.again
    return WORDS[one.kind, found.why].format(child=child, n=found.sittings, day=short(found.first))
