"""Where a child's evidence is used: beside each section and outcome what was placed there, and the other way round."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.attachments.models import Attachment
from app.families.models import Child
from app.observations.models import Observation
from app.observations.views import ObservationView, open_observations
from app.responses.models import Response
from app.responses.views import ResponseView, open_responses
from app.sharing.readers import seen_for_reader


@dataclass
class Placed:
    """What stands beside one section or outcome: the child's own first."""

    responses: list[ResponseView] = field(default_factory=list)
    observations: list[ObservationView] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        return not self.responses and not self.observations


def placed(db: Session, actor: Any, child: Child, *, words: bool, purpose: str) -> dict[UUID, Placed]:
    """By the id of the section or outcome, in a fixed number of queries. Without `words` the child's own stay closed."""
    links = list(db.exec(select(Attachment).where(Attachment.child_id == child.id).order_by(col(Attachment.attached_at))))
    told = _by_id(open_responses(db, actor, child, _rows(db, Response, links, "response_id"), purpose)) if words else {}
    seen = _by_id(open_observations(db, seen_for_reader(db, child, _rows(db, Observation, links, "observation_id"))))
    found: dict[UUID, Placed] = {}
    for link in links:
        beside = found.setdefault(link.section_id or link.outcome_id, Placed())  # type: ignore[arg-type]
        if link.response_id in told:
            beside.responses.append(told[link.response_id])
        if link.observation_id in seen:
            beside.observations.append(seen[link.observation_id])
    return found


def uses(db: Session, child_id: UUID, source_ids: Sequence[UUID]) -> list[Attachment]:
    """Every place where one of these responses or observations is used."""
    either = col(Attachment.response_id).in_(source_ids) | col(Attachment.observation_id).in_(source_ids)
    query = select(Attachment).where(Attachment.child_id == child_id, either)
    return list(db.exec(query.order_by(col(Attachment.attached_at))))


def _rows(db: Session, table: Any, links: Sequence[Attachment], column: str) -> list[Any]:
    ids = {getattr(link, column) for link in links} - {None}
    return list(db.exec(select(table).where(table.id.in_(ids)))) if ids else []


def _by_id(views: Sequence[Any]) -> dict[UUID, Any]:
    return {view.id: view for view in views}
