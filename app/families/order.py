"""Children in the order of birth, the unborn last. Never in the order of concern."""

from sqlmodel import Session, col, select

from app.families.models import Child

BY_BIRTH = (col(Child.born_on).is_(None), Child.born_on, Child.due_on, Child.reference)


def in_birth_order(db: Session) -> list[Child]:
    """Every child in this session's reach, family by family."""
    return list(db.exec(select(Child).order_by(col(Child.family_id), *BY_BIRTH)))
