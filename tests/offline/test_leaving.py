"""Going away at once, not being looked at, and coming back: nothing of this child's pages is seen again."""

import re

import pytest
from sqlmodel import select

from app.sittings.models import ChildSession, Sitting
from tests import people
from tests.offline.tablet import ONE_PLACE

HIDE = """hidden => { Object.defineProperty(document, "hidden", { get: () => hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange")) }"""
ADULTS = re.compile(r"Ada|Ben|Priya Nair|Today|FM-1001", re.I)


def state(tablet, sitting) -> tuple[str, bool]:
    """(status, whether any device may still add to it by its cookie)."""
    [row] = tablet.rows(select(Sitting).where(Sitting.id == sitting.id))
    open_ = [one for one in tablet.rows(select(ChildSession).where(ChildSession.sitting_id == sitting.id)) if one.ended_at is None]
    return str(row.status), bool(open_)


WAYS = {
    "the button": lambda page: page.click("[data-tile=exit]"),
    "Escape three times": lambda page: [page.keyboard.press("Escape") for _ in range(3)],
    "Shift three times": lambda page: [page.keyboard.press("Shift") for _ in range(3)],
}


@pytest.mark.parametrize("way", WAYS)
def test_exit_shows_a_neutral_page_and_locks_the_sitting_on_the_server(tablet, cast, way):
    tablet.start()
    sitting = tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.writes("Kept before.")
    with tablet.page.expect_navigation():
        WAYS[way](tablet.page)
    assert tablet.page.url.endswith("/e/closed") and tablet.page.title() == "My place"
    tablet.until(lambda: state(tablet, sitting) == ("locked", False))
    tablet.until(lambda: all(name.startswith("shell-") for name in tablet.page.evaluate("caches.keys()")))
    assert [row[2] for row in tablet.kept(sitting)] == ["Kept before."]
    for _ in range(3):
        tablet.page.go_back()
        assert not tablet.page.locator("form.answer").count() and "Kept before." not in tablet.page.content()


AT_ONCE = """() => { document.querySelector("[data-tile=exit]").click();
  return [...document.body.children].filter((one) => one.getClientRects().length).map((one) => one.innerText) }"""


def test_exit_has_put_the_neutral_page_there_before_anything_is_asked_of_the_server(tablet, cast):
    """S29: in the same task as the press, so it is what the next frame paints, in a light look whatever was chosen."""
    tablet.start()
    tablet.handed_to(cast.ben)
    tablet.go("/sit/what-i-want-the-meeting-to-know/know")
    tablet.page.evaluate("document.documentElement.classList.add('look-night')")
    with tablet.page.expect_navigation():
        [seen] = tablet.page.evaluate(AT_ONCE)
    assert seen.split() == tablet.page.inner_text("main").split() == ["Nothing", "here", "You", "can", "close", "this", "page."]


def test_exit_without_a_line_shows_the_same_page_and_locks_at_the_next_contact(tablet, cast):
    tablet.start()
    sitting = tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.offline()
    tablet.writes("Kept before.")
    tablet.press("[data-tile=exit]")
    assert tablet.page.url.endswith("/e/closed") and "close this page" in tablet.page.inner_text("main")
    tablet.go("/sit")
    assert "No signal" in tablet.page.inner_text("main")
    tablet.offline(False)
    tablet.go("/p")
    tablet.drained()
    assert state(tablet, sitting) == ("locked", False)
    assert [row[2] for row in tablet.kept(sitting)] == ["Kept before."]


def test_exit_without_scripts_does_the_same(tablet, cast):
    tablet.start(java_script_enabled=False)
    sitting = tablet.handed_to(cast.ben)
    tablet.press("[data-tile=exit]")
    assert tablet.page.url.endswith("/e/closed")
    assert state(tablet, sitting) == ("locked", False)
    assert not [one for one in tablet.context.cookies() if one["name"] == "heard-child" and one["value"]]


BLANK = ["1", "rgb(255, 255, 255)", "fixed", "0px", "0px", "0px", "0px", "none"]
SHEET = """(() => { const over = getComputedStyle(document.documentElement, "::after");
  return ["opacity", "backgroundColor", "position", "top", "right", "bottom", "left", "pointerEvents"].map((name) => over[name]) })()"""


def laid(devtools) -> list[str]:
    """The white sheet over the page, as the browser lays it out."""
    return devtools.send("Runtime.evaluate", {"expression": SHEET, "returnByValue": True})["result"]["value"]


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_exit_without_scripts_is_blank_from_the_press_and_stays_so_while_the_server_answers(tablet, cast, motion):
    """The finger leaves beside the button, so that the page stays and what stands over it can be looked at."""
    tablet.start(java_script_enabled=False, reduced_motion=motion)
    tablet.handed_to(cast.ben)
    devtools = tablet.context.new_cdp_session(tablet.page)  # the driver's own hand needs scripts to drag
    box = tablet.page.locator("[data-tile=exit]").bounding_box()
    assert laid(devtools)[0] == "0"
    touch(devtools, "mousePressed", box["x"] + 9, box["y"] + 9)
    assert laid(devtools) == BLANK
    touch(devtools, "mouseMoved", 5, 5)
    touch(devtools, "mouseReleased", 5, 5)
    assert laid(devtools) == BLANK


def touch(devtools, kind: str, x: float, y: float) -> None:
    devtools.send("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1})


def test_a_page_nobody_looks_at_is_covered_and_nothing_of_it_can_be_read(tablet, cast):
    tablet.start()
    tablet.handed_to(cast.ben)
    tablet.ready()
    tablet.go("/sit/what-i-want-the-meeting-to-know/know")
    tablet.page.fill("textarea[name=words]", "Covered words")
    tablet.page.evaluate(HIDE, True)
    tablet.page.evaluate(HIDE, False)
    tablet.until(lambda: accessible(tablet) == ["Carry on"])
    for _ in range(2):
        tablet.page.keyboard.press("Escape")
    tablet.until(lambda: accessible(tablet) == ["Carry on"])
    tablet.page.keyboard.press("Enter")
    assert tablet.page.input_value("textarea[name=words]") == "Covered words"
    tablet.until(lambda: len(accessible(tablet)) > 5)


def accessible(tablet) -> list[str]:
    """The names of everything a screen reader can reach and press."""
    devtools = tablet.context.new_cdp_session(tablet.page)
    nodes = devtools.send("Accessibility.getFullAXTree")["nodes"]
    devtools.detach()
    live = [node for node in nodes if not node.get("ignored") and node.get("role", {}).get("value") in ("button", "link", "textbox", "heading")]
    return [node["name"]["value"] for node in live if node.get("name", {}).get("value")]


def test_a_child_going_back_and_forth_never_meets_an_adults_page(tablet, cast):
    """S24: the worker's pages are in this tab's history; the tablet is with the child, with a line and without."""
    tablet.start()
    [label, _] = tablet.taken(cast.ada, cast.ben)
    for cut in (False, True):
        tablet.offline(cut)
        tablet.go("/p")
        tablet.opens(label)
        for _ in range(20):
            tablet.page.go_back()
            seen = "" if tablet.page.url.startswith("about:") else tablet.page.inner_text("body")
            assert not ADULTS.search(seen), seen
        for address in ("/practitioner", "/practitioner/families/FM-1001", "/practitioner/children/K-1001", "/practitioner/families/FM-1001/take"):
            tablet.page.goto(tablet.base + address)
            assert not ADULTS.search(tablet.page.inner_text("main"))
            assert tablet.page.title() in ("My place", "The tablet is with a child - Heard")
    kept = tablet.page.evaluate(
        "async () => { const all = []; for (const name of await caches.keys()) for (const one of await (await caches.open(name)).keys()) all.push(new URL(one.url).pathname); return all }"
    )
    assert len(kept) > 20 and not [path for path in kept if path.startswith("/practitioner")]
    assert {path.split("/")[1] for path in kept} <= {"static", "symbols", "voices", "sit", "p", "e", "manifest.webmanifest"}


def test_a_childs_own_device_keeps_nothing_at_all(tablet, cast, db):
    from app.sittings.devices import open_on_device

    tablet.start()
    sitting = people.pack_for(db, cast, cast.ben)
    token = open_on_device(db, cast.actor(cast.priya), sitting, "own-device")
    db.commit()
    tablet.context.add_cookies([{"name": "heard-child", "value": token, "url": tablet.base}])
    tablet.go("/sit/hello")
    tablet.arrives()
    tablet.writes("On my own telephone.")
    assert [row[2] for row in tablet.kept(sitting)][-1] == "On my own telephone."
    left = tablet.page.evaluate(
        "async () => [(await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length, sessionStorage.length, localStorage.length]"
    )
    assert left == [0, 0, 0, 0, 0]
    tablet.press("[data-tile=exit]")
    assert tablet.page.url.endswith("/e/closed")
    tablet.until(lambda: state(tablet, sitting) == ("locked", False))


def test_a_browser_that_cannot_seal_sends_everything_plainly_as_before(tablet, cast):
    tablet.start()
    tablet.context.add_init_script("Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })")
    sitting = tablet.handed_to(cast.ben, ("my-three-houses", *ONE_PLACE))
    tablet.arrives()
    tablet.draws()
    tablet.press("button.tell")
    tablet.writes("Sent plainly.")
    assert [(row[0], row[2]) for row in tablet.kept(sitting)] == [("with-me", ""), ("worries", ""), ("know", "Sent plainly.")]
    assert tablet.problems == [] and not [path for _, path in tablet.seen() if path.startswith("/sealed")]
