"""The things in the picture a child wanders in: one drawing for every place, each with room of its own."""

import re
from pathlib import Path
from typing import get_args

import pytest

from app.catalogue import Said, catalogue
from app.catalogue.svg import ALLOWED
from app.prompts.shapes import Place
from child_ui.map import SLOTS, MapPage, Spot, _each_in_a_place_of_its_own, shared_out

ROOT = Path(__file__).parents[2]
THINGS = ROOT / "child_ui" / "components" / "scene" / "things"
GATE = "gate"


def spot(place: str, number: int = 0) -> Spot:
    return Spot(place, place, f"/sit/{number}", Said("A place", "en", "ltr"), None, False)


def test_every_place_content_may_name_is_drawn_and_nothing_is_drawn_for_no_place():
    assert {file.stem for file in THINGS.glob("*.svg")} == {*get_args(Place), GATE}
    assert set(SLOTS) <= set(get_args(Place))


@pytest.mark.parametrize("file", sorted(THINGS.glob("*.svg")), ids=lambda file: file.stem)
def test_a_thing_is_a_plain_small_drawing_hidden_from_screen_readers(file):
    text = file.read_text("utf-8")
    assert set(re.findall(r"<([a-zA-Z]+)", text)) <= ALLOWED
    assert not re.search(r"\b(style|href|on[a-z]+)=|url\(", text)
    assert 'class="drawn"' in text and 'aria-hidden="true"' in text and len(text.encode()) < 4_500


def test_no_two_things_stand_on_one_spot_while_there_is_room():
    wanted = [
        spot("tree", 1),
        spot("kite", 2),
        spot("tree", 3),
        spot("school", 4),
        spot("wand", 5),
        spot("nest", 6),
        spot("bed", 7),
    ]
    settled = _each_in_a_place_of_its_own(wanted)
    assert sorted(one.place for one in settled) == sorted(SLOTS)
    assert {(one.picture, one.href) for one in settled} == {(one.picture, one.href) for one in wanted}


@pytest.mark.parametrize(("many", "crowded"), [(len(SLOTS), False), (len(SLOTS) + 1, True)])
def test_more_things_than_places_are_laid_out_one_below_the_other(many, crowded):
    assert MapPage(None, tuple(shared_out([spot("tree", n) for n in range(many)]))).crowded is crowded


def test_activities_of_one_band_have_pictures_that_tell_them_apart():
    pictured = [a.place for a in catalogue().on_map("8-10")]
    assert len(set(pictured)) >= len(pictured) - 2


def test_pages_ask_for_pictures_by_name_so_that_skin_and_own_set_are_heeded():
    pages = [*(ROOT / "child_ui").rglob("*.html"), *(ROOT / "practitioner_ui").rglob("*.html")]
    assert [str(page) for page in pages if "/static/symbols/" in page.read_text("utf-8")] == []
