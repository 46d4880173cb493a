"""One house for all the tests of bad input: it is put back as it was before each thing is tried."""

import shutil
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from app.access.work import open_session
from app.main import create_app
from app.settings import Settings
from tests import people
from tests.bad_input import every_form
from tests.forms import PageForm
from tests.house import House, open_house


@pytest.fixture(scope="session")
def house(template, tmp_path_factory) -> Iterator[House]:
    home = tmp_path_factory.mktemp("house") / "home"
    shutil.copytree(template, home)
    # The house stands for the whole run, with everybody signed in: nobody is sent away for being quiet.
    quiet = {"idle_minutes": 600, "session_hours": 24, "child_idle_minutes": 600, "child_session_hours": 24}
    settings = Settings(home=home, mode="demonstration", host="testserver", port=80, **quiet)
    app = create_app(settings)
    with (
        TestClient(app, follow_redirects=False, raise_server_exceptions=False) as client,
        open_session(app.state.engine, app.state.keyring, settings, "a test sets the scene") as db,
    ):
        cast = people.gather(db)
        db.commit()
        yield open_house(client, db, cast)
    app.state.engine.dispose()


@pytest.fixture(scope="session")
def forms(house: House) -> list[tuple[str, PageForm]]:
    return every_form(house)
