"""Composes Heard: the only place that knows both audiences."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from pathlib import Path

from fastapi import FastAPI
from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.middleware.gzip import GZipMiddleware

import child_ui
import practitioner_ui
from app import front, health
from app.access.work import open_session
from app.drafts.service import throw_away_old
from app.faults import CatchAll, add_handlers
from app.identity.actors import SystemActor
from app.kit.assets import FOLDERS, Static
from app.kit.bundles import PREFIX, Bundles, digest
from app.kit.database import make_engine
from app.kit.errors import AppError
from app.kit.pages import make_environment
from app.kit.security import BodyLimit, SameOrigin, SecurityHeaders
from app.settings import Settings
from app.settings import settings as read_settings
from app.signals.escalation import escalate
from app.trail.verify import anchor_file, drop_anchor
from app.vault.keyring import open_keyring

HOURLY = 3600
log = logging.getLogger("heard")


def create_app(settings: Settings | None = None, engine: Engine | None = None) -> FastAPI:
    settings = settings or read_settings()
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, lifespan=_anchoring, redirect_slashes=False)
    app.state.settings = settings
    app.state.engine = engine or make_engine(settings.engine_url)
    app.state.keyring = open_keyring(settings.key_path)
    app.state.templates = make_environment({"child": loader_for("child"), "practitioner": loader_for("practitioner")})
    app.state.templates.globals.update(child_ui.globals_)
    for router in (front.router, health.router, child_ui.router, practitioner_ui.router):
        app.include_router(router)
    app.mount(PREFIX, Bundles())
    for address, folder in FOLDERS.items():
        if folder.is_dir():
            app.mount(address, Static(directory=folder))
    add_handlers(app)
    app.add_middleware(SameOrigin)
    # Well above a photo's limit, so that a photo a little too big is refused on its own page, with the words beside it.
    app.add_middleware(BodyLimit, limit=settings.upload_megabytes * 3_000_000)
    app.add_middleware(CatchAll, app_state=app.state)
    app.add_middleware(GZipMiddleware, minimum_size=800, compresslevel=6)
    app.add_middleware(SecurityHeaders, styles=[digest(name) for name in child_ui.INSIDE])
    return app


def loader_for(audience: str) -> BaseLoader:
    """`child/sit/step.html` is a page of the child's side, `child/components/face/template.html` a component of it."""
    home = Path(__file__).parent.parent / f"{audience}_ui"
    components = PrefixLoader({"components": FileSystemLoader(home / "components")})
    return ChoiceLoader([components, FileSystemLoader(home / "templates" / audience)])


def tidy(app: FastAPI) -> None:
    """What lies about for too long: drafts nobody came back for, and signals nobody took while no page was open."""
    settings, why = app.state.settings, "letting go of old drafts and passing signals on"
    try:
        with open_session(app.state.engine, app.state.keyring, settings, why) as db:
            throw_away_old(db, SystemActor("old drafts"), settings.draft_days)
            escalate(db, settings.signal_minutes)
            db.commit()
    except (AppError, SQLAlchemyError) as error:  # it can wait an hour; serving must not stop for it
        log.error("nothing could be tidied: %s", type(error).__name__)


@contextlib.asynccontextmanager
async def _anchoring(app: FastAPI) -> AsyncIterator[None]:
    """Write the head of the trail down at start, every hour and at the end, so that a cut tail can be told."""

    def anchor() -> None:
        try:
            with open_session(app.state.engine, app.state.keyring, app.state.settings, "anchoring the trail") as db:
                drop_anchor(db, anchor_file(app.state.settings.home))
        except (AppError, OSError) as error:  # an anchor can wait an hour; serving must not stop for it
            log.error("the trail could not be anchored: %s", type(error).__name__)

    async def hourly() -> None:
        while True:
            await asyncio.sleep(HOURLY)
            await asyncio.to_thread(anchor)
            await asyncio.to_thread(tidy, app)

    await asyncio.to_thread(anchor)
    task = asyncio.create_task(hourly())
    yield
    task.cancel()
    await asyncio.to_thread(anchor)
