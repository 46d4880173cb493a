"""Composes Heard: the only place that knows both audiences."""

from pathlib import Path

from fastapi import FastAPI
from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, PrefixLoader
from sqlalchemy import Engine
from starlette.middleware.gzip import GZipMiddleware

import child_ui
import practitioner_ui
from app import front, health
from app.by_time import by_time
from app.faults import CatchAll, add_handlers
from app.kit.assets import FOLDERS, Static
from app.kit.bundles import PREFIX, Bundles
from app.kit.database import make_engine
from app.kit.pages import make_environment
from app.kit.security import BodyLimit, SameOrigin, SecurityHeaders
from app.settings import Settings
from app.settings import settings as read_settings
from app.vault.keyring import open_keyring


def create_app(settings: Settings | None = None, engine: Engine | None = None) -> FastAPI:
    settings = settings or read_settings()
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, lifespan=by_time, redirect_slashes=False)
    furnish(app, settings, engine)
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
    app.add_middleware(SecurityHeaders)
    return app


def furnish(app: FastAPI, settings: Settings, engine: Engine | None = None) -> None:
    """All that is of one installation: its settings, its record, its keys."""
    app.state.settings = settings
    app.state.engine = engine or make_engine(settings.engine_url)
    app.state.keyring = open_keyring(settings.key_path)


def loader_for(audience: str) -> BaseLoader:
    """`child/sit/step.html` is a page of the child's side, `child/components/face/template.html` a component of it."""
    home = Path(__file__).parent.parent / f"{audience}_ui"
    components = PrefixLoader({"components": FileSystemLoader(home / "components")})
    return ChoiceLoader([components, FileSystemLoader(home / "templates" / audience)])
