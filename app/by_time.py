"""What the running server does by time, whether or not anybody has a page open. Several servers on one record may do it at once."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import timedelta

from fastapi import FastAPI
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from app.access.work import open_session
from app.drafts.service import throw_away_old
from app.exports.copies.orders import let_go_of_untaken
from app.exports.pictures.quietly import paint_handed_in
from app.identity.actors import SystemActor
from app.kit.bell import Bell
from app.kit.errors import AppError
from app.settings import Settings
from app.signals.escalation import escalate
from app.trail.verify import anchor_file, drop_anchor

log = logging.getLogger("heard")
wait = asyncio.sleep
MOMENT = timedelta(seconds=1)
"""from the bell to the chore: the page a child goes on to comes first"""


@dataclass(frozen=True)
class Chore:
    """`why` is what the trail and the log say of it; one that is `woken` is done a moment after a drawing was kept as well."""

    why: str
    every: timedelta
    do: Callable[[Session, Settings], object]
    woken: bool = False


def pass_signals_on(db: Session, settings: Settings) -> None:
    escalate(db, settings.signal_minutes)


def let_drafts_go(db: Session, settings: Settings) -> None:
    throw_away_old(db, SystemActor("old drafts"), settings.draft_days)


def let_copies_go(db: Session, settings: Settings) -> None:
    let_go_of_untaken(db, SystemActor("copies nobody took"))


def paint(db: Session, settings: Settings) -> None:
    paint_handed_in(db)


def anchor(db: Session, settings: Settings) -> None:
    """The head of the trail is written down, so that a cut tail can be told."""
    drop_anchor(db, anchor_file(settings.home))


ANCHOR = Chore("anchoring the trail", timedelta(hours=1), anchor)
CHORES = (
    Chore("passing signals on", timedelta(minutes=1), pass_signals_on),
    Chore("letting go of old drafts", timedelta(hours=1), let_drafts_go),
    Chore("letting go of copies nobody took", timedelta(minutes=10), let_copies_go),
    Chore("painting drawings for papers", timedelta(minutes=1), paint, woken=True),
    ANCHOR,
)


def once(app: FastAPI, chore: Chore) -> None:
    """What fails is tried again at its next time; serving must not stop for it."""
    state = app.state
    try:
        with open_session(state.engine, state.keyring, state.settings, chore.why) as db:
            chore.do(db, state.settings)
            db.commit()
    except (AppError, SQLAlchemyError, OSError) as error:
        log.error("%s did not succeed: %s", chore.why, type(error).__name__)


@contextlib.asynccontextmanager
async def by_time(app: FastAPI) -> AsyncIterator[None]:
    """The server's life: each chore at its own time, the anchor at the start and at the end as well."""
    await asyncio.to_thread(once, app, ANCHOR)
    app.state.drawn = Bell()
    tasks = [asyncio.create_task(_again_and_again(app, chore)) for chore in CHORES]
    yield
    for task in tasks:
        task.cancel()
    await asyncio.to_thread(once, app, ANCHOR)


async def _again_and_again(app: FastAPI, chore: Chore) -> None:
    while True:
        await _its_time(chore, app.state.drawn)
        await asyncio.to_thread(once, app, chore)


async def _its_time(chore: Chore, drawn: Bell) -> None:
    """Each chore waits in one place, so that it is never done twice at once by one server."""
    ways = [wait(chore.every.total_seconds()), *([_a_moment_after(drawn)] if chore.woken else [])]
    tasks = [asyncio.ensure_future(way) for way in ways]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()


async def _a_moment_after(bell: Bell) -> None:
    await bell.heard()
    await wait(MOMENT.total_seconds())
