"""A tablet of its own for each test: a browser with a profile on the disk, a server that can lie, a child it is handed to."""

import threading
from collections.abc import Iterator

import pytest
import uvicorn

from tests.browser import ARGS, chromium_here, free_port
from tests.offline.tablet import Liar, Tablet


@pytest.fixture
def liar(app) -> Liar:
    """Between the tablet and the server: tells the truth until it is asked to lie."""
    return Liar(app)


@pytest.fixture
def address(liar) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(liar, host="127.0.0.1", port=free_port(), log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        threading.Event().wait(0.02)
    yield f"http://127.0.0.1:{server.config.port}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture
def tablet(playwright, address, liar, tmp_path, db, cast, app) -> Iterator[Tablet]:
    def opened(**more):
        return playwright.chromium.launch_persistent_context(
            str(tmp_path / "profile"), executable_path=chromium_here(), args=ARGS, viewport={"width": 820, "height": 1180}, **more
        )

    tablet = Tablet(opened, address, db, cast, app, tmp_path / "profile")
    tablet.seen = lambda: liar.seen
    yield tablet
    tablet.shut()


@pytest.fixture
def waiting(tablet, cast):
    """Two things given without a line; the tablet has one again."""
    tablet.start()
    sitting = tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.offline()
    tablet.writes("The first.")
    tablet.writes("The second.")
    return sitting
