"""One composed app and one memory of statements for all tests of a worker: making them anew takes longer than most tests.

Their servers do nothing by time: nothing may change in them but what a test does. Whoever tests that asks for its chores.
"""

import functools
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine, create_engine
from sqlalchemy.util import LRUCache

from app.kit.pages import make_environment
from app.main import create_app, furnish, loader_for
from app.settings import Settings

_spare: list[FastAPI] = []


@contextmanager
def lent(settings: Settings, engine: Engine | None = None) -> Iterator[FastAPI]:
    """An app in this installation. It comes back with nothing of the test left in it."""
    app = _spare.pop() if _spare else create_app(settings, engine)
    templates = app.state.templates
    app.state._state.clear()
    app.state.templates = templates
    furnish(app, settings, engine)
    yield app
    app.dependency_overrides = {}
    app.state.engine.dispose()
    _spare.append(app)


@pytest.fixture(scope="session", autouse=True)
def made_once() -> Iterator[None]:
    """Every app of the tests serves the same templates, and every SQLite file is asked in statements compiled once."""
    pages = functools.cache(lambda: make_environment({side: loader_for(side) for side in ("child", "practitioner")}))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.main.make_environment", lambda _: pages())
        patch.setattr("app.kit.database.create_engine", _remembering())
        patch.setattr("app.by_time.CHORES", ())
        yield


def _remembering():
    """SQLAlchemy keeps what it compiled for each engine; these engines are one in all but the file they open."""
    statements = LRUCache(4000)
    first = create_engine("sqlite://")
    first.connect().close()

    def make(url: str, **more) -> Engine:
        engine = create_engine(url, **more)
        if engine.dialect.name == "sqlite":
            engine.dialect = engine.pool._dialect = first.dialect
            engine._compiled_cache = statements
        return engine

    return make
