"""Sound in a real browser: a child records with their own hand, and hears a page read in the right order and no longer than they like."""

import re

import pytest
from sqlmodel import select

from app.media.intake import Sound, accept_recording
from app.responses.models import Response
from app.voices import key_of
from app.voices.service import keep_voice
from tests import people
from tests.browser import ARGS, chromium_here
from tests.journeys.steps import look
from tests.media.sounds import tone

ABOUT = "/sit/how-things-are/home/about/recording"
HOME = "/sit/how-things-are/home"
SENT = re.compile(r"/sealed/[0-9a-f]{32}$")
# What was played or spoken, in order; a browser here has neither loudspeaker nor voices.
EAR = """
window.heard = [];
window.AudioContext = undefined;
HTMLMediaElement.prototype.play = function () { heard.push('play'); this.started = true; Object.defineProperty(this, 'paused', { configurable: true, get: () => !this.started }); return Promise.resolve(); };
HTMLMediaElement.prototype.pause = function () { if (this.started) { this.started = false; heard.push('pause'); this.dispatchEvent(new Event('pause')); } };
"""
VOICE = """
Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [{ lang: 'en-GB', localService: LOCAL, name: 'here' }], speak(one) { heard.push('voice: ' + one.text); setTimeout(() => one.onend && one.onend(), 1); }, cancel() { heard.push('hush'); } } });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""

LINE = """() => {
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (what) => (window.line = await real(what));
}"""


@pytest.fixture(scope="module")
def ears(playwright):
    """Browsers with a microphone that hums: whoever is asked says yes in the first and no in the second."""
    args = [*ARGS, "--use-fake-device-for-media-stream"]
    asked = {True: "--use-fake-ui-for-media-stream", False: "--use-fake-ui-for-media-stream=deny"}
    browsers = {leave: playwright.chromium.launch(executable_path=chromium_here(), args=[*args, one]) for leave, one in asked.items()}
    yield browsers
    for browser in browsers.values():
        browser.close()


@pytest.fixture
def opened(ears, served, client, db, cast):
    """A page of Ada's sitting, with or without leave to use the microphone."""
    people.hand_over(client, db, cast, cast.ada, activities=("how-things-are",))
    token, contexts = client.cookies.get("heard-child"), []

    def page(address: str, *, microphone: bool = True, scripts: str = ""):
        context = ears[microphone].new_context(viewport={"width": 820, "height": 1180})
        context.base = served
        context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
        contexts.append(context)
        made = context.new_page()
        made.faults = []
        made.on("pageerror", lambda error: made.faults.append(str(error)))
        if scripts:
            made.add_init_script(scripts)
        made.goto(served + address)
        return made

    yield page
    for context in contexts:
        context.close()


def do(page, name: str):
    page.locator(f"[data-do={name}]").click()


def recorded(db) -> int:
    """How many recordings have reached the server, plain or sealed on the way."""
    db.rollback()
    count = len(db.exec(select(Response.id).where(Response.kind == "recording")).all())
    db.rollback()
    return count


def record_some(page) -> None:
    do(page, "start")
    page.wait_for_selector("[data-state=listening]")
    page.wait_for_function("() => document.querySelector('.gone-by').getAttribute('stroke-dasharray').split(' ')[0] > 0.9")
    do(page, "start")
    page.wait_for_selector("[data-state=made]")


def test_a_child_records_listens_and_only_then_keeps_it(opened, db):
    page = opened(ABOUT, scripts=EAR)
    posts = []
    page.on("request", lambda request: request.method == "POST" and posts.append(request.url))
    look(page)
    assert page.locator(".deck-says").inner_text() == "" and page.locator(".sound-file").is_hidden()
    record_some(page)
    look(page)
    assert page.locator(".deck-says").inner_text() == "It is not kept yet." and posts == []
    assert page.evaluate("document.querySelector('#recording').files.length") == 0, "nothing is handed in before it is kept"
    assert page.evaluate("document.activeElement.dataset.do") == "listen"
    do(page, "listen")
    assert page.evaluate("heard") == ["play"] and page.locator("[data-do=listen]").get_attribute("aria-pressed") == "true"
    do(page, "listen")
    assert page.evaluate("heard") == ["play", "pause"]
    with page.expect_response(SENT):
        do(page, "keep")
    assert page.faults == [] and recorded(db) == 1


def test_what_is_thrown_away_is_gone_and_can_be_done_again(opened):
    page = opened(ABOUT)
    record_some(page)
    do(page, "throw")
    assert page.locator(".deck-says").inner_text() == "It is thrown away." and page.locator("[data-do=keep]").is_hidden()
    record_some(page)
    do(page, "again")
    page.wait_for_selector("[data-state=listening]")
    assert page.locator("[data-do=keep]").is_hidden()


def test_it_stops_by_itself_after_three_minutes_and_keeps_nothing(opened):
    page = opened(ABOUT, scripts="performance.now = ((real) => { let skip = 0; addEventListener('later', () => skip = 181000); return () => real.call(performance) + skip; })(performance.now);")
    do(page, "start")
    page.wait_for_selector("[data-state=listening]")
    page.evaluate("dispatchEvent(new Event('later'))")
    page.wait_for_selector("[data-state=made]")
    assert "3 minutes" in page.locator(".deck-says").inner_text() and ABOUT in page.url


def test_by_keys_alone(opened, db):
    page = opened(ABOUT)
    page.locator("[data-do=start]").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-state=listening]")
    page.wait_for_function("() => document.querySelector('.gone-by').getAttribute('stroke-dasharray').split(' ')[0] > 0.9")
    page.keyboard.press(" ")
    page.wait_for_selector("[data-state=made]")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.do") == "keep"
    with page.expect_response(SENT):
        page.keyboard.press("Enter")
    assert recorded(db) == 1


def test_without_leave_to_listen_other_ways_are_named(opened):
    page = opened(ABOUT, microphone=False)
    do(page, "start")
    page.wait_for_selector(".no-microphone:not([hidden])")
    look(page)
    assert "another way" in page.locator(".no-microphone").inner_text() and page.locator("#recording").is_visible()
    assert page.locator(".no-microphone a").get_attribute("href") == HOME


def test_the_microphone_is_let_go_when_the_page_is_left(opened):
    page = opened(ABOUT)
    page.evaluate(LINE)
    do(page, "start")
    page.wait_for_selector("[data-state=listening]")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("line.getTracks().every((track) => track.readyState === 'ended')")


def read_by(db, cast, words: str) -> None:
    keep_voice(db, cast.actor(cast.priya), language="en", text=words, reader="Anna", sound=Sound(accept_recording(tone("webm", 0.3)).data, 300))
    db.commit()


def question(page) -> str:
    return page.evaluate("document.querySelector('#main [data-speak]').textContent.trim().replace(/\\s+/g, ' ')")


def test_a_persons_reading_comes_before_the_devices_voice(opened, db, cast):
    words = question(opened(HOME))
    who = cast.priya
    assert who
    read_by(db, cast, words)
    page = opened(HOME, scripts=EAR + VOICE.replace("LOCAL", "true"))
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.click("[data-tile=hear-it]")
    page.wait_for_function("() => heard.includes('play')")
    assert any(f"/voices/en/{key_of('en', words)}?v=" in url for url in asked)
    assert f"voice: {words}" not in page.evaluate("heard") and page.locator(".being-read").inner_text() == words


def test_the_devices_own_voice_reads_question_then_choices_and_chooses_nothing(opened):
    page = opened(HOME, scripts=EAR + VOICE.replace("LOCAL", "true"))
    page.click("[data-tile=hear-it]")
    page.wait_for_function("() => document.querySelector('[data-tile=hear-it]').getAttribute('aria-pressed') === 'false' && heard.some((one) => one.startsWith('voice'))")
    said = [one.removeprefix("voice: ") for one in page.evaluate("heard") if one.startswith("voice: ")]
    assert said[0] == question(page) and len(said) > 8
    row = page.locator(".always .tile").all_inner_texts()
    assert [" ".join(words.split()) for words in row] == said[-6:], "the row that is always there is read as well, and last"
    assert page.locator("input:checked").count() == 0 and page.url.endswith(HOME)


def test_a_voice_that_sends_words_elsewhere_is_never_used(opened):
    page = opened(HOME, scripts=EAR + VOICE.replace("LOCAL", "false"))
    page.route("**/voices/**", lambda route: route.fulfill(json={}) if route.request.url.endswith(".json") else route.abort())
    page.click("[data-tile=hear-it]")
    page.wait_for_selector("#hear-it.now")
    assert not [one for one in page.evaluate("heard") if one.startswith("voice")]
    assert re.search("grown-up", page.locator("#hear-it").inner_text())


@pytest.mark.parametrize("how", ["again", "escape", "leaving"])
def test_speaking_stops_at_once(opened, db, cast, how):
    words = question(opened(HOME))
    read_by(db, cast, words)
    page = opened(HOME, scripts=EAR)
    page.click("[data-tile=hear-it]")
    page.wait_for_function("() => heard.includes('play')")
    {"again": lambda: page.click("[data-tile=hear-it]"), "escape": lambda: page.keyboard.press("Escape"),
     "leaving": lambda: page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")}[how]()
    assert page.evaluate("heard.at(-1)") == "pause" and page.locator(".being-read").count() == 0
    assert page.locator("[data-tile=hear-it]").get_attribute("aria-pressed") == "false"


def test_one_choice_is_read_by_a_button_beside_it_that_chooses_nothing(opened):
    page = opened("/sit/with-me", scripts=EAR + VOICE.replace("LOCAL", "true"))
    look(page)
    button = page.locator(".hear-one").nth(1)
    assert button.evaluate("one => one.closest('label')") is None
    button.click()
    page.wait_for_function("() => heard.some((one) => one === 'play' || one.startsWith('voice'))")
    assert page.locator("input:checked").count() == 0
    assert button.get_attribute("aria-label").startswith("Hear it: ")
