"""Every page of a worker and of a chair at a desk and on a phone; every kind of question in every band at both sizes."""

import pytest

from tests import situations
from tests.journeys.test_every_page import BANDS, SIZES, addresses, every_one, look_through, look_through_as_a_child
from tests.journeys.test_the_whole_way import new_page


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("who", ["priya", "ruth"])
def test_every_page_of_an_adult(chromium, served, app, db, cast, size, who):
    look_through(new_page(chromium, served, viewport=SIZES[size]), size, who, addresses(app, situations.one_of_everything(db, cast)))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("band", BANDS)
def test_every_page_of_a_child(chromium, served, db, cast, band, size):
    look_through_as_a_child(chromium, served, db, cast, band, size, every_one(band))
