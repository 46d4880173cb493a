"""Children come and are born at the command line, and each time the others are to be heard again: through the command people type."""

import sqlite3
from datetime import timedelta

import pytest

from app.kit.clock import today
from app.kit.dates import full
from tests.test_cli import heard

YESTERDAY = today() - timedelta(days=1)


@pytest.fixture
def home(tmp_path):
    """Ava of seven years, and one who is waited for."""
    for step in (["migrate"], ["child", "add", "FM-1", "K-1", "Ava", "--born", "3 May 2019"], ["child", "add", "FM-1", "K-2", "Unborn baby", "--due", "14 February 2099"]):
        assert heard(tmp_path, *step).returncode == 0
    return tmp_path


def waits(home) -> set[tuple[str, str, str]]:
    with sqlite3.connect(home / "heard.db") as db:
        rows = db.execute("SELECT child.reference, hear_again.kind, happened_on FROM hear_again JOIN child ON child.id = hear_again.child_id")
        return set(rows.fetchall())


def test_a_child_added_re_opens_the_brothers_and_sisters_and_not_those_waited_for(home):
    before = waits(home)
    answer = heard(home, "child", "add", "FM-1", "K-3", "Ben", "--born", "3 May 2016")
    assert answer.returncode == 0, answer.stderr
    assert waits(home) - before <= {("K-1", "child-added", today().isoformat())} and ("K-1", "child-added", today().isoformat()) in waits(home)
    heard(home, "child", "add", "FM-1", "K-4", "Gus", "--born", full(YESTERDAY))
    assert ("K-1", "birth", YESTERDAY.isoformat()) in waits(home) and ("K-3", "birth", YESTERDAY.isoformat()) in waits(home)
    assert "K-2" not in {reference for reference, *_rest in waits(home)}


def test_one_who_was_waited_for_is_born_and_is_to_be_watched_too(home):
    answer = heard(home, "child", "born", "K-2", "--on", full(YESTERDAY), "--name", "Theo")
    assert answer.returncode == 0, answer.stderr
    assert {("K-1", "birth", YESTERDAY.isoformat()), ("K-2", "birth", YESTERDAY.isoformat())} <= waits(home)
    with sqlite3.connect(home / "heard.db") as db:
        assert db.execute("SELECT name, born_on FROM child WHERE reference = 'K-2'").fetchone() == ("Theo", YESTERDAY.isoformat())
    for slip in (["K-2", "--on", full(YESTERDAY)], ["K-9", "--on", full(YESTERDAY)], ["K-2", "--on", "some day"]):
        again = heard(home, "child", "born", *slip)
        assert again.returncode == 1 and again.stderr.strip() and "Traceback" not in again.stderr
