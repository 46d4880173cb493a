"""A real browser against a real server, for journeys."""

import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import uvicorn

from tests.ensure_browser import NAMES

ARGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def playwright() -> Iterator:
    """One driver for the whole run; a second one in the same process would not start."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        yield started


def chromium_here() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def chromium(playwright) -> Iterator:
    browser = playwright.chromium.launch(executable_path=chromium_here(), args=ARGS)
    yield browser
    browser.close()


@contextmanager
def serving(app) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=free_port(), log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        threading.Event().wait(0.02)
    yield f"http://127.0.0.1:{server.config.port}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture
def served(app) -> Iterator[str]:
    """The address of this test's app, served for real on a free port."""
    with serving(app) as address:
        yield address
