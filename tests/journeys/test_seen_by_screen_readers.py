"""Every kind of question as it is told to somebody who cannot see it: the question, each choice, what is picked, what is kept."""

import pytest
from playwright.sync_api import Page

from app.prompts import KINDS
from app.sittings.devices import open_on_device
from tests import people
from tests.journeys.spoken import GROUPED, Asked, heard, names, states_of
from tests.journeys.steps import paper
from tests.journeys.test_the_whole_way import new_page
from tests.media.sounds import tone

BANDS = ("3-5", "6-7", "8-10", "11-12", "13+", "easy-read")
BY_HAND = {"sorting": "8-10", "people": "6-7"}
"""kinds that are laid out by a script where the register has a hand of cards: there a picked card is pressed"""
ASKED = [Asked(kind, BY_HAND.get(kind, BANDS[n % len(BANDS)])) for n, kind in enumerate(KINDS)]
IN_URDU = [Asked("this-or-that", "6-7", "ur"), Asked("sorting", "8-10", "ur"), Asked("day", "easy-read", "ur")]


LISTEN = """() => { window.said = []; addEventListener("DOMContentLoaded", () => new MutationObserver((all) => all.forEach((one) => {
  const live = (one.target.nodeType === 1 ? one.target : one.target.parentElement)?.closest("[role=status],[role=alert]");
  if (live && live.textContent.trim()) window.said.push(live.textContent.trim());
})).observe(document.body, { childList: true, characterData: true, subtree: true })); }"""
"""Screen readers speak what changes in a live part of a page; what stood there from the beginning most of them leave out."""


@pytest.fixture(scope="module")
def page(chromium, gallery):
    page = new_page(chromium, gallery)
    page.add_init_script(f"({LISTEN})()")
    yield page
    page.context.close()


def opened(page: Page, asked: Asked) -> Page:
    answer = page.goto(page.context.base + asked.address())
    assert answer and answer.status == 200, f"{asked.address()} answered {answer and answer.status}"
    page.wait_for_function("() => document.readyState === 'complete'")
    page.wait_for_selector(LAID_OUT.get(asked.kind, "main form"))
    for folded in page.locator("main details > summary").all():
        if not folded.evaluate("one => one.parentElement.open"):
            folded.press("Enter")  # as a screen reader opens it
    return page


LAID_OUT = {"sorting": ".by-hand", "people": ".by-hand", "recording": ".by-hand", "drawing": ".drawing:not([hidden])"}


def choices(asked: Asked) -> list[tuple[str, str]]:
    """(role, name) of everything there is to pick or to write in."""
    return CHOICES[asked.kind](asked)


def of(role: str, key: str = "options", more: tuple[str, ...] = ()):
    return lambda asked: [(role, label) for label in (*asked.labels(key), *more)]


def picked_and_told(asked: Asked) -> list[tuple[str, str]]:
    return [*of("checkbox")(asked), ("textbox", "میرے اپنے لفظ" if asked.language == "ur" else "My own words")]


def starters(asked: Asked) -> list[tuple[str, str]]:
    return [("textbox", str(starter["text"])) for starter in asked.shown["starters"]]


def message(asked: Asked) -> list[tuple[str, str]]:
    return [("textbox", asked.question), *of("radio", "readers")(asked), *of("checkbox", "people")(asked)]


CHOICES = {
    "scale": of("radio"),
    "choice": lambda asked: of("checkbox" if asked.shown["many"] else "radio")(asked),
    "sorting": lambda asked: [*of("button")(asked), *of("group", "places")(asked), *of("button", "places")(asked)],
    "words": lambda asked: [("textbox", asked.question)],
    "drawing": lambda asked: [("application", "Your paper"), ("radiogroup", "Draw with"), ("radiogroup", "Colours"), ("button", "Stamps"), ("button", "Undo")],
    "photo": lambda asked: [("button", "Draw on paper. Then take a photo of it here."), ("textbox", str(asked.shown["explain"]))],
    "recording": lambda asked: [("button", "Press to talk" if asked.register in ("little", "easy") else "Start recording")],
    "day": picked_and_told,
    "room": picked_and_told,
    "starters": starters,
    "message": message,
    "feeling": of("checkbox"),
    "this-or-that": lambda asked: of("radio", more=("کچھ اور" if asked.language == "ur" else "Something else",))(asked),
    "people": lambda asked: [*of("button")(asked), *of("group", "rings")(asked), *of("button", "rings")(asked)],
}


def test_no_kind_of_question_is_left_out():
    assert {asked.kind for asked in ASKED} == set(KINDS) == set(CHOICES) == set(GIVE)


@pytest.mark.parametrize("asked", [*ASKED, *IN_URDU], ids=lambda asked: f"{asked.kind} {asked.band} {asked.language}")
def test_the_question_every_choice_every_way_and_the_six_are_told_by_name(page, asked):
    told = heard(opened(page, asked).locator("body"))
    assert names(told, "heading")[0] == asked.question
    assert states_of(told, "heading", asked.question) == ("level=1",)
    if asked.kind in GROUPED:
        assert asked.question in names(told, "group")
    for role, name in choices(asked):
        assert not {"checked", "pressed"} & set(states_of(told, role, name)), f"“{name}” was picked beforehand"
    assert [name for name in asked.six() if name in names(told, "link") + names(told, "button")] == asked.six()
    assert "" not in [name for role in ("group", "radiogroup", "region", "button", "link", "textbox") for name in names(told, role)], "something has no name"
    if asked.kind != "scale":  # there they come once something is picked, which the next test sees
        assert set(asked.ways()) <= set(names(told, "button"))


@pytest.mark.parametrize("asked", IN_URDU, ids=lambda asked: asked.kind)
def test_a_page_in_urdu_says_that_it_is_and_runs_from_the_right(page, asked):
    opened(page, asked)
    assert page.evaluate("() => [document.documentElement.lang, document.documentElement.dir, getComputedStyle(document.body).direction]") == ["ur", "rtl", "rtl"]
    assert page.locator("main [lang]:not([lang=ur])").count() == 0, "part of the page says it is of another language"


def pick_first(page: Page, asked: Asked) -> None:
    """With the space bar, on what has the focus: as a screen reader presses it."""
    role, name = choices(asked)[0]
    page.get_by_role(role, name=name, exact=True).first.press("Space")


def write(page: Page, asked: Asked) -> None:
    role, name = next(one for one in choices(asked) if one[0] == "textbox")
    page.get_by_role(role, name=name, exact=True).fill("My own words.")


def lay(page: Page, asked: Asked) -> None:
    """A card or a person is pressed, then the place or the ring it belongs to."""
    pick_first(page, asked)
    place = asked.labels("places" if asked.kind == "sorting" else "rings")[0]
    page.get_by_role("group", name=place, exact=True).get_by_role("button", name=place, exact=True).press("Space")


def photo(page: Page, asked: Asked) -> None:
    page.set_input_files("input[name=photo]", {"name": "IMG_1.png", "mimeType": "image/png", "buffer": paper()})


def recording(page: Page, asked: Asked) -> None:
    page.set_input_files("input[name=recording]", {"name": "a.webm", "mimeType": "audio/webm", "buffer": tone()})


def draw(page: Page, asked: Asked) -> None:
    page.get_by_role("application", name="Your paper").focus()
    for key in ("Enter", "ArrowRight", "ArrowRight", "Enter"):
        page.keyboard.press(key)


GIVE = dict.fromkeys(("scale", "choice", "feeling", "this-or-that", "day", "room"), pick_first) | {
    "words": write, "starters": write, "message": write, "sorting": lay, "people": lay, "photo": photo, "recording": recording, "drawing": draw,
}  # fmt: skip


@pytest.mark.parametrize("asked", [asked for asked in ASKED if GIVE[asked.kind] is pick_first], ids=lambda asked: f"{asked.kind} {asked.band}")
def test_what_is_picked_is_told_as_picked_and_nothing_else_is(page, asked):
    pick_first(opened(page, asked), asked)
    told = heard(page.locator("main"))
    picked = [one.name for one in told if "checked" in one.states]
    assert picked == [choices(asked)[0][1]]
    assert set(asked.ways()) <= set(names(told, "button"))


@pytest.mark.parametrize("asked", [asked for asked in ASKED if asked.kind in BY_HAND], ids=lambda asked: asked.kind)
def test_a_card_is_told_as_picked_and_then_where_it_was_put(page, asked):
    first = choices(asked)[0]
    pick_first(opened(page, asked), asked)
    assert "pressed" in states_of(heard(page.locator("main")), *first)
    place = asked.labels("places" if asked.kind == "sorting" else "rings")[0]
    page.keyboard.press("Space")  # the focus has gone to the first place by itself
    told = heard(page.get_by_role("group", name=place, exact=True))
    assert any(first[1] in name for name in names(told, "button"))
    assert any(first[1] in said and place in said for said in page.locator("main [role=status]").all_inner_texts())


def test_how_much_of_a_feeling_is_asked_by_the_name_of_the_feeling(page):
    asked = Asked("feeling", "8-10")
    pick_first(opened(page, asked), asked)
    told = heard(page.locator("main"))
    assert f"{asked.labels()[0]}: How much?" in names(told, "group")
    assert set(asked.labels("amounts")) <= set(names(told, "radio"))
    assert [one.name for one in told if "checked" in one.states] == [asked.labels()[0]]


def test_a_line_on_the_paper_is_told_as_it_begins_and_ends(page):
    asked = Asked("drawing", "13+")
    draw(opened(page, asked), asked)
    page.wait_for_function("() => document.querySelector('[data-says]').textContent === 'The line ends.'")
    assert page.locator("[data-says]").get_attribute("aria-live") == "polite"


@pytest.mark.parametrize("asked", [asked for asked in ASKED if asked.kind != "drawing"], ids=lambda asked: f"{asked.kind} {asked.band}")
def test_that_it_is_kept_is_said_aloud_on_the_page_that_follows(page, asked):
    GIVE[asked.kind](opened(page, asked), asked)
    with page.expect_navigation():
        page.locator("main form .onward button.go").evaluate("one => one.click()")
    assert [one.text for one in heard(page.locator("main")) if one.role == "status" and one.text][:1] == ["Kept."]
    page.wait_for_function("() => window.said.includes('Kept.')")


def test_a_childs_own_sitting_says_kept_too_and_a_drawing_says_it_as_it_is_drawn(chromium, served, db, cast):
    sitting = people.pack_for(db, cast, cast.ada, band="8-10")
    token = open_on_device(db, cast.actor(cast.priya), sitting, "own-device")
    db.commit()
    page = new_page(chromium, served)
    page.context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    page.goto(f"{served}/sit/how-things-are/home")
    page.get_by_role("radio").first.press("Space")
    with page.expect_navigation():
        page.locator("main form .onward button.go").click()
    assert "Kept." in [one.text for one in heard(page.locator("main")) if one.role == "status"]
    page.goto(f"{served}/sit/my-three-houses/worries")
    page.wait_for_selector(LAID_OUT["drawing"])
    draw(page, Asked("drawing", "8-10"))
    page.wait_for_function("() => document.querySelector('.how-kept').textContent.includes('Kept.')")
    assert page.locator(".how-kept").get_attribute("role") == "status"
