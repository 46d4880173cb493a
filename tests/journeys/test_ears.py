"""An ear beside each choice: it reads that one and chooses nothing; where nothing here can read, it says to ask the grown-up."""

import pytest

from tests.journeys.spoken import Asked
from tests.journeys.test_sound import EAR, VOICE
from tests.journeys.test_the_whole_way import new_page

CHOICES = Asked("scale", "8-10")


@pytest.fixture
def asked_aloud(chromium, gallery):
    """A question with a voice on the device or without one, and nothing read by a person, after its Hear it was pressed."""

    def opened(voice: bool):
        page = new_page(chromium, gallery)
        page.add_init_script(EAR + VOICE.replace("LOCAL", "true" if voice else "false"))
        page.route("**/voices/**", lambda route: route.fulfill(json={}) if route.request.url.endswith(".json") else route.abort())
        page.goto(gallery + CHOICES.address())
        page.click("[data-tile=hear-it]")
        page.wait_for_selector(".ear")
        page.keyboard.press("Escape")
        page.evaluate("heard.length = 0")
        return page

    return opened


def test_an_ear_reads_its_own_choice_and_chooses_nothing(asked_aloud):
    page = asked_aloud(voice=True)
    ears, here = page.locator(".ear"), page.url
    assert [ear.get_attribute("aria-label") for ear in ears.all()] == [f"Hear it: {label}" for label in CHOICES.labels()]
    assert page.locator("label .ear, label:has(.ear), form .ear").count() == 0, "an ear is part of what chooses"
    ears.nth(1).click()
    page.wait_for_function("() => heard.some((one) => one.startsWith('voice: '))")
    assert [one for one in page.evaluate("heard") if one.startswith("voice: ")] == [f"voice: {CHOICES.labels()[1]}"]
    assert page.locator("input:checked").count() == 0 and page.url == here and page.problems == []


def test_without_a_voice_an_ear_says_to_ask_the_grown_up(asked_aloud):
    page = asked_aloud(voice=False)
    page.locator(".ear").first.click()
    page.wait_for_selector("#hear-it.now")
    assert "grown-up" in page.locator("#hear-it").inner_text()
    assert not [one for one in page.evaluate("heard") if one.startswith("voice")] and page.locator("input:checked").count() == 0
