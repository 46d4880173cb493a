"""Feelings, this or that, people in rings, a path of stones: by keys alone, told aloud, nothing broken in any register."""

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

PLACE = "example-kinds"
STEPS = ("now", "either", "close", "path", "cards")


@pytest.fixture
def examples(monkeypatch):
    """The gallery's examples as a place of their own, so that this test does not change when content does."""
    steps = [example(name)[1] for name in ("feeling", "this-or-that", "people", "path", "sorting")]
    monkeypatch.setitem(catalogue().activities, PLACE, activity_of(PLACE, steps))


@pytest.fixture
def at_the_tablet(chromium, served, db, cast, examples):
    """Ada's sitting on a page, in a band and language; a child's own device, so that the plain forms are what is sent."""

    def opened(viewport=(820, 1180), scripts=True, **more):
        [sitting] = pack(db, cast.actor(cast.priya), [Packed(cast.ada, (PLACE,), **more)], Room("school", ("worker",)))
        token = open_on_device(db, cast.actor(cast.priya), sitting, "own-device")
        db.commit()
        page = new_page(chromium, served, scripts, viewport={"width": viewport[0], "height": viewport[1]})
        page.context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
        return page

    return opened


def open_step(page, step: str):
    page.goto(f"{page.context.base}/sit/{PLACE}/{step}")
    assert page.locator("input:checked").count() == 0, "something was chosen beforehand"


def focus(page, what: str) -> None:
    """Tab until the wanted thing has the focus; sixty presses are too many."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("what => document.activeElement.matches(what)", what):
            return
    raise AssertionError(f"no number of tabs reaches {what}")


def press(page, what: str, key: str = "Enter") -> None:
    focus(page, what)
    page.keyboard.press(key)


def go_on(page) -> None:
    with page.expect_navigation():
        press(page, ".onward button")


def everything_kept(db) -> dict:
    db.rollback()
    db.expire_all()
    rows = db.exec(select(Response)).all()
    for row in rows:
        show(db, people.SCENE, row.child_id, [row])
    return {row.step: (clear_json(row, "value"), clear(row, "words")) for row in rows}


def test_each_is_answered_by_keys_alone_and_kept_as_given(at_the_tablet, db):
    page = at_the_tablet(band="8-10", language="en")
    open_step(page, "now")
    press(page, "[name=feeling][value=happy]", "Space")
    press(page, "[name=feeling][value=scared]", "Space")
    press(page, "[name=much-scared]", "Space")
    page.keyboard.press("ArrowRight")
    go_on(page)
    open_step(page, "either")
    order = page.input_value("[name=order]")
    press(page, "[name=choice]", "Space")
    go_on(page)
    open_step(page, "path")
    press(page, "[name=choice]", "Space")
    go_on(page)
    kept = everything_kept(db)
    assert kept["now"] == ({"feelings": {"happy": None, "scared": "some"}}, None)
    assert kept["either"][0] == {"chosen": order.split(",")[0], "order": order.split(",")}
    assert kept["path"][0]["choice"] == "at-the-house"
    assert page.problems == []


def test_people_are_put_named_moved_and_taken_off_by_keys_alone_and_each_step_is_told(at_the_tablet, db):
    page = at_the_tablet(band="8-10", language="en")
    open_step(page, "close")
    says = page.locator(".people-says")
    press(page, "[data-who=mum]")
    assert "Mum. How close?" in says.inner_text()
    page.keyboard.press("Enter")
    assert says.inner_text() == "Mum, very close"
    press(page, "[data-who=dad]")
    press(page, "[data-ring=close] [data-put]")
    assert says.inner_text() == "Dad, close"
    press(page, "[data-who=someone-else]")
    focus(page, "[data-called]")
    page.keyboard.type("Nana Jo")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    named = page.get_by_role("button", name="Nana Jo, not so close")
    assert named.get_attribute("aria-pressed") == "false"
    page.locator(".people-token", has_text="Mum").focus()
    page.keyboard.press("Delete")
    assert says.inner_text() == "Mum is back in the box"
    page.locator(".people-token", has_text="Dad").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.get_by_role("group", name="very close").get_by_role("button", name="Dad, very close").is_visible()
    go_on(page)
    assert everything_kept(db)["close"][0] == {"placed": [
        {"who": "dad", "name": "", "ring": "very-close"}, {"who": "someone-else", "name": "Nana Jo", "ring": "not-so-close"},
    ]}  # fmt: skip
    assert page.problems == []


def test_two_of_one_kind_a_name_before_a_ring_and_a_carried_person_are_all_kept(at_the_tablet, db):
    page = at_the_tablet((1280, 800), band="8-10", language="en")
    open_step(page, "close")
    box, ring = (page.locator(what).bounding_box() for what in ("[data-who=mum]", ".people-rings"))
    page.mouse.move(box["x"] + 30, box["y"] + 30)
    page.mouse.down()
    page.mouse.move(ring["x"] + ring["width"] / 2, ring["y"] + ring["height"] * 0.97, steps=8)
    page.mouse.up()
    page.locator("[data-who=mum]").click()
    page.locator("[data-called]").fill("Mummy Em")
    page.locator(".people-ring").nth(1).locator(".ring-name").press("Enter")
    page.locator("[data-who=someone-else]").click()
    page.locator("[data-called]").fill("Jo from next door")
    go_on(page)
    assert everything_kept(db)["close"][0]["placed"] == [
        {"who": "mum", "name": "", "ring": "not-so-close"},
        {"who": "someone-else", "name": "Jo from next door", "ring": ""},
        {"who": "mum", "name": "Mummy Em", "ring": "close"},
    ]


def test_a_feeling_tells_that_how_much_follows_and_takes_it_back_with_it(at_the_tablet):
    page = at_the_tablet(band="6-7", language="en")
    open_step(page, "now")
    group = page.get_by_role("group", name="sad: How much?")
    assert not group.is_visible()
    page.get_by_role("checkbox", name="sad").press("Space")
    assert page.locator("[data-says]").inner_text() == "sad. How much?"
    group.get_by_role("radio", name="a lot").press("Space")
    assert group.get_by_role("radio", name="a lot").is_checked()
    page.get_by_role("checkbox", name="sad").press("Space")
    assert not group.is_visible() and page.locator("input:checked").count() == 0


def test_without_scripts_all_can_be_told_and_what_was_sent_is_there_again_when_it_did_not_come_through(at_the_tablet, db):
    page = at_the_tablet(scripts=False, band="8-10", language="en")
    open_step(page, "close")
    page.fill("[name=name-0]", "Mama")
    page.check("[name=ring-0][value=close]", force=True)
    page.check("[name=ring-7][value=close]", force=True)
    page.locator(".onward button").click()
    assert "Who is that?" in page.locator("#fault").inner_text()
    assert page.input_value("[name=name-0]") == "Mama" and page.is_checked("[name=ring-0][value=close]")
    page.fill("[name=name-7]", "Tom")
    page.locator(".onward button").click()
    open_step(page, "either")
    sides = page.input_value("[name=order]")
    for _ in range(6):
        page.locator(".onward button").click()
        assert page.input_value("[name=order]") == sides, "the sides changed while the same question was asked again"
    page.locator("label[for=something-else]").click()
    page.fill("[name=words]", "\nBoth, and the roof.")
    page.locator(".onward button").click()
    kept = everything_kept(db)
    assert kept["close"][0]["placed"] == [{"who": "mum", "name": "Mama", "ring": "close"}, {"who": "", "name": "Tom", "ring": "close"}]
    assert kept["either"] == ({"chosen": "something-else", "order": sides.split(",")}, "\nBoth, and the roof.")


def test_either_side_comes_first_in_turn(at_the_tablet):
    page = at_the_tablet(band="3-5", language="en", scripts=False)
    seen = set()
    for _ in range(40):
        open_step(page, "either")
        first = page.locator(".side input").first.get_attribute("value")
        assert page.input_value("[name=order]").startswith(first)
        seen.add(first)
        if len(seen) == 2:
            return
    raise AssertionError("the same side came first forty times")


def test_a_photo_of_the_mat_can_be_added_to_the_cards(at_the_tablet):
    page = at_the_tablet(band="8-10", language="en")
    open_step(page, "cards")
    page.locator(".sort-card").first.click()
    page.locator(".sort-name").first.click()
    with page.expect_navigation():
        page.locator("button[name=way][value=photo]").click()
    assert page.locator("input[type=file][name=photo]").count() == 1


@pytest.mark.parametrize(
    ("band", "language", "size", "looks"),
    [
        ("3-5", "en", (390, 844), ""), ("8-10", "en-XB", (820, 1180), "look-night look-large"),
        ("13+", "en", (320, 640), "look-night"), ("easy-read", "en-XB", (320, 256), "look-contrast look-spacing"), ("11-12", "en", (1280, 800), "look-contrast"),
    ],
)  # fmt: skip
def test_nothing_is_broken_for_any_register(at_the_tablet, band, language, size, looks):
    page = at_the_tablet(size, band=band, language=language)
    for step in STEPS:
        open_step(page, step)
        page.evaluate("looks => document.documentElement.classList.add(...looks.split(' ').filter(Boolean))", looks)
        if step == "now":
            page.locator(".feeling-name").first.click()
        if step == "close":
            page.locator("[data-who=mum]").click()
            page.locator(".ring-name").first.press("Enter")
        look(page)
        wider = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{step} scrolls sideways by {wider} px"
    assert page.problems == []
