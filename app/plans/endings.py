"""Ending a plan or stepping it down: not before the child's latest voice was looked at, and against it only with a written reason."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from app.kit.errors import Conflict
from app.kit.faults import past_day_faults, raise_if_any, text_faults
from app.kit.words import gettext_lazy as _
from app.plans.models import Plan, PlanEnding
from app.trail import What, record
from app.vault import seal

KINDS = {"ended": _("The plan ends"), "stepped-down": _("The plan is stepped down to child in need")}
STANDS = {
    "for": _("They fit with this"),
    "against": _("They stand against this"),
    "neither": _("They say nothing about it, or I cannot tell"),
}
CHOOSE_KIND = _("Choose whether the plan ends or is stepped down")
SAY_WHEN = _("Enter the day, such as 20 November 2026")
NOT_YET = _("The day must be today or before")
BEFORE_PLAN = _("This is before the plan began. Check the day")
SAY_WHY = _("Write why the plan ends: what is different in this child’s day")
SAY_HOW_IT_STANDS = _("Say how the latest words stand to this. You read them; nothing else does")
WHY_WITHOUT = _("There is nothing of this child’s own. Write why the plan ends without it, or hear the child first")
WHY_OLD = _("The latest was longer ago than it should be. Write why the plan ends without hearing the child again, or hear them first")
WHY_AGAINST = _("The child’s latest words stand against this. Write why the plan ends all the same")
ENDED = _("This plan has ended already.")


@dataclass(frozen=True)
class Voice:
    """The latest there is of this child: an answer, or for one who is watched an observation. `old`: longer ago than the rule allows."""

    on: date | None = None
    response_id: UUID | None = None
    observation_id: UUID | None = None
    old: bool = False


def end_plan(
    db: Session, actor: Any, *, plan: Plan, kind: str, ended_on: date | None, reason: str, voice: Voice, stands: str = "",
    going_on_reason: str = "",
) -> PlanEnding:  # fmt: skip
    """Raises Incomplete, or Conflict when it has ended. A plan that is needed again is a new one."""
    if plan.ended_on is not None:
        raise Conflict(ENDED)
    faults = text_faults(reason=reason, going_on_reason=going_on_reason) | _ending_faults(plan, kind, ended_on, reason)
    raise_if_any(faults | voice_faults(voice, stands, going_on_reason))
    row = PlanEnding(
        child_id=plan.child_id, plan_id=plan.id, kind=kind, ended_on=ended_on, response_id=voice.response_id, voice_on=voice.on,
        observation_id=voice.observation_id, stands=stands if voice.on else "", practitioner_id=actor.practitioner_id,
    )  # fmt: skip
    seal(db, row, reason=reason, going_on_reason=going_on_reason or None)
    plan.ended_on = ended_on
    db.add_all([row, plan])
    record(db, actor, What.PLAN_ENDED, child_id=plan.child_id, subject=row, kind=kind, voice_on=voice.on.isoformat() if voice.on else "")
    return row


def _ending_faults(plan: Plan, kind: str, ended_on: date | None, reason: str) -> dict[str, Any]:
    found: dict[str, Any] = {} if kind in KINDS else {"kind": CHOOSE_KIND}
    found |= past_day_faults("ended_on", ended_on, missing=SAY_WHEN, ahead=NOT_YET, since=plan.started_on, before=BEFORE_PLAN)
    return found if reason.strip() else found | {"reason": SAY_WHY}


def voice_faults(voice: Voice, stands: str, going_on_reason: str) -> dict[str, Any]:
    """What is still asked because of the child's latest voice. Pure."""
    found: dict[str, Any] = {}
    if voice.on and stands not in STANDS:
        found["stands"] = SAY_HOW_IT_STANDS
    if going_on_reason.strip():
        return found
    if why := _asks_a_reason(voice, stands):
        found["going_on_reason"] = why
    return found


def _asks_a_reason(voice: Voice, stands: str) -> Any:
    if voice.on is None:
        return WHY_WITHOUT
    if stands == "against":
        return WHY_AGAINST
    return WHY_OLD if voice.old else None


def ending_of(db: Session, plan: Plan) -> PlanEnding | None:
    return db.exec(select(PlanEnding).where(PlanEnding.plan_id == plan.id)).first()


def endings_of(db: Session, child_id: UUID) -> list[PlanEnding]:
    """The newest first."""
    rows = db.exec(select(PlanEnding).where(PlanEnding.child_id == child_id))
    return sorted(rows, key=lambda row: (row.ended_on, row.created_at), reverse=True)
