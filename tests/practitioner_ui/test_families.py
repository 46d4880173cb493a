"""Brothers and sisters side by side: a real table, every cell in words, each leading to evidence or the next step."""

import re

import pytest
from sqlmodel import select

from app.families.models import Family
from app.identity.permissions import Role
from app.kit.clock import now
from app.trail import What, record
from tests import people, voices

FAMILY = "/practitioner/families/FM-1001"


def page_of(client, who, address: str = FAMILY) -> str:
    page = people.sign_in(client, who).get(address)
    assert page.status_code == 200, page.text[:500]
    return page.text


@pytest.fixture
def heard(db, cast):
    sitting = people.pack_for(db, cast, cast.ada)
    sitting.status, sitting.opened_at, sitting.seen_alone = "finished", now(), True
    record(db, people.SCENE, What.SITTING_FINISHED, child_id=cast.ada.id, subject=sitting)
    return voices.say(db, cast, cast.ada, "CANARY I get up first", sitting, area="basic-care")


def test_children_are_columns_and_questions_are_rows(client, cast):
    page = page_of(client, cast.priya)
    assert "Two children, side by side" in page
    table = page[page.index("<table") : page.index("</table>")]
    assert re.findall(r'<th class="kid[^"]*" scope="col"><a href="[^"]+">(\w+)', table) == ["Ben", "Ada"]
    assert table.count('scope="row"') == 1 + 7 + 12 and table.count('scope="rowgroup"') == 4
    assert "Eight more areas" in page and "<details" in page


def test_no_cell_is_empty(client, cast):
    page = page_of(client, cast.priya)
    cells = re.findall(r'<span class="c is-\w+[^"]*">.*?<b>(.*?)</b>', page)
    assert len(cells) > 2 * 27 and all(cell.strip() not in ("", "-", "0") for cell in cells)


def test_a_filled_cell_leads_to_all_there_is_and_an_empty_one_to_packing_it(client, cast, heard):
    page = page_of(client, cast.priya)
    assert 'href="/practitioner/children/K-1001/areas/basic-care"' in page
    assert f'href="{FAMILY}/pack?child=K-1001&amp;area=health"' in page
    assert "CANARY" not in page


def test_a_chair_reads_and_packs_nothing(client, cast, heard):
    page = page_of(client, cast.ruth)
    assert f"/responses/{heard.id.hex}" in page and "/pack" not in page


@pytest.mark.parametrize("who", ["lowe", "grace", "noor"])
def test_other_roles_see_when_not_what(client, cast, heard, who):
    page = page_of(client, getattr(cast, who))
    assert "Your role shows when each child was seen and heard." in page and "Last heard" in page
    assert "Health" not in page and "Analysed" not in page and "/responses/" not in page and "/pack" not in page
    assert "Ben" not in page, "only Ada is allocated to them"


def test_a_worker_of_one_and_teacher_of_the_other_reads_one_column(client, cast, db):
    people.allocate(db, cast.lowe, cast.ben, Role.SOCIAL_WORKER)
    db.commit()
    page = page_of(client, cast.lowe)
    assert "Not for your role" in page and "Not asked" in page


def test_of_a_family_only_the_children_in_reach(client, cast):
    assert "One child, side by side" in page_of(client, cast.lowe)
    assert people.sign_in(client, cast.tom).get(FAMILY).status_code == 404
    assert people.sign_in(client, cast.root).get(FAMILY).status_code == 404


def test_one_child_as_a_list_for_a_small_screen(client, cast, heard):
    page = page_of(client, cast.priya, f"{FAMILY}?child=K-1001")
    assert "Is Ada heard?" in page and "In Ada’s own words" in page and "Nothing from Ada yet" in page
    assert f'href="{FAMILY}/pack?child=K-1001"' in page
    assert "Is Ben heard?" in page_of(client, cast.priya, f"{FAMILY}?child=nobody"), "an unknown one means the first"


def test_one_area_with_every_child(client, cast, heard):
    page = page_of(client, cast.priya, f"{FAMILY}?area=basic-care")
    phone = page[page.index('class="phone"') :]
    assert "Food, washing, sleep" in phone and "Basic care" in phone and "Other areas" in phone


def test_each_childs_record_says_who_looked(client, cast, db):
    from app.trail.models import Happening

    page_of(client, cast.priya)
    rows = db.exec(select(Happening.child_id).where(Happening.what == What.FAMILY_OPENED.value)).all()
    assert set(rows) == {cast.ada.id, cast.ben.id}


def test_the_list_of_families(client, cast):
    page = page_of(client, cast.priya, "/practitioner/families")
    assert "FM-1001" in page and "FM-2002" not in page and "Last seen alone" in page


def test_arrow_keys_make_the_grid_one_tab_stop(chromium, served, cast, heard):
    page = chromium.new_page()
    page.goto(f"{served}/practitioner/sign-in")
    page.click('form:has(input[value="priya"]) button')
    page.goto(served + FAMILY)
    links = page.locator("table.grid >> nth=0 >> td > a")
    assert page.locator("table.grid >> nth=0").locator('a[tabindex="0"]').count() == 1, "the children's names are part of it"
    links.first.focus()
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.innerText") == "Ben", "up from the first cell is the child's name"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('tr').querySelector('th').innerText") == "Last heard"
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.closest('td').cellIndex") == 2
    page.keyboard.press("Control+End")
    assert page.evaluate("document.activeElement.closest('tr').querySelector('th').innerText") == "House and money"
    page.close()


@pytest.fixture
def ten(db, cast):
    family = db.exec(select(Family).where(Family.reference == "FM-1001")).one()
    for n in range(8):
        people.allocate(db, cast.priya, people.add_child(db, family, f"K-30{n:02}", f"Child {n}", 3 + n), Role.SOCIAL_WORKER)
    db.commit()


def opened(chromium, served, width: int, height: int):
    page = chromium.new_page(viewport={"width": width, "height": height})
    page.goto(f"{served}/practitioner/sign-in")
    page.click('form:has(input[value="priya"]) button')
    page.goto(served + FAMILY)
    return page


def test_ten_children_take_few_stops_of_the_tab_key_and_stand_side_by_side_on_a_desk(chromium, served, ten):
    page = opened(chromium, served, 1280, 900)
    assert stops(page) <= 20, "the mock had 84"
    assert page.evaluate("[...document.querySelectorAll('.grid-scroll')].every(one => one.scrollWidth <= one.clientWidth)"), "all ten without scrolling sideways"
    page.close()


def test_ten_children_take_as_few_stops_on_a_small_screen_where_each_list_is_one(chromium, served, ten):
    page = opened(chromium, served, 390, 844)
    assert stops(page) <= 22, "64, when each child and each area was a stop"
    page.locator(".chips a[aria-current]").focus()
    page.keyboard.press("ArrowRight")
    beside = page.locator(".chips a").nth(1)
    assert page.evaluate("document.activeElement.innerText") == beside.inner_text() and page.locator(".keys-hint").is_visible()
    there = beside.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{there}")
    page.locator(".plist a").first.focus()
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement === [...document.querySelectorAll('.plist a')].at(-1)"), "all of a list is within reach"
    page.close()


def test_without_scripts_one_link_leads_past_the_table(client, cast):
    page = page_of(client, cast.priya)
    assert page.index('href="#after-grid"') < page.index('<table class="grid') < page.index('id="after-grid"')


def stops(page) -> int:
    """How often the Tab key stops between the top of the page and its end."""
    count = 0
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body") and count < 200:
        count += 1
        page.keyboard.press("Tab")
    return count
