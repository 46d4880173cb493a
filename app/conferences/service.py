"""Call a conference, say what weight words were given, check that each child was heard."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.conferences.models import Check, Conference, ConferenceChild
from app.conferences.participation import CODES
from app.families.models import Child
from app.kit.clock import now
from app.kit.errors import Conflict, NotAllowed
from app.kit.faults import needed_faults, raise_if_any, text_faults
from app.kit.versions import check_is_newest
from app.kit.words import gettext_lazy as _
from app.trail import What, record
from app.vault import seal

KINDS = {"ICPC": _("Initial conference"), "RCPC": _("Review conference")}
ELEMENTS = ("space", "voice", "audience", "influence")
VIEWS = {"yes": _("Yes"), "partly": _("Partly"), "no": _("No")}
OTHER_FAMILY = _("This child belongs to another family. A conference is about one family.")
TAKEN = _("There is a conference with this reference already.")
CHOOSE_KIND = _("Choose an initial or a review conference.")
CHOOSE = {
    "space": _("Space: choose yes, partly or no"),
    "voice": _("Voice: choose yes, partly or no"),
    "audience": _("Audience: choose yes, partly or no"),
    "influence": _("Influence: choose yes, partly or no"),
}
CHOOSE_CODE = _("Taking part: choose one of the codes, or leave it for later")
WRITE_WEIGHT = _("Write what weight the child’s words were given, and why")


def call_conference(
    db: Session, actor: Any, *, family_id: UUID, reference: str, kind: str, starts_at: datetime, chair_id: UUID
) -> Conference:
    """Put children on it with `put_child_on`. Raises Incomplete, or Conflict for a reference that is taken."""
    raise_if_any({} if kind in KINDS else {"kind": CHOOSE_KIND})
    if db.exec(select(Conference).where(Conference.reference == reference)).first():
        raise Conflict(TAKEN)
    row = Conference(family_id=family_id, reference=reference, kind=kind, starts_at=starts_at, chair_id=chair_id)
    db.add(row)
    db.flush()
    return row


def put_child_on(db: Session, actor: Any, *, conference: Conference, child: Child) -> ConferenceChild:
    """Twice keeps one. Raises NotAllowed for a child of another family."""
    check_can_put_on(conference, child)
    if found := link_of(db, conference.id, child.id):
        return found
    row = ConferenceChild(conference_id=conference.id, child_id=child.id)
    db.add(row)
    record(db, actor, What.CONFERENCE_CALLED, child_id=child.id, subject=row, conference=conference.reference)
    return row


def check_can_put_on(conference: Conference, child: Child) -> None:
    if not can_put_on(conference, child):
        raise NotAllowed(OTHER_FAMILY)


def can_put_on(conference: Conference, child: Child) -> bool:
    return conference.family_id == child.family_id


def link_of(db: Session, conference_id: UUID, child_id: UUID) -> ConferenceChild | None:
    query = select(ConferenceChild).where(ConferenceChild.conference_id == conference_id)
    return db.exec(query.where(ConferenceChild.child_id == child_id)).first()


def give_weight(
    db: Session, actor: Any, *, link: ConferenceChild, weight: str, changed: str = "", not_changed: str = "", version: int = 0
) -> ConferenceChild:
    """The worker's account: what weight the words were given and why, what they changed, what they did not.

    `version` is the one the writer saw. Raises Incomplete, or WrittenMeanwhile.
    """
    raise_if_any(text_faults(changed=changed, not_changed=not_changed) | needed_faults(WRITE_WEIGHT, weight=weight))
    check_is_newest(link, version)
    seal(db, link, weight=weight, changed=changed or None, not_changed=not_changed or None)
    link.version += 1
    link.written_by, link.written_at = actor.practitioner_id, now()
    db.add(link)
    record(db, actor, What.WEIGHT_GIVEN, child_id=link.child_id, subject=link)
    return link


def check(
    db: Session, actor: Any, *, conference_id: UUID, child_id: UUID, space: str, voice: str, audience: str, influence: str,
    participation: str = "", category_reviewed: bool = False, note: str = "",
) -> Check:  # fmt: skip
    """The chair's view of whether this child was heard. A change of view is a new one. Raises Incomplete."""
    given = {"space": space, "voice": voice, "audience": audience, "influence": influence}
    raise_if_any(check_faults(given, participation=participation, note=note))
    row = Check(
        conference_id=conference_id, child_id=child_id, practitioner_id=actor.practitioner_id, **given,
        participation=participation, category_reviewed=category_reviewed,
    )  # fmt: skip
    seal(db, row, note=note or None)
    db.add(row)
    record(db, actor, What.CHECK_MADE, child_id=child_id, subject=row, **given, participation=participation)
    return row


def check_faults(given: dict[str, str], *, participation: str = "", note: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {name: CHOOSE[name] for name in ELEMENTS if given.get(name) not in VIEWS}
    if participation and participation not in CODES:
        found["participation"] = CHOOSE_CODE
    return found | text_faults(note=note)


def newest_check(db: Session, conference_id: UUID, child_id: UUID) -> Check | None:
    query = select(Check).where(Check.conference_id == conference_id, Check.child_id == child_id)
    return db.exec(query.order_by(col(Check.created_at).desc())).first()
