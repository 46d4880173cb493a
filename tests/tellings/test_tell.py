"""You said, we did, or could not because; what the child said back is the child's own."""

from datetime import timedelta

import pytest

from app.kit.clock import today
from app.kit.faults import Incomplete
from app.tellings.service import can_tell, tell
from app.tellings.views import open_tellings, tellings_of
from app.vault import clear
from app.vault.words import NotShown

GOOD = {"told_on": today(), "method": "in-person", "did": "A grown-up has to take you.", "could_not": ""}


def test_what_the_child_said_back_needs_a_recorded_showing(db, cast):
    row = tell(db, cast.actor(cast.priya), child_id=cast.ada.id, child_said="Will it be the one with the fish?", **GOOD)
    db.commit()
    with pytest.raises(NotShown):
        clear(row, "child_said")
    (view,) = open_tellings(db, cast.actor(cast.priya), cast.ada, tellings_of(db, cast.ada.id))
    assert (view.child_said, view.method, view.by) == ("Will it be the one with the fish?", "Face to face", "Priya Nair")


def test_without_the_right_to_words_what_adults_wrote_is_read_alone(db, cast):
    tell(db, cast.actor(cast.priya), child_id=cast.ada.id, child_said="Oh.", **GOOD)
    db.commit()
    (view,) = open_tellings(db, cast.actor(cast.sam), cast.ada, tellings_of(db, cast.ada.id), words=False)
    assert (view.did, view.child_said) == (GOOD["did"], "")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"told_on": None}, "told_on"),
        ({"told_on": today() + timedelta(days=1)}, "told_on"),
        ({"method": "pigeon"}, "method"),
        ({"did": " "}, "did"),
    ],
)
def test_what_is_missing_is_named(db, cast, changed, field):
    with pytest.raises(Incomplete) as fault:
        tell(db, cast.actor(cast.priya), child_id=cast.ada.id, **{**GOOD, **changed})
    assert set(fault.value.fields) == {field}
    assert not can_tell(**{**GOOD, **changed}) and can_tell(**GOOD)
