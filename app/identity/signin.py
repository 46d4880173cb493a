"""Sign in, sign out and unlock a tablet that comes back from a child."""

import hashlib
import hmac
from datetime import timedelta

from fastapi import Request
from sqlmodel import Session, func, select

from app.identity import sessions
from app.identity.actors import PractitionerActor, Stranger
from app.identity.models import Practitioner, PractitionerSession, SessionState, SignInTry
from app.identity.passwords import fits
from app.kit.clock import now
from app.kit.cookies import PRACTITIONER, read_cookie
from app.kit.errors import NotFound
from app.trail import What, record

TRIES, WINDOW = 10, timedelta(minutes=5)  # Cyber Essentials: at most 10 guesses in 5 minutes
UNLOCK_TRIES = 5


def may_try(db: Session, username: str) -> bool:
    """Notes this try, and says whether there is room for one more guess at this name."""
    name = name_digest(db, username)
    since = now() - WINDOW
    count = select(func.count()).select_from(SignInTry).where(SignInTry.name_digest == name, SignInTry.created_at > since)
    tries = db.exec(count).one()
    db.add(SignInTry(name_digest=name))
    return tries < TRIES


def name_digest(db: Session, username: str) -> str:
    key = db.info["keyring"].digest_key
    return hmac.new(key, b"sign-in" + username.strip().lower().encode(), hashlib.sha256).hexdigest()


def find_practitioner(db: Session, username: str) -> Practitioner | None:
    if "\x00" in username:  # PostgreSQL cannot even be asked for it
        return None
    return db.exec(select(Practitioner).where(Practitioner.username == username.strip().lower())).first()


def sign_in(db: Session, practitioner: Practitioner | None, password: str) -> str | None:
    """A session token, or None: the answer and the time it takes are the same for a wrong name and a wrong password."""
    right = fits(practitioner.password_hash if practitioner else "", password)
    if not (right and practitioner and practitioner.active):
        record(db, Stranger(), What.SIGN_IN_FAILED)
        return None
    return _begin(db, practitioner)


def sign_in_as(db: Session, request: Request, username: str) -> str:
    """One click in demonstration mode. Raises NotFound in production, where there are no cards."""
    practitioner = find_practitioner(db, username)
    if request.app.state.settings.production or not practitioner or not practitioner.active:
        raise NotFound()
    return _begin(db, practitioner)


def _begin(db: Session, practitioner: Practitioner) -> str:
    token = sessions.begin(db, practitioner)
    record(db, PractitionerActor(practitioner.id, practitioner.name), What.SIGNED_IN)
    return token


def sign_out(db: Session, session: PractitionerSession, actor: PractitionerActor) -> None:
    sessions.end(session)
    record(db, actor, What.SIGNED_OUT)


def handed_over(db: Session, request: Request) -> tuple[PractitionerSession, Practitioner] | None:
    """The suspended session of this tablet, if it is with a child now."""
    found = sessions.find(db, read_cookie(request, PRACTITIONER), request.app.state.settings)
    return found if found and found[0].state == SessionState.HANDED_OVER else None


def count_unlock_try(session: PractitionerSession) -> bool:
    """Counts before checking; after five the session ends and only a full sign-in helps."""
    session.unlock_tries += 1
    if session.unlock_tries > UNLOCK_TRIES:
        sessions.end(session)
        return False
    return True


def unlock(db: Session, session: PractitionerSession, practitioner: Practitioner, secret: str) -> str | None:
    """PIN or password takes the tablet back, under a new session. None when it does not fit."""
    right_pin = bool(practitioner.pin_hash) and fits(practitioner.pin_hash, secret)
    if not right_pin and not fits(practitioner.password_hash, secret):
        return None
    sessions.end(session)
    record(db, PractitionerActor(practitioner.id, practitioner.name), What.TABLET_HANDED_BACK)
    return sessions.begin(db, practitioner)
