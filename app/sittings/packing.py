"""The worker's part: pack for brothers and sisters in one go, hand over, make a code, write up."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlmodel import Session, col, select

from app.catalogue import band_for
from app.families.ages import age_years
from app.families.models import Child
from app.identity.models import PractitionerSession, SessionState
from app.identity.passwords import hash_secret
from app.kit.clock import now, today
from app.kit.errors import Conflict
from app.kit.words import gettext_lazy as _
from app.settings import Settings
from app.sittings.codes import LOCATOR, SECRET, new_code, written
from app.sittings.devices import CAN_OPEN, open_on_device
from app.sittings.models import Invitation, Manner, Sitting, SittingStatus
from app.trail import What, record
from app.trail.record import Actor
from app.vault import clear, seal

OWN = "own"
"""the place of what a worker asks in words of their own: an activity of this one sitting, not of content"""
NOT_OPEN = _("This sitting is over. Pack a new one for this child.")


@dataclass(frozen=True)
class Packed:
    """What one child is packed for. An empty `band` means the child's own."""

    child: Child
    activities: Sequence[str]
    language: str = "en"
    band: str = ""
    look: str = "calm"
    aids: str = ""
    interpreter: bool = False
    skin: str = ""
    own: Sequence[str] = ()
    """questions of the worker's own; app.own_prompts keeps them"""

    @property
    def offered(self) -> list[str]:
        return [*self.activities, *([OWN] if self.own else [])]


@dataclass(frozen=True)
class Room:
    """Where it is and who is in the room. Alone means: the child and the worker, or an interpreter or advocate too."""

    place: str = ""
    place_note: str = ""
    present: Sequence[str] = field(default_factory=tuple)
    present_note: str = ""
    not_alone_reason: str = ""

    @property
    def alone(self) -> bool | None:
        if not self.present:
            return None
        return not set(self.present) & {"parent", "sibling", "other"}


@dataclass(frozen=True)
class Code:
    locator: str
    secret: str
    address: str

    @property
    def written(self) -> str:
        return written(self.locator, self.secret)


def band_of(child: Child) -> str:
    """The band a worker set for this child, or the one their age starts them in."""
    return child.band or by_age(child)


def by_age(child: Child) -> str:
    return band_for(age_years(child.born_on, today()), child.unborn).id


def pack(db: Session, actor: Any, plans: Sequence[Packed], room: Room) -> list[Sitting]:
    """One sitting for each child, each their own."""
    return [_pack_one(db, actor, plan, room) for plan in plans]


def _pack_one(db: Session, actor: Any, plan: Packed, room: Room) -> Sitting:
    sitting = Sitting(
        child_id=plan.child.id, practitioner_id=actor.practitioner_id, band=plan.band or band_of(plan.child),
        language=plan.language, look=plan.look, skin=plan.skin, interpreter=plan.interpreter, activities=plan.offered,
    )  # fmt: skip
    db.add(sitting)
    seal(db, sitting, aids=plan.aids or None)
    _set_room(db, sitting, room)
    record(db, actor, What.SITTING_PACKED, child_id=plan.child.id, subject=sitting, activities=list(plan.activities))
    return sitting


def is_packed_as(sitting: Sitting, plan: Packed, room: Room) -> bool:
    """Whether this sitting says all that is asked for now, so that packing it again would add nothing."""
    asked = (
        plan.look, plan.skin, plan.offered, plan.band or band_of(plan.child), plan.language, plan.interpreter, plan.aids,
        room.place, list(room.present), room.place_note, room.present_note, room.not_alone_reason,
    )  # fmt: skip
    notes = [clear(sitting, name) or "" for name in ("aids", "place_note", "present_note", "not_alone_reason")]
    plain = (sitting.look, sitting.skin, sitting.activities, sitting.band, sitting.language, sitting.interpreter)
    return asked == (*plain, notes[0], sitting.place, sitting.present, *notes[1:])


def _set_room(db: Session, sitting: Sitting, room: Room) -> None:
    sitting.place = room.place or sitting.place
    if room.present:
        sitting.present, sitting.seen_alone = list(room.present), room.alone
    notes = {"place_note": room.place_note, "present_note": room.present_note, "not_alone_reason": room.not_alone_reason}
    seal(db, sitting, **{name: text for name, text in notes.items() if text})


def hand_over(db: Session, actor: Actor, session: PractitionerSession, sitting: Sitting, room: Room) -> str:
    """Suspends the worker's session on the server and opens the child's pages; returns the child's token."""
    check_can_open(sitting)
    _set_room(db, sitting, room)
    session.state, session.unlock_tries = SessionState.HANDED_OVER, 0
    record(db, actor, What.TABLET_HANDED_OVER, child_id=sitting.child_id, subject=sitting)
    return open_on_device(db, actor, sitting, Manner.HANDED_OVER)


def check_can_open(sitting: Sitting) -> None:
    if not can_open(sitting):
        raise Conflict(NOT_OPEN)


def can_open(sitting: Sitting) -> bool:
    return sitting.status in CAN_OPEN


def invite(db: Session, actor: Actor, sitting: Sitting, settings: Settings) -> Code:
    """A fresh code; any older code for this sitting stops working. The secret is shown once and never stored."""
    check_can_open(sitting)
    live = select(Invitation).where(col(Invitation.opens_left) > 0, Invitation.expires_at > now())
    for old in db.exec(live.where(Invitation.sitting_id == sitting.id)):
        old.opens_left = 0
    locator, secret = _free_locator(db), new_code(SECRET)
    expires = now() + timedelta(hours=settings.invitation_hours)
    row = Invitation(child_id=sitting.child_id, sitting_id=sitting.id, locator=locator, secret_hash=hash_secret(secret), expires_at=expires)
    db.add(row)
    record(db, actor, What.INVITATION_MADE, child_id=sitting.child_id, subject=sitting)
    base = settings.public_url or f"http://{settings.host}:{settings.port}"
    return Code(locator, secret, f"{base.rstrip('/')}/e#{written(locator, secret)}")


def _free_locator(db: Session) -> str:
    from app.access.reach import everything, reaching

    with reaching(db, everything("a locator must be free among all live codes")):
        query = select(Invitation.locator).where(col(Invitation.opens_left) > 0, Invitation.expires_at > now())
        taken = set(db.exec(query))
    return next(code for code in iter(lambda: new_code(LOCATOR), "") if code not in taken)


def decline(db: Session, actor: Actor, sitting: Sitting, reason: str) -> None:
    """The child said no. A recorded answer to `was it sought?`, not a failure."""
    if sitting.status != SittingStatus.PACKED:
        raise Conflict(NOT_OPEN)
    sitting.status, sitting.declined_at = SittingStatus.DECLINED, now()
    seal(db, sitting, declined_reason=reason or None)
    record(db, actor, What.SITTING_DECLINED, child_id=sitting.child_id, subject=sitting)


def write_up(db: Session, actor: Actor, sitting: Sitting, room: Room) -> None:
    _set_room(db, sitting, room)
    record(db, actor, What.SITTING_WRITTEN_UP, child_id=sitting.child_id, subject=sitting)


def packed_for(db: Session, children: Sequence[Child]) -> list[Sitting]:
    """Sittings of these children that can still be opened, newest last."""
    ids = [child.id for child in children]
    query = select(Sitting).where(col(Sitting.child_id).in_(ids), col(Sitting.status).in_(list(CAN_OPEN)))
    return list(db.exec(query.order_by(col(Sitting.packed_at))))
