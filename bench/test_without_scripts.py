"""Three brothers and sisters from packing to the conference, on plain pages: no script anywhere."""

from tests.journeys.conftest import *  # noqa: F403
from tests.journeys.test_the_whole_way import the_whole_way, three  # noqa: F401  a fixture


def test_three_siblings_tell_and_each_is_heard_without_scripts(chromium, served, db, three):  # noqa: F811
    the_whole_way(chromium, served, db, scripts=False)
