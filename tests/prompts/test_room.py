"""A room of a home: what is there, never how it is kept. How its forms are read is tested with the hours of a day."""

from pathlib import Path
from typing import get_args

import child_ui
from app.prompts import room
from tests.prompts.example_steps import band, example, speaker

PICTURES = Path(child_ui.__file__).parent / "components" / "room" / "rooms"


def test_every_room_has_a_picture_on_the_same_grid_so_that_none_is_larger_than_another():
    first = {name: (PICTURES / f"{name}.svg").read_text("utf-8").split("\n")[0] for name in get_args(room.Room)}
    assert len(set(first.values())) == 1


def test_what_was_shown_says_which_room_it_was():
    kind, step, _ = example("room", room="eat")
    assert kind.shown(step, band(), "en", speaker(band()))["room"] == "eat"
