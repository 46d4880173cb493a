"""A scale that looks like a path: walked from its gate, as many stones as the band can tell apart."""

import pytest

from app.catalogue import catalogue
from app.prompts import scale
from tests.prompts.kinds_a import BANDS, COMMON


def a_path(first: str) -> scale.Step:
    step = scale.Step(id="path", kind="scale", scale="path", looks="path", first=first, **COMMON)
    step._scale = catalogue().scales["path"]
    return step


@pytest.mark.parametrize("band", BANDS, ids=lambda band: band.id)
def test_the_gate_comes_first_whichever_point_leads_elsewhere(band):
    stones = [point.id for point in a_path("at-the-house").points_for(band)]
    assert (stones[0], stones[-1]) == ("at-the-gate", "at-the-house")
    assert len(stones) == band.scale_options
