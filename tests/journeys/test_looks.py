"""Every kind of question in every look a child can choose, on three screens: nothing of WCAG 2.2 A or AA is broken, nothing scrolls
sideways, and I don't know and Not now are no lower than what goes on. Each kind is seen in half of the looks, the next kind in the
other half, in two registers in turn; every page in every look and band is for `make bench`."""

from itertools import product

import pytest

from app.prompts import KINDS
from app.sittings.devices import open_on_device
from tests import people
from tests.journeys.spoken import Asked
from tests.journeys.steps import look
from tests.journeys.test_the_whole_way import new_page

LOOKS = ("calm", "night", "contrast", "large", "spacing", "night large spacing")
BANDS = ("3-5", "13+")
"""the two registers that differ most: pictures to press, and plain words"""
TABLET, PHONE, NARROW = {"width": 820, "height": 1180}, {"width": 390, "height": 844}, {"width": 320, "height": 640}
ON = "main form.answer .onward .go, main .drawing:not([hidden]) .tell"
SMALL = """on => { const size = one => one.getBoundingClientRect(), shown = one => one.checkVisibility({visibilityProperty: true});
  const lowest = Math.max(64, ...[...document.querySelectorAll(on)].filter(shown).map(one => size(one).height));
  const skips = [...document.querySelectorAll("[data-tile=dont-know], [data-tile=not-now]")].filter(shown);
  return skips.length < 2 ? ["one is not there"] : skips.filter(one => size(one).height < lowest || size(one).width < 80).map(one => one.dataset.tile) }"""
WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def page(chromium, gallery):
    page = new_page(chromium, gallery, viewport=PHONE)
    yield page
    page.context.close()


def turns(kind: str) -> list[tuple[str, str]]:
    """(look, band): half of the looks for one kind, the other half for the next."""
    n = list(KINDS).index(kind)
    return [(look, BANDS[(n + turn) // 2 % len(BANDS)]) for turn, look in enumerate(LOOKS) if (n + turn) % 2 == 0]


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_is_whole_in_the_looks_it_is_seen_in(page, kind):
    for words, band in turns(kind):
        page.set_viewport_size(PHONE)
        page.goto(page.context.base + Asked(kind, band).address(words))
        assert page.evaluate("() => [...document.documentElement.classList]") == look_classes(words)
        look(page)
        for size in (PHONE, NARROW, TABLET):
            page.set_viewport_size(size)
            wider = page.evaluate(WIDER)
            assert wider <= 0, f"{page.url} scrolls sideways by {wider} px at {size['width']}"
            small = page.evaluate(SMALL, ON)
            assert small == [], f"S71: lower than what goes on, on {page.url} at {size['width']}: {small}"
    assert page.problems == []


def look_classes(words: str) -> list[str]:
    ground = next((word for word in words.split() if word in ("calm", "night", "contrast")), "calm")
    return [f"look-{ground}", *(f"look-{word}" for word in words.split() if word != ground)]


def test_every_look_is_seen_by_half_of_the_kinds_and_in_both_registers():
    seen = [(look, band) for kind in KINDS for look, band in turns(kind)]
    assert set(seen) == set(product(LOOKS, BANDS))
    assert all(sum(look == one for look, _ in seen) == len(KINDS) // 2 for one in LOOKS)


def test_a_look_changes_what_is_seen(page):
    """Grounds differ; large makes the question larger; spacing sets its letters apart."""
    seen = {}
    for words in LOOKS:
        page.goto(page.context.base + Asked("scale", "8-10").address(words))
        seen[words] = page.evaluate("""() => { const s = getComputedStyle(document.querySelector("#question"));
            return [getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor, parseFloat(s.fontSize), parseFloat(s.letterSpacing) || 0]; }""")
    assert len({seen[ground][0] for ground in ("calm", "night", "contrast")}) == 3
    assert seen["large"][1] > seen["calm"][1] and seen["spacing"][2] > seen["calm"][2]
    ground, size, apart = seen["night large spacing"]
    assert (ground, size) == (seen["night"][0], seen["large"][1]) and apart > 0


@pytest.mark.parametrize("language", ["pl", "pt", "ur"])
def test_an_hour_in_long_words_fits_a_page_magnified_four_times(chromium, served, db, cast, language):
    """320 × 256 is 1280 × 1024 at 400 % (WCAG 1.4.10)."""
    sitting = people.pack_for(db, cast, cast.ada, band="13+", language=language, activities=["my-day"])
    token = open_on_device(db, cast.actor(cast.priya), sitting, "own-device")
    db.commit()
    page = new_page(chromium, served, viewport={"width": 320, "height": 256})
    page.context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    page.goto(f"{served}/sit/my-day/waking")
    assert page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
