"""A worker accepts a tag of an answer or an observation, or puts it aside; either is a new row with a name and a day."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.families.models import Child
from app.identity.people import NOBODY, people
from app.kit.faults import raise_if_any
from app.kit.words import gettext_lazy as _
from app.observations.models import Observation
from app.responses.models import Response
from app.tags.known import known
from app.tags.models import EvidenceTag
from app.tags.standing import tagging
from app.trail import What, record

CHOOSE_A_TAG = _("Choose what this is about from the list")
NOTHING_TOLD = _("The child left this out. There is nothing here that could be about something.")
SOURCES: dict[type, str] = {Response: "response_id", Observation: "observation_id"}


@dataclass(frozen=True)
class Accepted:
    """A tag in plain words, with who accepted it and when: the only form in which one leaves this package."""

    name: str
    group: str
    by: str
    at: datetime


def say_tag(db: Session, actor: Any, *, source: Response | Observation, tag: str, accepted: bool) -> EvidenceTag:
    """The same said twice keeps one. Raises Incomplete."""
    raise_if_any(tag_faults(source=source, tag=tag))
    rows = tag_rows(db, source.child_id, [source.id])
    newest = next((row for row in reversed(rows) if row.tag == tag), None)
    if newest and newest.accepted is accepted:
        return newest
    ends = {SOURCES[type(source)]: source.id}
    row = EvidenceTag(child_id=source.child_id, practitioner_id=actor.practitioner_id, tag=tag, accepted=accepted, **ends)
    db.add(row)
    what = What.TAG_ACCEPTED if accepted else What.TAG_PUT_ASIDE
    record(db, actor, what, child_id=source.child_id, subject=row, tag=tag)
    return row


def can_say_tag(*, source: Any, tag: str) -> bool:
    return not tag_faults(source=source, tag=tag)


def tag_faults(*, source: Any, tag: str) -> dict[str, Any]:
    if not getattr(source, "told", True):
        return {"tag": NOTHING_TOLD}
    return {} if tag in known() else {"tag": CHOOSE_A_TAG}


def tag_rows(db: Session, child_id: UUID, source_ids: Collection[UUID]) -> list[EvidenceTag]:
    """Everything that was ever said about tags of these, in the order of time."""
    either = col(EvidenceTag.response_id).in_(source_ids) | col(EvidenceTag.observation_id).in_(source_ids)
    query = select(EvidenceTag).where(EvidenceTag.child_id == child_id, either)
    return list(db.exec(query.order_by(col(EvidenceTag.created_at))))


def accepted(db: Session, child: Child) -> dict[UUID, list[Accepted]]:
    """By response or observation, what stands: for papers. In two queries; never a suggestion."""
    rows = list(db.exec(select(EvidenceTag).where(EvidenceTag.child_id == child.id)))
    by_source: dict[UUID, list[EvidenceTag]] = defaultdict(list)
    for row in rows:
        by_source[row.response_id or row.observation_id].append(row)  # type: ignore[index]
    named = people(db, (row.practitioner_id for row in rows))
    found = {id_: _accepted(mine, named) for id_, mine in by_source.items()}
    return {id_: listed for id_, listed in found.items() if listed}


def _accepted(rows: Sequence[EvidenceTag], named: dict) -> list[Accepted]:
    """A tag that content no longer knows goes by its id: it was accepted, and is never lost."""
    listed = known()
    return [
        Accepted(
            listed[one.tag].name if one.tag in listed else one.tag, listed[one.tag].group if one.tag in listed else "",
            named.get(one.practitioner_id, NOBODY).signed, one.at,
        )
        for one in tagging(rows, ()).accepted
    ]  # fmt: skip
