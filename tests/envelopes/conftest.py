"""The whole of Heard on either engine, with Ada's sitting packed onto a tablet without signal."""

import shutil

import pytest
from starlette.testclient import TestClient

from app.access.work import open_session
from app.settings import Settings
from tests import people, sealing
from tests.lending import lent


@pytest.fixture
def any_app(any_engine, template, tmp_path):
    home = tmp_path / "any-home"
    home.mkdir()
    shutil.copy(template / "heard.key", home / "heard.key")
    with lent(Settings(home=home, mode="demonstration", host="testserver", port=80), any_engine) as app:
        yield app


@pytest.fixture
def any_client(any_app):
    with TestClient(any_app, follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def db(any_app):
    with open_session(any_app.state.engine, any_app.state.keyring, any_app.state.settings, "a test sets the scene") as db:
        yield db


@pytest.fixture
def cast(db):
    cast = people.gather(db)
    db.commit()
    return cast


@pytest.fixture
def new_tablet(any_app, db, cast):
    """Packs anew for a child, Ada unless another is named."""

    def make(child=None, **more):
        sitting = people.pack_for(db, cast, child or cast.ada, **more)
        return sealing.tablet_for(db, any_app.state.keyring, cast.actor(cast.priya), sitting)

    return make


@pytest.fixture
def tablet(new_tablet):
    return new_tablet()


@pytest.fixture
def give(db, any_app):
    return lambda tablet, item: sealing.hand_in(db, any_app, tablet, item)
