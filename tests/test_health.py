"""/ready tells the truth, and tells strangers no more than that."""

import pytest


def test_all_is_well(client):
    assert client.get("/live").json() == {"live": True}
    assert client.get("/ready").json() == {"ready": True, "failed": []}


def lose_key(app):
    app.state.settings.key_path.unlink()


def change_key(app):
    from app.vault.keyring import make_key_file

    app.state.settings.key_path.unlink()
    make_key_file(app.state.settings.key_path, "demonstration")


def fill_disk(app):
    app.state.settings = app.state.settings.model_copy(update={"disk_floor_megabytes": 10**9})


def hold_the_database(app):
    import sqlite3

    holder = sqlite3.connect(app.state.settings.home / "heard.db", isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    app.state.holder = holder


@pytest.mark.parametrize(
    ("fault", "named"), [(lose_key, "key"), (change_key, "key"), (fill_disk, "disk"), (hold_the_database, "database")]
)
def test_a_fault_is_named_and_the_answer_is_503(client, app, fault, named):
    fault(app)
    answer = client.get("/ready")
    assert answer.status_code == 503 and answer.json() == {"ready": False, "failed": [named]}
    assert client.get("/live").status_code == 200
    if held := getattr(app.state, "holder", None):
        held.close()


def test_content_that_cannot_be_read_is_named(client, monkeypatch):
    def broken():
        raise ValueError("line 3")

    monkeypatch.setattr("app.health.catalogue", broken)
    answer = client.get("/ready")
    assert answer.json() == {"ready": False, "failed": ["content"]} and "line 3" not in answer.text


def test_when_the_database_is_held_elsewhere_people_are_told_to_wait(client, app, cast):
    """R6: an outside process holds the write lock; the answer is 503 with Retry-After, and nothing is lost."""
    hold_the_database(app)
    answer = client.get("/practitioner/sign-in")
    assert answer.status_code == 503 and answer.headers["retry-after"]
    app.state.holder.rollback()
    assert client.get("/practitioner/sign-in").status_code == 200
