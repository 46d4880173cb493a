"""The tablet's only door: whoever holds the capability of an envelope may add to it, and nothing can be read back."""

import hmac
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, FastAPI, Request
from sqlmodel import select

from app.access.doors import is_door
from app.access.reach import everything, only, reaching
from app.access.scoping import ScopedSession
from app.access.work import Work
from app.envelopes.models import Envelope
from app.identity.actors import ChildActor
from app.kit.clock import now
from app.kit.cookies import token_hash
from app.kit.errors import NotFound, TooLarge
from app.vault.keyring import Keyring

CAPABILITY = "x-heard-capability"


@dataclass(frozen=True)
class AtEnvelope:
    """Somebody with the capability of this envelope. The session reaches its one child and opens no words."""

    envelope: Envelope
    actor: ChildActor
    db: ScopedSession
    request: Request

    @property
    def app(self) -> FastAPI:
        return self.request.app

    @property
    def keyring(self) -> Keyring:
        return self.request.app.state.keyring


@is_door
def holding_envelope(envelope: str, request: Request, db: Work) -> AtEnvelope:
    """Raises NotFound: unknown, another's capability and long over all look the same."""
    db.info["write_only"] = True
    with reaching(db, everything("finding the envelope of this capability")):
        row = db.exec(select(Envelope).where(Envelope.id == _id(envelope))).first()
    given = token_hash(request.headers.get(CAPABILITY, ""))
    if row is None or not hmac.compare_digest(row.capability_hash, given) or row.accepts_until <= now():
        raise NotFound()
    db.info["reach"] = only(row.child_id, "the one child of this envelope")
    return AtEnvelope(row, ChildActor(row.child_id, row.sitting_id), db, request)


def _id(written: str) -> UUID:
    try:
        return UUID(hex=written)
    except ValueError:
        raise NotFound() from None


async def sealed_bytes(request: Request) -> bytes:
    """The body as it came. Raises TooLarge before anything is kept."""
    body = await request.body()
    if request.scope["state"].get("too_large"):
        raise TooLarge()
    return body


Holding = Annotated[AtEnvelope, Depends(holding_envelope)]
SealedBytes = Annotated[bytes, Depends(sealed_bytes)]
