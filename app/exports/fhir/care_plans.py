"""A child's plans in FHIR's shape: when, and under which categories first and last, in our words and in the codes others count by."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session

from app.exports.fhir.bundle import SYSTEM
from app.exports.fhir.categories import census, nhs
from app.families.models import Child
from app.plans.categories import categories_of, named
from app.plans.models import Plan, PlanCategory
from app.plans.service import plans_of


def care_plans(db: Session, child: Child) -> list[dict[str, Any]]:
    """Entries for a Bundle, the oldest first. No reason is in them: an adult's words about a child stay in the record."""
    plans = plans_of(db, child.id)[::-1]
    rows = categories_of(db, [plan.id for plan in plans])
    return [{"fullUrl": f"urn:uuid:{plan.id}", "resource": care_plan(child.reference, plan, rows[plan.id])} for plan in plans]


def care_plan(reference: str, plan: Plan, rows: Sequence[PlanCategory]) -> dict[str, Any]:
    period = {"start": plan.started_on.isoformat()} | ({"end": plan.ended_on.isoformat()} if plan.ended_on else {})
    made = {
        "resourceType": "CarePlan", "id": str(plan.id), "status": "completed" if plan.ended_on else "active", "intent": "plan",
        "subject": {"type": "Patient", "identifier": {"system": f"{SYSTEM}:child", "value": reference}}, "period": period,
    }  # fmt: skip
    if not rows:
        return made
    first = {"url": f"{SYSTEM}:first-category", "valueCodeableConcept": concept(rows[0].categories)}
    return made | {"extension": [first], "category": [concept(rows[-1].categories)]}


def concept(categories: Sequence[str]) -> dict[str, Any]:
    codings = [{"system": f"{SYSTEM}:census-category", "code": census(categories)}]
    return {"coding": codings + [{"system": f"{SYSTEM}:nhs-plan-reason", "code": code} for code in nhs(categories)], "text": named(categories)}
