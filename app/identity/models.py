"""Adults with an account, and the sessions they are signed in with."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import false, true
from sqlmodel import Field

from app.kit.clock import now
from app.kit.columns import UtcDateTime
from app.kit.records import Record, moment


class Practitioner(Record, table=True):
    username: str = Field(unique=True, index=True)
    name: str
    job_title: str = ""
    agency: str = ""
    password_hash: str = ""
    pin_hash: str = ""
    administers: bool = False
    """A system administrator keeps the installation and opens no child's record."""
    active: bool = True
    duty: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    """signals nobody has taken in time come to those on duty"""
    shortcuts: bool = Field(default=True, sa_column_kwargs={"server_default": true()})
    """single keys of the keyboard do something on the pages"""


class SessionState(StrEnum):
    ACTIVE = "active"
    HANDED_OVER = "handed-over"
    ENDED = "ended"


class PractitionerSession(Record, table=True):
    """Held on the server; the browser has only a random token whose hash is here."""

    __tablename__ = "practitioner_session"

    practitioner_id: UUID = Field(foreign_key="practitioner.id", index=True)
    token_hash: str = Field(unique=True)
    state: str = SessionState.ACTIVE
    seen_at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    unlock_tries: int = 0
    confirmed_at: datetime | None = moment()
    """when the PIN or password was last written again, since a copy was to leave"""
    ended_at: datetime | None = moment()


class SignInTry(Record, table=True):
    """A try to sign in, for slowing guesses down; the name tried is kept as a keyed fingerprint only."""

    __tablename__ = "sign_in_try"

    name_digest: str = Field(index=True)
