"""The same pages on a real PostgreSQL: a larger installation behaves as the small one does."""

import shutil
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from app.access.work import open_session
from app.kit.database import make_engine
from app.migrate import migrate
from app.settings import Settings
from tests import people, postgres, situations, voices
from tests.lending import lent


@pytest.fixture
def home(template, tmp_path):
    shutil.copy(template / "heard.key", tmp_path / "heard.key")
    return tmp_path


@pytest.fixture
def settings(home, postgres_url):
    return Settings(home=home, mode="demonstration", host="testserver", port=80, database_url=postgres.fresh_database(postgres_url))


@pytest.fixture
def app(settings):
    engine = make_engine(settings.engine_url)
    migrate(engine)
    with lent(settings, engine) as app:
        yield app
    engine.dispose()


def test_a_child_tells_and_the_worker_reads(client: TestClient, db, cast):
    people.hand_over(client, db, cast, cast.ada)
    data = {"words": "I want someone to come. 🌙", "key": uuid4().hex, "csrf_token": people.token_for(client, "child")}
    for _ in range(2):
        answer = client.post("/sit/what-i-want-the-meeting-to-know/know", data=data)
        assert answer.status_code == 303, answer.text[:500]
    people.sign_in(client, cast.priya)
    page = client.get(f"/practitioner/children/{cast.ada.reference}")
    assert page.text.count("I want someone to come. 🌙") == 1


def test_every_page_opens_for_its_worker_and_for_nobody_else(client: TestClient, db, cast):
    ready = situations.one_of_everything(db, cast)
    from tests.routes import walk

    chairs = {"/practitioner/children/{child_reference}/report/{conference_reference}/parents/{parent_id}/held-back"}
    every = {f.path for f in walk(client.app) if "GET" in f.methods and f.path.startswith("/practitioner/") and "{" in f.path}
    paths = sorted(every - chairs)
    people.sign_in(client, cast.priya)
    assert {path: client.get(ready.address(path)).status_code for path in paths if client.get(ready.address(path)).status_code != 200} == {}
    people.sign_in(client, cast.tom)
    about_children = [path for path in paths if "/voices/" not in path]  # those are readings of our own wording
    assert {client.get(ready.address(path)).status_code for path in about_children} == {404}


def test_writers_at_the_same_time_keep_one_unbroken_trail(client: TestClient, app, settings, db, cast):
    from concurrent.futures import ThreadPoolExecutor

    from app.trail.verify import anchor_file, verify

    db.commit()

    def one(n: int) -> None:
        with open_session(app.state.engine, app.state.keyring, settings, "a test of many at once") as own:
            voices.say(own, cast, (cast.ada, cast.ben, cast.cleo)[n % 3], f"word {n}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(one, range(24)))
    verdict = verify(db, db.info["keyring"].trail_key, anchor_file(settings.home))
    assert verdict.breaks == [] and verdict.length > 48
