"""Whole sittings in a real browser: every band, every way of getting about and every language at least once. All 108 are for `make bench`."""

import pytest

from tests.journeys.sittings import BANDS, LANGUAGES, WAYS, sit_through

SITTINGS = [
    ("3-5", "ur", "one switch"), ("6-7", "en", "without scripts"), ("8-10", "pl", "magnified 400 %"),
    ("11-12", "ur", "320 px"), ("13+", "en", "keys alone"), ("easy-read", "pl", "touch"),
]  # fmt: skip


@pytest.mark.parametrize(("band", "language", "way"), SITTINGS)
def test_a_child_arrives_tells_and_finishes(chromium, served, db, cast, band, language, way):
    sit_through(chromium, served, db, cast, band, language, way)


def test_every_band_every_language_and_every_way_is_among_them():
    bands, languages, ways = zip(*SITTINGS, strict=True)
    assert (sorted(bands), set(languages), set(ways)) == (sorted(BANDS), set(LANGUAGES), set(WAYS))
