"""The gallery, served for real once for all tests of a file that only look: nothing in it is kept, so nothing has to be put back."""

import shutil
from collections.abc import Iterator

import pytest

from app.main import create_app
from app.settings import Settings
from tests.browser import serving


@pytest.fixture(scope="session")
def gallery(template, tmp_path_factory) -> Iterator[str]:
    """The address of an installation with nobody in it."""
    home = tmp_path_factory.mktemp("gallery") / "home"
    shutil.copytree(template, home)
    app = create_app(Settings(home=home, mode="demonstration", host="testserver", port=80))
    with serving(app) as address:
        yield address
    app.state.engine.dispose()
