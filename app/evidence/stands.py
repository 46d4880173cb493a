"""What stands in one area of one child's life, each in a word: said, observed, analysed, in plan, told. Pure."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from app.evidence.gathered import Gathered
from app.kit.words import gettext_lazy as _
from app.responses.models import How


def _said(of: Gathered, area: str) -> bool:
    return any(row.how == How.TOLD for row in _in(of.standing, area))


def _placed(of: Gathered, area: str) -> bool:
    live = live_outcomes(of)
    return any(row.outcome_id in live for row in _in(of.attachments, area))


# In the order of the chain from voice to plan and back to the child.
STANDS: tuple[tuple[Any, Callable[[Gathered, str], bool]], ...] = (
    (_("said"), _said),
    (_("observed"), lambda of, area: bool(_in(of.observations, area))),
    (_("analysed"), lambda of, area: bool(_in(of.analyses, area))),
    (_("in plan"), _placed),
    (_("told"), lambda of, area: bool(_in(of.tellings, area))),
)


def stands_for(of: Gathered, area: str) -> tuple[str, ...]:
    return tuple(str(word) for word, is_there in STANDS if is_there(of, area))


def held_for(of: Gathered, area: str) -> bool:
    """Something about this child is held on another child's record; not for every reader."""
    return bool(_in(of.held, area))


def live_outcomes(of: Gathered) -> set[UUID]:
    live = {plan.id for plan in of.plans if plan.ended_on is None}
    return {row.id for row in of.outcomes if row.plan_id in live}


def _in(rows: list[Any], area: str) -> list[Any]:
    return [row for row in rows if row.area == area]
