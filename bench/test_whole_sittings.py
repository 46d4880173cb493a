"""Whole sittings in a real browser: every band, in three languages of two directions, in six ways of getting about."""

import time
from itertools import product

import pytest

from tests.journeys.sittings import BANDS, LANGUAGES, WAYS, seen_by_axe, sit_through

DONE: dict[tuple[str, str, str], str] = {}


@pytest.fixture(scope="module", autouse=True)
def table():
    yield
    print(f"\n\n| band | language | {' | '.join(WAYS)} |\n|---|---|{'---|' * len(WAYS)}")
    for band, language in product(BANDS, LANGUAGES):
        print(f"| {band} | {language} | {' | '.join(DONE.get((band, language, way), 'not run') for way in WAYS)} |")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("band", BANDS)
def test_a_child_arrives_tells_and_finishes(chromium, served, db, cast, band, language, way):
    began, DONE[band, language, way] = time.perf_counter(), "FAILED"
    asked = sit_through(chromium, served, db, cast, band, language, way, seen_by_axe)
    DONE[band, language, way] = f"{len(asked)} kinds, {time.perf_counter() - began:.0f} s"
