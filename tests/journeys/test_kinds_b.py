"""A day, a home, sentences that have begun and a message: by keys alone, and nothing broken in two looks and right to left."""

import pytest
from sqlmodel import select

from app.catalogue import catalogue
from app.responses.models import Response
from app.sittings.devices import open_on_device
from app.sittings.packing import Packed, Room, pack
from app.trail import show
from app.vault import clear, clear_json
from child_ui.patterns.example_steps import activity_of, example
from tests import people
from tests.journeys.steps import look
from tests.journeys.test_the_whole_way import new_page

DAY, HOME, WORDS = "example-day", "example-home", "example-words"
HOURS = ("waking", "school", "night")
ROOMS = ("sleep", "eat", "like")


@pytest.fixture
def examples(monkeypatch):
    hours = [example("day", id=hour, time=hour, name=hour)[1] for hour in HOURS]
    rooms = [example("room", id=room, room=room, name=room)[1] for room in ROOMS]
    told = [example("starters")[1], example("message")[1]]
    for id, looks, steps in ((DAY, "day", hours), (HOME, "house", rooms), (WORDS, "cards", told)):
        monkeypatch.setitem(catalogue().activities, id, activity_of(id, steps, looks))


@pytest.fixture
def at_the_tablet(chromium, served, db, cast, examples):
    """A page with Ada's sitting open on it, in a band, language and look."""

    def opened(viewport=(820, 1180), **more):
        [sitting] = pack(db, cast.actor(cast.priya), [Packed(cast.ada, (DAY, HOME, WORDS), **more)], Room("school", ("worker",)))
        token = open_on_device(db, cast.actor(cast.priya), sitting, "own-device")
        db.commit()
        page = new_page(chromium, served, viewport={"width": viewport[0], "height": viewport[1]})
        page.context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
        return page

    return opened


def focus(page, what: str) -> None:
    """Tab until the wanted thing has the focus; a hundred presses are too many."""
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("what => document.activeElement.matches(what)", what):
            return
    raise AssertionError(f"no number of tabs reaches {what}")


def unfold(page, field: str) -> None:
    focus(page, f"details:has([name={field}]) > summary")
    page.keyboard.press("Enter")


def go_on(page) -> None:
    focus(page, ".onward button")
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_each_is_answered_by_keys_alone_and_kept_as_given(at_the_tablet, db):
    page = at_the_tablet(band="8-10", language="en")
    page.goto(f"{page.context.base}/sit/{DAY}")
    focus(page, f"main a[href='/sit/{DAY}/school']")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("input:checked").count() == 0
    focus(page, "input[name=choice][value=breakfast]")
    page.keyboard.press("Space")
    focus(page, "textarea[name=words]")
    page.keyboard.type("Toast. Twice.")
    go_on(page)
    page.goto(f"{page.context.base}/sit/{WORDS}/this-week")
    focus(page, "textarea[name=starter-i-wish]")
    page.keyboard.type("it was summer")
    go_on(page)
    page.goto(f"{page.context.base}/sit/{WORDS}/message")
    assert page.locator("input:checked").count() == 0
    unfold(page, "reader")
    focus(page, "input[name=reader]")
    page.keyboard.press("ArrowDown")
    unfold(page, "not_in_room")
    focus(page, "input[name=not_in_room][value=dad]")
    page.keyboard.press("Space")
    focus(page, "input[name=not_in_room][value=someone-else]")
    page.keyboard.press("Space")
    focus(page, "input[name=not_in_room_name]")
    page.keyboard.type("Uncle Rob")
    go_on(page)
    kept = everything_kept(db)
    assert kept["day"] == ({"chosen": ["breakfast"]}, "Toast. Twice.")
    assert kept["starters"] == ({"starters": {"i-wish": "it was summer"}}, None)
    assert kept["message"][0]["reader"] == "my-worker" and kept["message"][0]["not_in_room"] == ["dad", "someone-else"]
    assert kept["message"][0]["not_in_room_name"] == "Uncle Rob"
    assert page.problems == []


def everything_kept(db) -> dict:
    db.rollback()
    db.expire_all()
    rows = db.exec(select(Response)).all()
    for row in rows:
        show(db, people.SCENE, row.child_id, [row])
    return {row.kind: (clear_json(row, "value"), clear(row, "words")) for row in rows}


ADDRESSES = (f"/sit/{DAY}", f"/sit/{HOME}", f"/sit/{DAY}/night", f"/sit/{HOME}/eat", f"/sit/{WORDS}/this-week", f"/sit/{WORDS}/message")


@pytest.mark.parametrize(
    ("band", "language", "size", "dark"),
    [("3-5", "en", (390, 844), False), ("8-10", "en-XB", (820, 1180), True), ("13+", "en", (320, 640), True), ("easy-read", "en-XB", (320, 640), False), ("8-10", "en", (1280, 800), False)],
)  # fmt: skip
def test_nothing_is_broken_for_any_register(at_the_tablet, band, language, size, dark):
    page = at_the_tablet(size, band=band, language=language)
    for address in ADDRESSES:
        page.goto(page.context.base + address)
        if dark:
            page.evaluate("() => { document.documentElement.className = 'look-night look-large' }")
        look(page)
        wider = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{address} scrolls sideways by {wider} px"
    assert page.problems == []


def test_the_hours_of_a_day_stand_in_their_order_from_the_reading_side(at_the_tablet):
    """Wide, the day runs with the reading: left to right, and from the right in a right-to-left language."""
    for language, turned in (("en", False), ("en-XB", True)):
        page = at_the_tablet((1280, 800), band="8-10", language=language)
        page.goto(f"{page.context.base}/sit/{DAY}")
        where = [hour.bounding_box()["x"] for hour in page.locator(".hour").all()]
        assert where == sorted(where, reverse=turned) and len(set(where)) == len(HOURS)
