"""The first page brings the part of the sheet it draws with, which its policy names by hash; nothing else may stand in a page."""

import base64
import hashlib
import re

import pytest

from app.kit.bundles import bundled
from app.sittings.devices import open_on_device
from child_ui.first_sheet import part_for
from tests import people

HASH = re.compile(r"'sha256-([^']+)'")
HOME = "/sit/how-things-are/home"


@pytest.fixture
def first(client, db, cast):
    client.cookies.set("heard-child", open_on_device(db, cast.actor(cast.priya), people.pack_for(db, cast, cast.ada), "handed-over"))
    db.commit()
    return client.get(HOME)


def test_the_policy_of_the_first_page_names_the_sheet_inside_it_and_no_other(first):
    [sheet] = re.findall(r"<style[^>]*>(.*?)</style>", first.text, re.S)
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert HASH.findall(first.headers["content-security-policy"]) == [digest]


def test_every_other_page_brings_no_sheet_and_may_bring_none(client, first):
    for address in (HOME, "/sit", "/e/closed", "/practitioner/sign-in"):
        page = client.get(address)
        assert "<style" not in page.text and not HASH.findall(page.headers["content-security-policy"]), address


def test_the_first_page_tells_the_way_to_the_whole_sheet_with_scripts_and_without_and_nothing_waits_for_it(client, first):
    [whole] = re.findall(r'<style data-first="([^"]+)">', first.text)
    without = f'<noscript><link rel="stylesheet" href="{whole}"></noscript>'
    assert without in first.text[first.text.index('id="end-of-page"') :], "it is asked for when all before it is there"
    assert '<link rel="stylesheet"' not in first.text.replace(without, ""), "something waits for a sheet"
    assert whole in client.get(HOME).text, "the next page uses the one that was fetched"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_whole_sheet_takes_the_place_of_the_part(chromium, served, db, cast, scripts):
    """What follows how far the page is pulled is only in the whole one."""
    token = open_on_device(db, cast.actor(cast.priya), people.pack_for(db, cast, cast.ada), "handed-over")
    db.commit()
    context = chromium.new_context(java_script_enabled=scripts)
    context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    page = context.new_page()
    page.goto(served + HOME, wait_until="networkidle")
    assert page.locator("style[data-first]").count() == (0 if scripts else 1)
    assert page.evaluate("getComputedStyle(document.querySelector('.always'), '::after').animationName") == "more"
    context.close()


# Here all of a page is there at once; on a slow line its letters come after it is painted, and only then is it loaded.
LISTENING = """window.addEventListener = (kind, ...rest) => kind === "load" || EventTarget.prototype.addEventListener.call(window, kind, ...rest);
const add = document.addEventListener; document.addEventListener = function (...rest) {
  window.listens ??= performance.now(); return add.apply(this, rest); };"""
PAINTED = "() => window.listens && performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def test_the_first_page_is_on_the_screen_before_anything_of_ours_runs(chromium, served, db, cast):
    token = open_on_device(db, cast.actor(cast.priya), people.pack_for(db, cast, cast.ada, band="8-10"), "handed-over")
    db.commit()
    context = chromium.new_context()
    context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    page = context.new_page()
    page.add_init_script(LISTENING)
    page.goto(served + bundled("child.js"))  # so that it is there before the page is
    page.goto(served + HOME, wait_until="commit")
    painted = page.wait_for_function(PAINTED).json_value()
    assert painted <= page.evaluate("() => window.listens")
    context.close()


def test_nothing_is_painted_before_the_end_of_the_first_page_is_there(first):
    [end] = re.findall(r'<link rel="expect" href="#([^"]+)" blocking="render">', first.text)
    assert f'id="{end}"' in first.text[first.text.index("</main>") :]


def test_going_away_and_the_cover_do_not_wait_for_the_whole_sheet(first):
    for rule in (".gone body>*{display:none!important}", ".away body>.nothing-here{", ".covered body>:not(.cover){"):
        assert rule in first.text, rule


@pytest.mark.parametrize(
    ("rule", "stays"),
    [
        (".go{a:b}", True), (".far{a:b}", False), (".far,.go:hover{a:b}", True), ("main:focus{a:b}", True),
        (":is(.far,.go) span{a:b}", True), (":is(.near,.far) span{a:b}", False), (".go:not(.far){a:b}", True),
        (".go:has(>.far){a:b}", False), (".go:has(:checked){a:b}", True), ("#here{a:b}", True), ("#there{a:b}", False),
        ("[dir=rtl] .go{a:b}", False), (":lang(ur){a:b}", False), (":lang(en) .go{a:b}", True),
        ("[data-at=day] .go{a:b}", True), ("[data-at=night] .go{a:b}", False), ("[data-hour]{a:b}", False), ('[data-at="x"]{a:b}', True), ('img[src^="/a.b"]{a:b}', True),
        ("@supports (animation-timeline:scroll()){.go{a:b}}", False), ("@media print{.go{a:b}}", True), ("@media print{.far{a:b}}", False), ("@keyframes x{to{a:b}}", True),
        ('@font-face{src:url("x");unicode-range:U+600-6FF}', False), ('@font-face{src:url("x");unicode-range:U+20-7E}', True),
    ],
)  # fmt: skip
def test_a_rule_goes_only_if_nothing_on_the_page_could_be_meant_by_it(rule, stays):
    page = '<html lang="en" dir="ltr"><main id="here" data-at="day"><button class="go big">On</button></main>'
    kept = part_for(f"i{{c:d}}{rule}b{{e:f}}", page)
    assert kept.startswith("i{c:d}") and kept.endswith("b{e:f}") and (kept != "i{c:d}b{e:f}") == stays
