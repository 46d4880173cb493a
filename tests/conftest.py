"""The house every test lives in: a migrated database, a key, the app, and people to sign in as."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from xdist.scheduler import LoadScopeScheduling

from app.access.work import open_session
from app.kit.database import make_engine
from app.migrate import migrate
from app.settings import Settings
from app.vault.keyring import make_key_file, open_keyring
from tests import people, postgres
from tests.lending import lent, made_once  # noqa: F401

pytest_plugins = ["tests.browser"]
SLOW = ("journeys", "offline", "rules")
IN_THE_HOUSE = {"test_bad_input", "test_bad_choices", "test_bad_record"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow files first: the quick ones then fill what is left, and the workers end together."""
    items.sort(key=lambda item: (item.path.parent.name not in SLOW, "house" not in item.fixturenames))


class ByFile(LoadScopeScheduling):
    """A file is run by one worker; so are all files of bad input, whose one house takes long to build."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::", 1)[0]
        return "house" if Path(file).stem in IN_THE_HOUSE else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByFile:
    return ByFile(config, log)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty installation, copied for each test instead of made again."""
    home = tmp_path_factory.mktemp("template")
    engine = make_engine(f"sqlite:///{home / 'heard.db'}")
    migrate(engine)
    engine.dispose()
    make_key_file(home / "heard.key", "demonstration")
    return home


@pytest.fixture
def home(template: Path, tmp_path: Path) -> Path:
    target = tmp_path / "home"
    shutil.copytree(template, target)
    return target


@pytest.fixture
def settings(home: Path) -> Settings:
    return Settings(home=home, mode="demonstration", host="testserver", port=80)


@pytest.fixture
def app(settings: Settings):
    with lent(settings) as app:
        yield app


@pytest.fixture
def client(app) -> Iterator[TestClient]:
    with TestClient(app, follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def db(app, settings: Settings):
    """A session that reaches every child, for setting the scene and looking afterwards."""
    with open_session(app.state.engine, app.state.keyring, settings, "a test sets the scene") as db:
        yield db


@pytest.fixture
def cast(db) -> people.Cast:
    """Ada (7) and Ben (10), sister and brother, with Priya their worker; Tom, worker of another family's Cleo."""
    cast = people.gather(db)
    db.commit()
    return cast


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A throw-away PostgreSQL server of this test run's own."""
    with postgres.throw_away_server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def any_engine(request: pytest.FixtureRequest, template: Path, tmp_path: Path):
    """The data layer as users run it: a SQLite file, and a real PostgreSQL."""
    if request.param == "sqlite":
        shutil.copy(template / "heard.db", tmp_path / "heard.db")
        engine = make_engine(f"sqlite:///{tmp_path / 'heard.db'}")
    else:
        engine = make_engine(postgres.fresh_database(request.getfixturevalue("postgres_url")))
        migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def any_db(any_engine, template: Path, tmp_path: Path):
    """A session on either engine that reaches every child."""
    settings = Settings(home=tmp_path, mode="demonstration")
    with open_session(any_engine, open_keyring(template / "heard.key"), settings, "a test of the data layer") as db:
        yield db


os.environ.setdefault("HEARD_QUIET", "1")
