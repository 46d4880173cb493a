"""One request, one transaction: opened here, committed before the answer leaves, or taken back whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Request
from sqlalchemy import Engine

from app.access.reach import Reach, everything
from app.access.scoping import ScopedSession
from app.kit.forms import BodyIsHere
from app.settings import Settings
from app.vault.keyring import Keyring


@contextmanager
def working(app: FastAPI, reach: Reach | None = None, request_id: str = "") -> Iterator[ScopedSession]:
    """A session of its own, for work outside a request's transaction."""
    info: dict[str, Any] = {
        "keyring": app.state.keyring, "reach": reach, "request_id": request_id,
        "media_folder": app.state.settings.home / "media",
    }  # fmt: skip
    with ScopedSession(app.state.engine, expire_on_commit=False, info=info) as db:
        yield db
        db.commit()


def unit_of_work(request: Request, body: BodyIsHere) -> Iterator[ScopedSession]:
    """Opens once the whole body is here: a slow line must not hold the one writer up, and with it another child's answer."""
    with working(request.app, request_id=request.state.request_id) as db:
        yield db


# scope="function": the commit happens before the response is sent, so nothing is acknowledged that is not kept
# and no words are shown whose showing is not on the trail.
Work = Annotated[ScopedSession, Depends(unit_of_work, scope="function")]


def open_session(engine: Engine, keyring: Keyring, settings: Settings, why: str) -> ScopedSession:
    """A session for work at the command line, reaching every child for a stated reason."""
    info = {"keyring": keyring, "reach": everything(why), "media_folder": settings.home / "media"}
    return ScopedSession(engine, expire_on_commit=False, info=info)
