"""What the tests look at in some bands, here in more: nothing moves when a feeling is picked, the way on is in sight, twenty people."""

import pytest

from tests.journeys import test_nothing_jumps as said
from tests.journeys.conftest import *  # noqa: F403
from tests.journeys.test_nothing_jumps import LYING, PHONE, TABLET, shown  # noqa: F401  a fixture

SIZES = pytest.mark.parametrize("size", [PHONE, TABLET], ids=["phone", "tablet"])
STANDING_OR_LYING = pytest.mark.parametrize("size", [PHONE, TABLET, LYING], ids=["phone", "tablet", "lying"])
LANGUAGES = pytest.mark.parametrize("language", ["en", "ur"])
BANDS = pytest.mark.parametrize("band", ["3-5", "6-7", "8-10", "11-12", "13+"])


@SIZES
@LANGUAGES
@BANDS
def test_feelings(shown, band, language, size):  # noqa: F811
    said.test_nothing_moves_when_a_feeling_and_how_much_are_picked(shown, band, language, size)


@STANDING_OR_LYING
@LANGUAGES
@BANDS
@pytest.mark.parametrize("step", ["close", "now", "waking", "sleep", "cards", "either", "this-week"])
def test_the_way_on(shown, band, step, language, size):  # noqa: F811
    said.test_the_way_on_is_in_sight_and_lies_over_nothing_that_has_the_focus(shown, band, step, language, size)


@STANDING_OR_LYING
@BANDS
def test_twenty_people(shown, band, size):  # noqa: F811
    said.test_twenty_people_in_the_nearest_ring_cover_no_name_and_are_recorded_by_their_ring_alone(shown, band, size)
