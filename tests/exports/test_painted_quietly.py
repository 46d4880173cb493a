"""Drawings are painted when they were handed in and nobody waits; the child's keeping never depends on it."""

import pytest
from sqlmodel import select

from app.by_time import CHORES, once, paint
from app.exports.models import Rendering
from app.exports.pictures import quietly
from app.responses.models import Drawing
from app.trail import What, record, show
from app.trail.models import Happening
from app.vault.words import clear_bytes
from tests import people, voices

PAINT = next(chore for chore in CHORES if chore.do is paint)


@pytest.fixture(autouse=True)
def forgetful():
    quietly._could_not.clear()


def rows(db, table):
    db.expire_all()
    found = list(db.exec(select(table)))
    db.commit()
    return found


def test_what_was_handed_in_is_painted_within_minutes_and_sealed(app, db, cast):
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


def test_one_that_cannot_be_painted_keeps_no_other_back_and_waits_until_a_paper_needs_it(app, client, db, cast, monkeypatch):
    desk = people.sign_in(client, cast.priya)
    _, bad = voices.draw(db, cast, cast.ada)
    voices.draw(db, cast, cast.ada)
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
    monkeypatch.undo()
    desk.get("/practitioner/children/K-1001/report/CF-1001/copies/professionals")
    assert len(rows(db, Rendering)) == 2
