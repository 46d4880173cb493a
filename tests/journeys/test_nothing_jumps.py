"""On a phone and a tablet: the way on is in sight, picking moves nothing, and nobody's name lies under somebody else."""

import pytest
from playwright.sync_api import Page

PHONE, TABLET, LYING = (390, 844), (820, 1180), (1180, 820)
WHERE = """() => [...document.querySelectorAll('.feeling, .other-ways')].map(one => {
  const box = one.getBoundingClientRect();
  return [box.left, box.top + document.querySelector('.view').scrollTop, box.width, box.height].map(Math.round) })"""
BELOW = """() => { const go = document.querySelector('.onward .go').getBoundingClientRect();
  return Math.round(go.bottom - document.querySelector('.always').getBoundingClientRect().top) }"""
COVERED = """() => {
  const people = [...document.querySelectorAll('.people-rings .people-token')], found = [];
  document.getAnimations().forEach(one => one.finish());
  const meet = (a, b) => b.width && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  for (const one of people) for (const other of people) {
    const name = one.querySelector('.people-word').getBoundingClientRect();
    if (one !== other && [...other.children].some(part => meet(name, part.getBoundingClientRect()))) found.push(`${one.textContent} / ${other.textContent}`);
  }
  return found }"""


UNDER_THE_FOOT = """() => { const one = document.activeElement, go = document.querySelector('.onward .go');
  if (!one.closest('main') || one === go || one.closest('.ears')) return false;
  const box = (one.labels?.[0] ?? one).getBoundingClientRect(), foot = go.getBoundingClientRect();
  return box.height < 200 && box.top >= foot.top && box.bottom <= foot.bottom && !(one.compareDocumentPosition(go) & Node.DOCUMENT_POSITION_PRECEDING) }"""


@pytest.fixture
def shown(chromium, gallery):
    """One of the gallery's examples, in a band, a language and a size."""

    def opened(step: str, size: tuple[int, int], band: str, language: str = "en") -> Page:
        page = chromium.new_context(viewport={"width": size[0], "height": size[1]}).new_page()
        page.goto(f"{gallery}/patterns/examples/{step}?band={band.replace('+', '%2B')}&language={language}")
        page.evaluate("document.fonts.ready")
        return page

    return opened


@pytest.mark.parametrize(("band", "language", "size"), [("3-5", "en", PHONE), ("6-7", "ur", TABLET), ("8-10", "ur", PHONE), ("13+", "en", TABLET)])
def test_nothing_moves_when_a_feeling_and_how_much_are_picked(shown, band, language, size):
    page = shown("now", size, band, language)
    before = page.evaluate(WHERE)
    for name in page.locator(".feeling-name").all():
        name.click()
    assert page.evaluate(WHERE) == before
    for much in page.locator(".feeling-much").all():
        much.locator(".much").last.click()
    assert page.evaluate(WHERE) == before


@pytest.mark.parametrize(
    ("band", "step", "language", "size"),
    [("3-5", "close", "en", PHONE), ("6-7", "cards", "ur", PHONE), ("6-7", "close", "en", TABLET), ("8-10", "waking", "en", PHONE), ("11-12", "either", "en", LYING)],
)
def test_the_way_on_is_in_sight_and_lies_over_nothing_that_has_the_focus(shown, band, step, language, size):
    page = shown(step, size, band, language)
    assert page.evaluate(BELOW) <= 0
    for _ in range(40):
        page.keyboard.press("Tab")
        assert not page.evaluate(UNDER_THE_FOOT), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


@pytest.mark.parametrize(("band", "size"), [("3-5", TABLET), ("8-10", PHONE)])
def test_twenty_people_in_the_nearest_ring_cover_no_name_and_are_recorded_by_their_ring_alone(shown, band, size):
    page = shown("close", size, band)
    page.wait_for_selector(".people-pick")
    picks, nearest = page.locator(".people-pick"), page.locator(".ring-name").first
    for n in range(20):
        picks.nth(n % picks.count()).press("Enter")
        page.locator("[data-called]").fill(f"{('Jo', 'Granny Annie', 'Maximilian', 'Little Tom Thumb')[n % 4]} {n}")
        nearest.press("Enter") if n % 2 else nearest.dispatch_event("click", {"detail": 1})
        if n in (1, 3, 4, 8, 13, 19):
            assert page.evaluate(COVERED) == [], n + 1
    held = page.evaluate("[...new FormData(document.querySelector('form.answer'))].filter(([name, value]) => name.startsWith('ring-') && value)")
    assert len(held) == 20 and {ring for _, ring in held} == {page.locator(".people-ring").first.get_attribute("data-ring")}
