"""Place what a child told, or what was seen, in the same child's section, outcome or action. Never in a sibling's."""

from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from app.assessments.models import Section
from app.attachments.models import Attachment
from app.kit.errors import NotAllowed
from app.kit.words import gettext_lazy as _
from app.observations.models import Observation
from app.plans.models import Action, Outcome
from app.responses.models import Response
from app.trail import What, record

OTHER_CHILD = _("This belongs to another child. It can only be used in that child's own sections, outcomes and actions.")
NOTHING_TOLD = _("The child left this out. There are no words or picture here to use.")
SOURCES: dict[type, str] = {Response: "response_id", Observation: "observation_id"}
PLACES: dict[type, str] = {Section: "section_id", Outcome: "outcome_id", Action: "action_id"}


def attach(
    db: Session, actor: Any, *, child_id: UUID, source: Response | Observation, place: Section | Outcome | Action
) -> Attachment:
    """The same thing in the same place twice keeps one. Raises NotAllowed for another child's."""
    check_can_attach(child_id=child_id, source=source, place=place)
    ends = {SOURCES[type(source)]: source.id, PLACES[type(place)]: place.id}
    if found := db.exec(select(Attachment).filter_by(**ends)).first():
        return found
    row = Attachment(child_id=child_id, attached_by=actor.practitioner_id, **ends)
    db.add(row)
    detail = {name: id_.hex for name, id_ in ends.items()}
    record(db, actor, What.ATTACHED, child_id=child_id, subject=row, **detail)
    return row


def check_can_attach(*, child_id: UUID, source: Any, place: Any) -> None:
    if not _one_child(child_id, source, place):
        raise NotAllowed(OTHER_CHILD)
    if not _says_something(source):
        raise NotAllowed(NOTHING_TOLD)


def can_attach(*, child_id: UUID, source: Any, place: Any) -> bool:
    return _one_child(child_id, source, place) and _says_something(source)


def _one_child(child_id: UUID, source: Any, place: Any) -> bool:
    return source.child_id == child_id == place.child_id


def _says_something(source: Any) -> bool:
    return not isinstance(source, Response) or source.told
