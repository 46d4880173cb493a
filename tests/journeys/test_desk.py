"""A worker at the desk in a real browser: keys that take her somewhere, and words that come back after the page was lost."""

import pytest

from tests import people
from tests.journeys.steps import look

NEW = "/practitioner/children/K-1001/observations/new"


@pytest.fixture
def desk(chromium, served, client, cast):
    people.sign_in(client, cast.priya)
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.add_cookies([{"name": "heard-practitioner", "value": client.cookies.get("heard-practitioner"), "url": served}])
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.base = served
    page.goto(served + "/practitioner")
    yield page
    assert page.faults == []
    context.close()


def test_keys_and_a_draft_that_comes_back(desk):
    desk.keyboard.press("/")
    assert desk.evaluate("document.activeElement.id") == "find"
    desk.keyboard.type("g? ad")  # typed, not a shortcut
    assert desk.input_value("#find") == "g? ad" and not desk.locator("#keys").is_visible()
    desk.locator("h1").click()
    desk.keyboard.press("?")
    assert desk.locator("#keys").is_visible()
    look(desk)
    desk.keyboard.press("Escape")
    desk.keyboard.press("g")
    desk.keyboard.press("f")
    desk.wait_for_url("**/practitioner/families")
    keep_and_lose_a_page(desk)


def keep_and_lose_a_page(desk) -> None:
    desk.goto(desk.base + NEW)
    with desk.expect_response(lambda answer: answer.url.endswith("/drafts")) as kept:
        desk.fill("#text", "He hid behind the door.")
    assert kept.value.status == 204
    desk.locator(".draft-line", has_text="A draft was kept at").wait_for()
    desk.goto(desk.base + NEW)
    assert desk.input_value("#text") == ""
    look(desk)
    desk.get_by_role("button", name="Put it back").click()
    assert desk.input_value("#text") == "He hid behind the door."
    look(desk)
    desk.get_by_role("button", name="Throw it away").click()
    assert desk.locator(".draft").count() == 0 and desk.input_value("#text") == ""
