"""In Firefox: a whole sitting, things told without signal, and Exit. Run by hand, `pytest bench/in_firefox.py`: a new machine has Chromium only."""

import threading
import time

import pytest
import uvicorn
from sqlmodel import select

from app.sittings.devices import open_on_device
from app.sittings.models import ChildSession, Sitting
from bench.firefox import PROGRAM, Firefox, until
from tests import people
from tests.browser import free_port
from tests.journeys.sittings import one_of_each_kind, told_by

assert PROGRAM, "There is no Firefox on this machine. Install firefox-esr, then run this again."
KNOW = "/sit/what-i-want-the-meeting-to-know/know"
READY = "return document.documentElement.dataset.packed === 'ready' && !!navigator.serviceWorker.controller"
COUNT = 'const store = await import("/static/child/js/outbox/store.js"); return (await store.itemKeys()).length'
ON = "main form.answer .onward button.go, main .drawing:not([hidden]) button.tell"


class Line:
    """The server on one address, with a line that can be cut: nothing answers there until it is mended."""

    def __init__(self, app) -> None:
        self.app, self.port, self.server = app, free_port(), None
        self.base = f"http://127.0.0.1:{self.port}"

    def mended(self) -> None:
        self.server = uvicorn.Server(uvicorn.Config(self.app, host="127.0.0.1", port=self.port, log_level="error", timeout_graceful_shutdown=1))
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()
        until(lambda: self.server.started)

    def cut(self) -> None:
        self.server.should_exit = True
        self.thread.join(timeout=10)


@pytest.fixture
def line(app):
    made = Line(app)
    made.mended()
    yield made
    made.cut()


@pytest.fixture
def firefox(tmp_path):
    """Opens a Firefox on this test's profile; whatever is left open is ended."""
    opened: list[Firefox] = []

    def start() -> Firefox:
        opened.append(Firefox(tmp_path / "profile"))
        return opened[-1]

    yield start
    for one in opened:
        one.killed()


def handed_over(browser: Firefox, line: Line, db, cast, sitting, manner: str = "handed-over") -> None:
    token = open_on_device(db, cast.actor(cast.priya), sitting, manner)
    db.commit()
    browser.go(f"{line.base}/e")
    browser.do("WebDriver:AddCookie", cookie={"name": "heard-child", "value": token, "path": "/", "httpOnly": True, "sameSite": "Strict"})
    browser.go(f"{line.base}/sit/hello")


def give(browser: Firefox, kind: str) -> None:
    if kind == "drawing":
        browser.first(".surface")
        browser.script("document.querySelector('.surface').focus()")
        browser.write(".surface", "\ue007\ue014\ue014\ue007")
    elif kind in {"words", "starters", "message"}:
        browser.write("main form.answer textarea", "My words, ąćę اردو.")
    elif browser.all(".sort-card"):
        browser.click(".sort-card")
        browser.click(".sort-place [data-put]")
    elif browser.all(".people-pick"):
        browser.click(".people-pick")
        browser.write(".people-ring [data-put]", " ")
    else:
        browser.click("main form.answer label:has(input[type=radio], input[type=checkbox]), main form.answer input + label")


@pytest.mark.parametrize("band", ["3-5", "8-10", "13+"])
def test_a_whole_sitting(line, firefox, db, cast, band):
    asked = one_of_each_kind(band)
    sitting = people.pack_for(db, cast, cast.ada, band=band, activities=tuple(sorted({activity for activity, _ in asked})))
    browser = firefox()
    handed_over(browser, line, db, cast, sitting, "own-device")
    browser.press("button[name=understood]")
    give(browser, "choice")
    browser.press(ON)
    for activity, step in asked:
        browser.go(f"{line.base}/sit/{activity}/{step}")
        give(browser, browser.script("return [...document.body.classList].find(one => one.startsWith('kind-')).slice(5)"))
        browser.press(ON)
    browser.go(f"{line.base}/sit/finish")
    browser.press(ON)
    assert "0800 1111" in browser.text()
    assert {(row.activity, row.step) for row in told_by(db, sitting)} >= set(asked)
    print(f"\nFirefox {browser.version}, {band}: {len(asked)} kinds of question answered and kept")


def test_what_is_told_without_signal_outlives_the_battery_and_arrives(line, firefox, db, cast):
    sitting = people.pack_for(db, cast, cast.ben)
    browser = firefox()
    handed_over(browser, line, db, cast, sitting)
    until(lambda: browser.script(READY))
    line.cut()
    browser.chrome("Services.io.offline = true")
    for words in ("One, in the car.", "Two, in the car."):
        browser.go(line.base + KNOW)
        browser.write("textarea[name=words]", words)
        browser.press(ON)
    held = browser.awaited(COUNT)
    assert held >= 2 and told_by(db, sitting) == []
    browser.killed()
    line.mended()
    browser, began = firefox(), time.perf_counter()
    browser.go(f"{line.base}/p")
    until(lambda: browser.awaited(COUNT) == 0)
    assert len(told_by(db, sitting)) == 2
    print(f"\nFirefox {browser.version}: {held} things kept through a kill, handed in {time.perf_counter() - began:.1f} s after the tablet was opened")


@pytest.mark.parametrize("signal", [True, False], ids=["with a line", "without a line"])
def test_exit(line, firefox, db, cast, signal):
    sitting = people.pack_for(db, cast, cast.ben)
    browser = firefox()
    handed_over(browser, line, db, cast, sitting)
    until(lambda: browser.script(READY))
    browser.go(line.base + KNOW)
    if not signal:
        line.cut()
        browser.chrome("Services.io.offline = true")
    browser.press("[data-tile=exit]")
    assert browser.url.endswith("/e/closed") and browser.script("return document.title") == "My place"
    if not signal:
        line.mended()
        browser.chrome("Services.io.offline = false")
        browser.go(f"{line.base}/p")
    until(lambda: locked(db, sitting))
    for _ in range(3):
        browser.back()
        assert not browser.all("form.answer")


def locked(db, sitting) -> bool:
    db.rollback()
    db.expire_all()
    row = db.get_one(Sitting, sitting.id)
    open_ = [one for one in db.exec(select(ChildSession).where(ChildSession.sitting_id == sitting.id)) if one.ended_at is None]
    done = (str(row.status), open_) == ("locked", [])
    db.rollback()
    return done
