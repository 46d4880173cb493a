"""Whole sittings in a real browser, the three that differ most: from the right by keys, narrow without scripts, by one switch.
All 108 are for `make bench`."""

import pytest

from tests.journeys.sittings import LANGUAGES, WAYS, sit_through

SITTINGS = [("8-10", "ur", "keys alone"), ("13+", "en", "without scripts"), ("3-5", "pl", "one switch")]


@pytest.mark.parametrize(("band", "language", "way"), SITTINGS)
def test_a_child_arrives_tells_and_finishes(chromium, served, db, cast, band, language, way):
    sit_through(chromium, served, db, cast, band, language, way)


def test_every_language_is_among_them_and_every_way_that_is_not_touch():
    _, languages, ways = zip(*SITTINGS, strict=True)
    assert (set(languages), set(ways)) == (set(LANGUAGES), {way for way in WAYS if WAYS[way].by != "touch"})
