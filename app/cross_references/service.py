"""An answer is about a brother or sister: one row on each of the two records, joined by a token and nothing else."""

import secrets
from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from app.catalogue import catalogue
from app.cross_references.models import CrossReference, StatementAbout
from app.families.models import Child
from app.families.order import BY_BIRTH
from app.kit.faults import raise_if_any
from app.kit.words import gettext_lazy as _
from app.responses.models import Response
from app.trail import What, record

SAY_WHO = _("Choose the brother or sister it is about")
SAY_AREA = _("Choose the area of life it is about")
SAY_RELATION = _("Choose who they are to the child from the list")
RELATIONS = {
    "older-brother": _("an older brother"), "younger-brother": _("a younger brother"), "older-sister": _("an older sister"),
    "younger-sister": _("a younger sister"), "baby": _("a baby brother or sister"), "not-said": _("a brother or sister, it was not said which"),
}  # fmt: skip
"""the same list for everybody: it tells nothing of who there is"""


def siblings_of(db: Session, child: Child) -> list[Child]:
    """The brothers and sisters in this session's reach, in the order of birth."""
    query = select(Child).where(Child.family_id == child.family_id, Child.id != child.id)
    return list(db.exec(query.order_by(*BY_BIRTH)))


def refer(db: Session, actor: Any, *, response: Response, about: Sequence[Child], area: str, relation: str = "") -> None:
    """A token of its own for each child, so that two spoken of in one answer are not joined either. `relation`: about one whom
    the writer cannot open. Raises Incomplete."""
    raise_if_any(reference_faults(about, area, relation))
    if relation:
        _note_unreached(db, actor, response, area, relation)
    done = referred(db, response)
    for sibling in about:
        if (sibling.id, area) not in done:
            _refer_one(db, actor, response, sibling, area)


def _refer_one(db: Session, actor: Any, response: Response, sibling: Child, area: str) -> None:
    """What the trail of the one says does not name the other."""
    token, by = secrets.token_urlsafe(16), actor.practitioner_id
    said = StatementAbout(child_id=response.child_id, response_id=response.id, area=area, practitioner_id=by, token=token)
    held = CrossReference(child_id=sibling.id, area=area, practitioner_id=by, token=token)
    db.add_all([said, held])
    record(db, actor, What.STATEMENT_NOTED, child_id=response.child_id, subject=said)
    record(db, actor, What.HELD_ELSEWHERE, child_id=sibling.id, subject=held, area=area)


def _note_unreached(db: Session, actor: Any, response: Response, area: str, relation: str) -> None:
    """On the record of the one who spoke only; the same twice is noted once."""
    same = select(StatementAbout.id).where(
        StatementAbout.response_id == response.id, StatementAbout.area == area, StatementAbout.relation == relation
    )
    if db.exec(same).first():
        return
    said = StatementAbout(
        child_id=response.child_id, response_id=response.id, area=area, practitioner_id=actor.practitioner_id,
        token=secrets.token_urlsafe(16), relation=relation,
    )  # fmt: skip
    db.add(said)
    record(db, actor, What.STATEMENT_NOTED, child_id=response.child_id, subject=said)


def referred(db: Session, response: Response) -> set[tuple[Any, str]]:
    """(brother or sister, area) of what was noted of this answer before, as far as this session reaches."""
    tokens = select(StatementAbout.token).where(StatementAbout.response_id == response.id)
    return set(db.exec(select(CrossReference.child_id, CrossReference.area).where(col(CrossReference.token).in_(tokens))))


def reference_faults(about: Sequence[Child], area: str, relation: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {} if about or relation else {"about": SAY_WHO}
    if relation and relation not in RELATIONS:
        found["relation"] = SAY_RELATION
    if area not in catalogue().areas:
        found["about_area"] = SAY_AREA
    return found


def can_refer(about: Sequence[Child], area: str, relation: str = "") -> bool:
    return not reference_faults(about, area, relation)
