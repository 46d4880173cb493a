"""Where a child's evidence is used: beside each section, outcome and action what was placed there, and the other way round."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.attachments.models import Attachment
from app.evidence.areas import asks
from app.evidence.later_words import Since, later_words
from app.families.models import Child
from app.kit.words import gettext_lazy as _
from app.observations.models import Observation
from app.observations.views import ObservationView, open_observations
from app.responses.models import Response
from app.responses.views import ResponseView, open_responses
from app.sharing.readers import seen_for_reader

NO_WORDS = _("No words of {child} stand behind this action.")
NOT_SEEN = _("Nothing that was seen of {child} stands behind this action.")


@dataclass
class Placed:
    """What stands beside one section, outcome or action: the child's own first."""

    responses: list[ResponseView] = field(default_factory=list)
    observations: list[ObservationView] = field(default_factory=list)
    since: Mapping[UUID, Since] = field(default_factory=dict)
    """by answer what the child said about it later; of every place, so that each can be asked"""

    @property
    def empty(self) -> bool:
        return not self.responses and not self.observations


def placed(db: Session, actor: Any, child: Child, *, words: bool, purpose: str) -> dict[UUID, Placed]:
    """By the id of the section, outcome or action, in a fixed number of queries. Without `words` the child's own stay closed."""
    links = list(db.exec(select(Attachment).where(Attachment.child_id == child.id).order_by(col(Attachment.attached_at))))
    told = _by_id(open_responses(db, actor, child, _rows(db, Response, links, "response_id"), purpose)) if words else {}
    since = later_words(db, actor, child, list(told.values()), purpose)
    seen = _by_id(open_observations(db, seen_for_reader(db, child, _rows(db, Observation, links, "observation_id"))))
    found: dict[UUID, Placed] = {}
    for link in links:
        beside = found.setdefault(link.place_id, Placed(since=since))
        if link.response_id in told:
            beside.responses.append(told[link.response_id])
        if link.observation_id in seen:
            beside.observations.append(seen[link.observation_id])
    return found


def with_actions(evidence: Mapping[UUID, Placed], outcome_id: UUID, actions: Iterable[Any]) -> Placed:
    """All that stands behind an outcome: in itself and in its actions, each thing once."""
    found = [evidence[id_] for id_ in (outcome_id, *(action.id for action in actions)) if id_ in evidence]
    told = {view.id: view for one in found for view in one.responses}
    seen = {view.id: view for one in found for view in one.observations}
    return Placed(list(told.values()), list(seen.values()), found[0].since if found else {})


def nothing_behind(child: Child) -> str:
    """Said on an action where nothing was placed. Of a child who is watched, not asked, nothing can be in words."""
    return (NO_WORDS if asks(child) else NOT_SEEN).format(child=child.name)


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
