"""Decisions about who may see a child's words that wait for a manager: due for managers alone, since nobody else can answer them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session

from app.dues.due import Due, page_of
from app.evidence.gathered import Gathered
from app.identity.permissions import Role
from app.kit.words import gettext_lazy as _
from app.sharing.agreeing import waiting_of

ONE = _("Agree or not to a decision about who may see what {child} told")
MANY = _("Agree or not to {n} decisions about who may see what {child} told")


def sharing(db: Session, gathered: Sequence[Gathered], today: date) -> Iterable[Due]:
    """One for each child; no rule says by when, and until then the narrower reading stands."""
    children = {of.child.id: of.child for of in gathered if _manages(db, of.child.id)}
    for child_id, n in Counter(row.child_id for row in waiting_of(db, list(children))).items():
        child = children[child_id]
        words = (ONE if n == 1 else MANY).format(child=child.name, n=n)
        yield Due(child, "sharing", words, None, page_of(child, "/sharing"))


def _manages(db: Session, child_id: UUID) -> bool:
    """Or the system itself, at work for every child."""
    reach = db.info.get("reach")
    return reach is None or reach.child_ids is None or Role.TEAM_MANAGER in reach.roles(child_id)
