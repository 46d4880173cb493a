"""Three brothers and sisters from packing to the conference, on plain pages: no script anywhere. And one of them from right to left on a
device of their own."""

from tests.journeys.conftest import *  # noqa: F403
from tests.journeys.test_the_whole_way import tells_it_right_to_left, the_whole_way, three  # noqa: F401  a fixture


def test_three_siblings_tell_and_each_is_heard_without_scripts(chromium, served, db, three):  # noqa: F811
    the_whole_way(chromium, served, db, scripts=False)


def test_a_child_tells_it_right_to_left_on_a_device_of_their_own(chromium, served, db, three):  # noqa: F811
    tells_it_right_to_left(chromium, served, db, three, "K-1003", "own-device")
