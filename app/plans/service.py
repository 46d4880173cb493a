"""A child's own plan: outcomes and actions. A draft is always kept; what is missing is said, never refused."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, func, select

from app.kit.clock import now, today
from app.kit.faults import needed_faults, raise_if_any, text_faults
from app.kit.versions import check_is_newest
from app.kit.words import gettext_lazy as _
from app.plans.categories import categories_faults, keep_category
from app.plans.models import Action, Outcome, Plan
from app.replaced_texts.service import keep_replaced
from app.trail import What, record
from app.vault import clear, seal

OUTCOME_TEXTS = ("goal", "need", "how_we_know", "contingency")
IN_ORDER = (col(Action.created_at), col(Action.by_when).is_(None), col(Action.by_when))
SAY_THE_OUTCOME = _("Write what will be different for the child")
SAY_THE_ACTION = _("Write what will be done")


def open_plan(
    db: Session, actor: Any, *, child_id: UUID, categories: Sequence[str] = ("neglect",), started_on: date | None = None,
    reason: str = "",
) -> Plan:  # fmt: skip
    """The child's running plan; a new one when there is none, with its first category. Raises Incomplete."""
    if found := current_plan(db, child_id):
        return found
    raise_if_any(categories_faults(categories) | text_faults(reason=reason))
    row = Plan(child_id=child_id, started_on=started_on or today())
    db.add(row)
    db.flush()
    record(db, actor, What.PLAN_OPENED, child_id=child_id, subject=row)
    keep_category(db, actor, plan=row, categories=categories, at="start", from_on=row.started_on, reason=reason)
    return row


def current_plan(db: Session, child_id: UUID) -> Plan | None:
    query = select(Plan).where(Plan.child_id == child_id, col(Plan.ended_on).is_(None))
    return db.exec(query.order_by(col(Plan.started_on).desc())).first()


def plans_of(db: Session, child_id: UUID) -> list[Plan]:
    """All of this child's plans, the newest first; those that ended stay readable."""
    newest = (col(Plan.started_on).desc(), col(Plan.created_at).desc())
    return list(db.exec(select(Plan).where(Plan.child_id == child_id).order_by(*newest)))


def outcomes_of(db: Session, plan: Plan) -> list[Outcome]:
    return list(db.exec(select(Outcome).where(Outcome.plan_id == plan.id).order_by(col(Outcome.number))))


def actions_of(db: Session, outcomes: Sequence[Outcome]) -> dict[UUID, list[Action]]:
    """The actions of each outcome, in the order they were written."""
    ids = [outcome.id for outcome in outcomes]
    found: dict[UUID, list[Action]] = {id_: [] for id_ in ids}
    rows = db.exec(select(Action).where(col(Action.outcome_id).in_(ids)).order_by(*IN_ORDER)) if ids else []
    for row in rows:
        found[row.outcome_id].append(row)
    return found


def write_outcome(
    db: Session, actor: Any, *, plan: Plan, goal: str, need: str = "", how_we_know: str = "", contingency: str = "",
    outcome: Outcome | None = None, version: int = 0, number: int | None = None,
) -> Outcome:  # fmt: skip
    """A new outcome, or a change to one. Raises Incomplete, or WrittenMeanwhile when `version` is not the newest."""
    texts = {"goal": goal, "need": need, "how_we_know": how_we_know, "contingency": contingency}
    raise_if_any(text_faults(**texts) | needed_faults(SAY_THE_OUTCOME, goal=goal))
    row = outcome or Outcome(child_id=plan.child_id, plan_id=plan.id, number=number or _next(db, plan), version=0)
    check_is_newest(row, version)
    keep_replaced(db, actor, row)
    seal(db, row, **{name: text or None for name, text in texts.items()})
    row.version += 1
    row.written_by, row.written_at = actor.practitioner_id, now()
    db.add(row)
    record(db, actor, What.OUTCOME_WRITTEN, child_id=plan.child_id, subject=row, number=row.number, version=row.version)
    return row


def write_action(
    db: Session, actor: Any, *, outcome: Outcome, what: str, who: str = "", by_when: date | None = None,
    done_on: date | None = None, action: Action | None = None, version: int = 0,
) -> Action:  # fmt: skip
    """A new action, or a change to one; who and by when may be missing from a draft.

    Raises Incomplete, or WrittenMeanwhile when `version` is not the newest.
    """
    raise_if_any(text_faults(who=who) | needed_faults(SAY_THE_ACTION, what=what))
    row = action or Action(child_id=outcome.child_id, outcome_id=outcome.id, version=0)
    check_is_newest(row, version)
    keep_replaced(db, actor, row)
    seal(db, row, what=what, who=who or None)
    row.by_when, row.done_on, row.version = by_when, done_on, row.version + 1
    row.written_by, row.written_at = actor.practitioner_id, now()
    db.add(row)
    day = by_when.isoformat() if by_when else ""
    record(db, actor, What.ACTION_WRITTEN, child_id=row.child_id, subject=row, outcome=outcome.number, by_when=day)
    return row


def outcome_texts(db: Session, child_ids: Sequence[UUID]) -> list[tuple[UUID, str]]:
    """What is written in these children's outcomes, for telling a copy from a thought."""
    rows = db.exec(select(Outcome).where(col(Outcome.child_id).in_(child_ids))) if child_ids else []
    return [(row.child_id, text) for row in rows for name in OUTCOME_TEXTS if (text := clear(row, name))]


def _next(db: Session, plan: Plan) -> int:
    return (db.exec(select(func.max(Outcome.number)).where(Outcome.plan_id == plan.id)).one() or 0) + 1
