"""A second look at who is there, before a copy leaves: signed in a short while ago, or the PIN or password written again."""

from datetime import timedelta

from sqlmodel import Session

from app.identity.actors import PractitionerActor
from app.identity.models import Practitioner, PractitionerSession
from app.identity.passwords import fits
from app.identity.signin import count_unlock_try
from app.kit.clock import now
from app.trail import What, record


def is_fresh(session: PractitionerSession, minutes: int) -> bool:
    last = max(session.created_at, session.confirmed_at or session.created_at)
    return now() - last < timedelta(minutes=minutes)


def confirm(db: Session, session: PractitionerSession, practitioner: Practitioner, secret: str) -> bool:
    """Whether the secret fits. After five wrong ones the session ends and only a full sign-in helps."""
    if not count_unlock_try(session):
        return False
    right_pin = bool(practitioner.pin_hash) and fits(practitioner.pin_hash, secret)
    if not right_pin and not fits(practitioner.password_hash, secret):
        record(db, PractitionerActor(practitioner.id, practitioner.name), What.SIGN_IN_FAILED)
        return False
    session.confirmed_at, session.unlock_tries = now(), 0
    record(db, PractitionerActor(practitioner.id, practitioner.name), What.CONFIRMED)
    return True
