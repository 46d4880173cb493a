"""Drawings are painted when they were handed in and nobody waits; the child's keeping never depends on it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlmodel import select

from app.by_time import CHORES, once, paint
from app.exports.makers.unmade import Unmade
from app.exports.models import Rendering
from app.exports.pictures import quietly
from app.main import create_app
from app.responses.models import Drawing, DrawingBatch
from app.trail import What, record, show
from app.trail.models import Happening
from app.vault import seal
from app.vault.words import clear_bytes
from tests import people, voices

PAINT = next(chore for chore in CHORES if chore.do is paint)
REPORT = "/practitioner/children/K-1001/report/CF-1001/copies/professionals"


@pytest.fixture(autouse=True)
def forgetful():
    quietly._could_not.clear()


def rows(db, table):
    db.expire_all()
    found = list(db.exec(select(table)))
    db.commit()
    return found


def more_marks(db, child, drawing, seq=1):
    """As a part of a drawing that came later than its answer."""
    row = DrawingBatch(child_id=child.id, drawing_id=drawing, seq=seq, digest=f"{seq}")
    seal(db, row, ops=[voices.STROKE])
    db.add(row)
    record(db, people.SCENE, What.STROKES_KEPT, child_id=child.id)
    db.commit()


def test_what_a_server_that_stopped_left_is_painted_by_time_within_a_minute_and_sealed(app, db, cast):
    voices.draw(db, cast, cast.ada)
    voices.draw(db, cast, cast.ben)
    once(app, PAINT)
    made = rows(db, Rendering)
    assert {row.child_id for row in made} == {cast.ada.id, cast.ben.id} and PAINT.every.total_seconds() <= 60
    assert all(not row.picture.startswith(b"\xff\xd8") for row in made), "kept sealed"
    show(db, people.SCENE, cast.ada.id, made, purpose="looking")
    assert all(clear_bytes(row, "picture").startswith(b"\xff\xd8") for row in made)
    shown = [row for row in rows(db, Happening) if row.what == "words-shown"]
    assert {row.actor_kind for row in shown} >= {"system"}


def test_it_paints_nothing_twice_and_nothing_that_is_still_being_drawn(app, db, cast):
    voices.draw(db, cast, cast.ada)
    db.add(Drawing(child_id=cast.ada.id, sitting_id=people.pack_for(db, cast, cast.ada).id, activity="my-three-houses", step="dreams"))
    record(db, people.SCENE, What.STROKES_KEPT, child_id=cast.ada.id)
    db.commit()
    once(app, PAINT)
    before = len(rows(db, Happening))
    once(app, PAINT)
    assert len(rows(db, Rendering)) == 1 and len(rows(db, Happening)) == before


def test_what_is_painted_stands_in_no_other_s_way(app, db, cast, monkeypatch):
    """There are more than are painted at one time: the next time comes to those that are left."""
    monkeypatch.setattr(quietly, "MOST", 2)
    for child in (cast.ada, cast.ben, cast.ada):
        more_marks(db, child, voices.draw(db, cast, child)[1])
    once(app, PAINT)
    once(app, PAINT)
    assert len(rows(db, Rendering)) == 3


def test_it_looks_at_no_more_as_the_record_grows_and_what_is_older_waits_for_a_paper(app, db, cast, monkeypatch):
    monkeypatch.setattr(quietly, "NEWEST", 2)
    old, *new = [voices.draw(db, cast, cast.ada)[1] for _ in range(3)]
    once(app, PAINT)
    once(app, PAINT)
    assert {row.drawing_id for row in rows(db, Rendering)} == set(new) and old not in new


def test_marks_that_come_later_than_their_answer_are_painted_too(app, db, cast):
    _, drawing = voices.draw(db, cast, cast.ada)
    once(app, PAINT)
    more_marks(db, cast.ada, drawing)
    once(app, PAINT)
    assert sorted(row.batches for row in rows(db, Rendering)) == [1, 2]


def test_an_answer_whose_marks_have_not_come_yet_waits_for_them(app, db, cast):
    sitting = people.pack_for(db, cast, cast.ada)
    sheet = Drawing(child_id=cast.ada.id, sitting_id=sitting.id, activity="my-three-houses", step="worries")
    db.add(sheet)
    db.flush()
    voices.say(db, cast, cast.ada, "my house", sitting, kind="drawing", drawing_id=sheet.id)
    once(app, PAINT)
    assert rows(db, Rendering) == [], "an empty sheet is no picture of what she drew"
    more_marks(db, cast.ada, sheet.id, seq=0)
    once(app, PAINT)
    assert [row.batches for row in rows(db, Rendering)] == [1]


def test_one_that_cannot_be_painted_keeps_no_other_back_and_waits_until_a_paper_needs_it(app, client, db, cast, monkeypatch):
    desk = people.sign_in(client, cast.priya)
    voices.draw(db, cast, cast.ada)
    _, bad = voices.draw(db, cast, cast.ada)
    made, tried = quietly.made, []

    def broken(job, given):
        tried.append(given[0].key[0])
        if given[0].key[0] == bad:
            raise RuntimeError
        return made(job, given)

    monkeypatch.setattr(quietly, "made", broken)
    once(app, PAINT)
    once(app, PAINT)
    assert [row.drawing_id for row in rows(db, Rendering)] != [bad] and len(rows(db, Rendering)) == 1
    assert tried.count(bad) == 1, "no server tries it every minute for ever"
    assert people.take_copy(desk, REPORT, "pdf").status_code == 200
    assert len(rows(db, Rendering)) == 2


def test_one_that_cannot_be_opened_keeps_no_other_back(app, db, cast, monkeypatch, caplog):
    voices.draw(db, cast, cast.ben)
    voices.draw(db, cast, cast.ada)
    opened = quietly.open_unpainted

    def damaged(db_, actor, child, *given):
        if child.id == cast.ada.id:
            raise ValueError("not as it was sealed")
        return opened(db_, actor, child, *given)

    monkeypatch.setattr(quietly, "open_unpainted", damaged)
    once(app, PAINT)
    assert [row.child_id for row in rows(db, Rendering)] == [cast.ben.id] and "ValueError" in caplog.text


def test_a_server_that_could_not_write_tries_again_at_the_next_time(app, db, cast, monkeypatch, caplog):
    voices.draw(db, cast, cast.ada)
    with monkeypatch.context() as busy:
        busy.setattr(quietly, "keep", lambda *given: (_ for _ in ()).throw(quietly.Busy()))
        once(app, PAINT)
    assert rows(db, Rendering) == [] and "painting drawings for papers did not succeed: Busy" in caplog.text
    once(app, PAINT)
    assert len(rows(db, Rendering)) == 1


def test_several_servers_that_paint_the_same_at_the_same_moment_keep_it_once(app, settings, db, cast, monkeypatch, caplog):
    voices.draw(db, cast, cast.ada)
    made, all_are_here = quietly.made, Barrier(3)

    def together(job, given):
        all_are_here.wait(20)
        return made(job, given)

    monkeypatch.setattr(quietly, "made", together)
    others = [create_app(settings) for _ in range(2)]
    with ThreadPoolExecutor(3) as at_once:
        list(at_once.map(lambda one: once(one, PAINT), [app, *others]))
    for one in others:
        one.state.engine.dispose()
    assert len(rows(db, Rendering)) == 1 and "did not succeed" not in caplog.text
    assert len([row for row in rows(db, Happening) if row.what == What.PICTURE_KEPT.value]) == 1


def test_it_finds_and_keeps_on_either_database(any_db, monkeypatch):
    cast = people.gather(any_db)
    _, drawing = voices.draw(any_db, cast, cast.ada)
    monkeypatch.setattr(quietly, "made", lambda job, given: {one.file: b"\xff\xd8" for one in given if isinstance(one, Unmade)})
    quietly.paint_handed_in(any_db)
    quietly.paint_handed_in(any_db)
    more_marks(any_db, cast.ada, drawing)
    quietly.paint_handed_in(any_db)
    assert sorted(row.batches for row in rows(any_db, Rendering)) == [1, 2]
