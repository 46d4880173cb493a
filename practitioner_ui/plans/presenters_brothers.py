"""Brothers and sisters of this child whose running plan this worker may write in: for ways from one page to the next, never to compare."""

from sqlmodel import col, select

from app.access.doors import OpenChild
from app.evidence.timetables import running_plans
from app.families.models import Child
from app.identity.permissions import Permission as P
from app.identity.permissions import may
from app.plans.models import Plan


def with_plans(here: OpenChild) -> list[tuple[Child, Plan]]:
    """In the order of their references; the session shows none out of reach."""
    query = select(Child).where(Child.family_id == here.child.family_id, Child.id != here.child.id)
    rows = [one for one in here.db.exec(query.order_by(col(Child.reference))) if may(here.reach.roles(one.id), P.PLAN_WRITE)]
    plans = running_plans(here.db, [one.id for one in rows])
    return [(one, plans[one.id]) for one in rows if one.id in plans]
