"""Pages that end with their test, and the gallery, served once for all tests that only look: nothing in it is kept."""

import shutil
from collections.abc import Iterator

import pytest

from app.main import create_app
from app.settings import Settings
from tests.browser import serving


@pytest.fixture(autouse=True)
def pages_end_with_their_test(request, chromium) -> Iterator[None]:
    """A page left open would go on asking a server that is gone, all through the tests that follow. Closed before its server is."""
    if "served" in request.fixturenames:
        request.getfixturevalue("served")
    before = list(chromium.contexts)
    yield
    for context in [one for one in chromium.contexts if one not in before]:
        context.close()


@pytest.fixture(scope="session")
def gallery(template, tmp_path_factory) -> Iterator[str]:
    """The address of an installation with nobody in it."""
    home = tmp_path_factory.mktemp("gallery") / "home"
    shutil.copytree(template, home)
    app = create_app(Settings(home=home, mode="demonstration", host="testserver", port=80))
    with serving(app) as address:
        yield address
    app.state.engine.dispose()
