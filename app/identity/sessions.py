"""Server-side sessions of adults: begin, find, hand over, end."""

from datetime import timedelta

from sqlmodel import Session, select

from app.identity.models import Practitioner, PractitionerSession, SessionState
from app.kit.clock import now
from app.kit.cookies import new_token, token_hash
from app.settings import Settings


def begin(db: Session, practitioner: Practitioner) -> str:
    """A new session; returns its token, which is never stored."""
    token = new_token()
    db.add(PractitionerSession(practitioner_id=practitioner.id, token_hash=token_hash(token)))
    return token


def find(db: Session, token: str | None, settings: Settings) -> tuple[PractitionerSession, Practitioner] | None:
    """The live session of this token and its practitioner; a handed-over one is found too, with its state."""
    if not token:
        return None
    row = db.exec(select(PractitionerSession).where(PractitionerSession.token_hash == token_hash(token))).first()
    if row is None or row.state == SessionState.ENDED or expired(row, settings):
        return None
    practitioner = db.get(Practitioner, row.practitioner_id)
    return (row, practitioner) if practitioner and practitioner.active else None


def expired(row: PractitionerSession, settings: Settings) -> bool:
    """Idle sessions end; one handed to a child waits for the worker as long as the day lasts."""
    too_old = now() - row.created_at > timedelta(hours=settings.session_hours)
    idle = now() - row.seen_at > timedelta(minutes=settings.idle_minutes)
    return too_old or (idle and row.state == SessionState.ACTIVE)


def touch(row: PractitionerSession) -> None:
    """Note that the person is there, at most once a minute."""
    if now() - row.seen_at > timedelta(minutes=1):
        row.seen_at = now()


def end(row: PractitionerSession) -> None:
    row.state, row.ended_at = SessionState.ENDED, now()
