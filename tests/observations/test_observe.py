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
from app.observations.weak_words import weak_in
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


def test_each_part_of_a_careful_look_is_sealed_and_comes_back_with_its_label(db, cast):
    row = see(db, cast, text="", heard="He hummed.", comfort="He sucked his wrist.", carer="He turned to her.", changes="He rolls now.", time_of_day="8:40")
    assert b"hummed" not in row.heard
    (view,) = open_observations(db, [row])
    assert [text for _label, text in view.more] == ["He hummed.", "He sucked his wrist.", "He turned to her.", "He rolls now."]
    assert view.time_of_day == "8:40" and view.whole.startswith("Heard: He hummed.")


def test_a_note_of_before_reads_as_it_did(db, cast):
    (view,) = open_observations(db, [see(db, cast)])
    assert (view.text, view.more, view.whole) == ("Asleep on the floor.", (), "Asleep on the floor.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The room was Chaotic, chaotic.", ("Chaotic",)), ("Home conditions are fine.", ("Home conditions", "fine")),
        ("He refined and defined it.", ()), ("Four cups stood on the floor.", ()),
    ],
)  # fmt: skip
def test_words_that_can_mean_many_things_are_found_whole(text, found):
    assert weak_in(text) == found


def test_a_weak_word_stops_nobody(db, cast):
    assert can_observe(seen_on=today(), text="The kitchen was chaotic.") and see(db, cast, text="The kitchen was chaotic.").text
