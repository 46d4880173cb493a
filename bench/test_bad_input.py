"""Everything that is tried, in every typed field of every form there is."""

from tests.bad_input import tries
from tests.rules.conftest import forms, house  # noqa: F401  the house of bad input
from tests.rules.test_bad_input import take_all


def test_every_typed_field_takes_everything(house, forms):  # noqa: F811
    take_all(house, tries(forms, everything=True))
