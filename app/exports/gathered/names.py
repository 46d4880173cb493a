"""The names that are kept out of a copy: read past the session's own reach, for that alone."""

from sqlmodel import Session, col, select

from app.access.reach import everything, reaching
from app.families.models import Child, Parent
from app.families.siblings import Sibling


def siblings_of(db: Session, child: Child) -> tuple[Sibling, ...]:
    """Their names, read only so that they can be kept out, whoever asks."""
    query = select(Child).where(Child.family_id == child.family_id, Child.id != child.id)
    with reaching(db, everything("brothers' and sisters' names are taken out of a copy")):
        return tuple(Sibling(one.name, one.reference, one.unborn, one.id) for one in db.exec(query))


def parents_of(db: Session, child: Child) -> tuple[tuple[str, ...], tuple[Sibling, ...]]:
    """This child's own, and those of brothers and sisters alone: read only so that the others' names can be kept out."""
    ids = select(Child.id).where(Child.family_id == child.family_id)
    with reaching(db, everything("other parents' names are looked for in a copy")):
        rows = list(db.exec(select(Parent).where(col(Parent.child_id).in_(ids)).order_by(Parent.name)))
    own = dict.fromkeys(row.name for row in rows if row.child_id == child.id)
    others = dict.fromkeys(row.name for row in rows if row.name not in own)
    return tuple(own), tuple(Sibling(name, "") for name in others)
