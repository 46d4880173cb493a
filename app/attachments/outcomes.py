"""Which outcome a placing belongs to: its own, or the outcome of the action it stands behind."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import col, select

from app.attachments.models import Attachment
from app.plans.models import Action

OUTCOME_ID = func.coalesce(
    Attachment.outcome_id, select(Action.outcome_id).where(col(Action.id) == Attachment.action_id).scalar_subquery()
)
"""for a query: empty for what stands in the assessment"""


def behind(links: Iterable[Any], outcome_id: UUID, actions: Mapping[UUID, Sequence[Any]]) -> list[Any]:
    """Of these placings those in the outcome itself or in one of its actions. Pure."""
    places = {outcome_id, *(action.id for action in actions.get(outcome_id, ()))}
    return [link for link in links if link.place_id in places]
