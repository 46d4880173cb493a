"""What was seen is kept with its day and never changed."""

from datetime import timedelta

import pytest
from sqlmodel import select

from app.access.scoping import CannotChange
from app.kit.clock import today
from app.kit.faults import LONGEST, Incomplete
from app.observations.models import Observation
from app.observations.service import can_observe, observe
from app.observations.views import open_observations
from app.trail.happenings import What
from app.trail.models import Happening


def see(db, cast, **changed):
    given = {"child_id": cast.ada.id, "seen_on": today(), "text": "Asleep on the floor.", **changed}
    return observe(db, cast.actor(cast.priya), **given)


def test_an_observation_is_sealed_and_on_the_trail(db, cast):
    row = see(db, cast, place="Class 2", with_whom="Her class", seen_alone=False, area="education")
    db.commit()
    assert b"Asleep" not in row.text
    (view,) = open_observations(db, [row])
    assert (view.text, view.place, view.by, view.alone) == ("Asleep on the floor.", "Class 2", "Priya Nair", "Not seen alone.")
    assert len(db.exec(select(Happening).filter_by(what=What.OBSERVED.value, child_id=cast.ada.id)).all()) == 1


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"text": " \n"}, "text"),
        ({"text": "x" * (LONGEST + 1)}, "text"),
        ({"text": "\ud800"}, "text"),
        ({"place": "x" * (LONGEST + 1)}, "place"),
        ({"seen_on": None}, "seen_on"),
        ({"seen_on": today() + timedelta(days=1)}, "seen_on"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_written(db, cast, changed, field):
    with pytest.raises(Incomplete) as fault:
        see(db, cast, **changed)
    assert set(fault.value.fields) == {field}
    assert not len(db.exec(select(Observation)).all())


def test_twenty_thousand_characters_stay_byte_for_byte(db, cast):
    text = "é\t \n😀" * 4000
    assert open_observations(db, [see(db, cast, text=text)])[0].text == text


def test_an_observation_cannot_be_changed(db, cast):
    row = see(db, cast)
    db.commit()
    row.area = "health"
    with pytest.raises(CannotChange):
        db.flush()


def test_the_yes_and_the_refusal_agree():
    assert can_observe(seen_on=today(), text="Seen")
    assert not can_observe(seen_on=today(), text="")
