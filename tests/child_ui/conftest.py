"""What the tests of the child's pages share."""

import pytest

from tests.child_ui.handed_in import pack


@pytest.fixture
def tablet(app, db, cast):
    return pack(app, db, cast, cast.ada)
