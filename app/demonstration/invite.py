"""A fresh one-time address for a child of the demonstration, packed first when nothing is packed."""

from sqlmodel import Session, select

from app.catalogue import catalogue, propose
from app.families.models import Allocation, Child
from app.identity.actors import PractitionerActor
from app.identity.models import Practitioner
from app.identity.permissions import Role
from app.kit.clock import today
from app.kit.errors import Mistake
from app.settings import Settings
from app.sittings.models import Sitting
from app.sittings.packing import Packed, Room, band_of, invite, pack, packed_for


def invite_child(db: Session, child_reference: str, settings: Settings) -> str:
    """The address. Raises Mistake for a reference nobody has, or a child too young for pages of their own."""
    child = db.exec(select(Child).where(Child.reference == child_reference)).first()
    if child is None:
        raise Mistake(f"There is no child with the reference {child_reference}.")
    if not catalogue().bands[band_of(child)].sits:
        raise Mistake(f"{child_reference} is observed by an adult and has no pages of their own.")
    actor = _worker_of(db, child)
    return invite(db, actor, _packed(db, actor, child), settings).address


def _packed(db: Session, actor: PractitionerActor, child: Child) -> Sitting:
    waiting = packed_for(db, [child])
    if waiting:
        return waiting[-1]
    activities = propose(band_of(child), set(catalogue().areas))
    return pack(db, actor, [Packed(child, activities, language=child.language)], Room())[0]


def _worker_of(db: Session, child: Child) -> PractitionerActor:
    held = select(Allocation).where(Allocation.child_id == child.id, Allocation.role == Role.SOCIAL_WORKER)
    live = next((row for row in db.exec(held) if row.live_on(today())), None)
    if live is None:
        raise Mistake(f"{child.reference} has no social worker now.")
    worker = db.get_one(Practitioner, live.practitioner_id)
    return PractitionerActor(worker.id, worker.name)
