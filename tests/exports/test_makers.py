"""What makes a file is at work before anybody asks for one, and nobody waits while it gets there."""

from app.exports.formats.pdf.file import fonts
from app.exports.formats.word.file import FILLING, Filling, read_ours
from app.exports.makers import pool
from tests import people

REVIEW = "/practitioner/children/K-1001/report/CF-1001/copies/professionals"


def running():
    return [maker.process.pid for maker in pool.MAKERS if maker.process and maker.process.poll() is None]


def test_while_a_copy_is_looked_through_every_maker_is_started_and_none_twice(client, cast):
    desk = people.sign_in(client, cast.priya)
    pool.end_all()
    assert running() == []
    assert desk.get(REVIEW).status_code == 200
    started = running()
    assert len(started) == pool.COUNT
    desk.get(REVIEW)
    assert running() == started


def test_one_that_is_at_work_is_left_alone_and_all_are_free_afterwards(cast):
    with pool._one_of(pool._free.get()):
        pool.get_ready()
        assert pool._free.qsize() == pool.COUNT - 1
    assert pool._free.qsize() == pool.COUNT


def test_a_page_is_there_even_where_no_maker_can_be_started(client, cast, monkeypatch):
    def no_memory(*given, **more):
        raise OSError

    desk = people.sign_in(client, cast.priya)
    pool.end_all()
    monkeypatch.setattr("subprocess.Popen", no_memory)
    pool.get_ready()
    assert desk.get(REVIEW).status_code == 200 and running() == []
    assert pool._free.qsize() == pool.COUNT


def test_what_every_file_needs_is_read_before_the_first():
    Filling.from_string.cache_clear()
    read_ours()
    assert Filling.from_string.cache_info().currsize > 0 and FILLING and fonts() is fonts()
