"""Somebody says who will tell a child, by when; the day stays as it was said; a telling that names it keeps it."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from app.dues.promised import promised as promised_dues
from app.evidence.gathered import gather
from app.kit.clock import today
from app.kit.faults import Incomplete
from app.tellings.promises import open_promises, promise, promises_of, tellers
from app.tellings.service import tell


def make(db, cast, child=None, **changed):
    given = {"what": "Why there is no room of her own yet.", "teller_id": cast.priya.id, "by_on": today() + timedelta(days=3), "method": "in-person"}
    return promise(db, cast.actor(cast.priya), child_id=(child or cast.ada).id, **{**given, **changed})


def told(db, cast, **more):
    return tell(db, cast.actor(cast.priya), child_id=cast.ada.id, told_on=today(), method="in-person", did="There will be one in May.", **more)


def test_a_promise_stays_open_until_a_telling_names_it(db, cast):
    row = make(db, cast)
    told(db, cast)
    db.commit()
    assert [one.id for one in open_promises(db, [cast.ada.id])] == [row.id]
    told(db, cast, promised_id=row.id)
    db.commit()
    assert open_promises(db, [cast.ada.id]) == [] and promises_of(db, cast.ada.id)[0].kept


def test_what_is_promised_is_due_on_its_day_and_says_nothing_of_what_it_is_about(db, cast):
    row = make(db, cast)
    db.commit()
    (due,) = promised_dues(db, gather(db, [cast.ada, cast.ben]), today())
    assert (due.child.id, due.due_on) == (cast.ada.id, row.by_on) and "room" not in due.what


def test_only_those_who_work_with_the_child_now_can_be_the_teller(db, cast):
    names = {one.name for one in tellers(db, cast.ada.id)}
    assert cast.priya.name in names and not names & {cast.tom.name, cast.olga.name, cast.ruth.name, cast.grace.name}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"what": " "}, "what"),
        ({"teller_id": None}, "teller"),
        ({"by_on": None}, "by_on"),
        ({"by_on": today() - timedelta(days=1)}, "by_on"),
        ({"method": "owl"}, "promised_method"),
    ],
)
def test_what_is_missing_is_named(db, cast, changed, field):
    with pytest.raises(Incomplete) as fault:
        make(db, cast, **changed)
    assert set(fault.value.fields) == {field}


def test_the_database_refuses_a_brothers_promise_in_a_sisters_telling(db, cast):
    bens = make(db, cast, cast.ben)
    db.commit()
    told(db, cast, promised_id=bens.id)
    with pytest.raises(IntegrityError):
        db.commit()
