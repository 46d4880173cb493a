"""Every page, adult's and child's, on a large screen and a small one: nothing of WCAG 2.2 A or AA is broken, nothing is fetched from elsewhere."""

import pytest

from app.sittings.devices import open_on_device
from tests import people, situations
from tests.journeys.steps import look
from tests.journeys.test_the_whole_way import new_page
from tests.routes import walk
from tests.rules.test_every_response import child_pages

SIZES = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


def open_and_look(page, address: str) -> None:
    answer = page.goto(page.context.base + address)
    assert answer and answer.status == 200, f"{address} answered {answer and answer.status}"
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")
    look(page)
    wider = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider <= 0, f"{address} scrolls sideways by {wider} px"


def home_only(page) -> list[str]:
    """Addresses outside this installation that the browser was asked for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if not request.url.startswith((page.context.base, "data:", "blob:")) else None)
    return asked


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("who", ["priya", "ruth"])
def test_every_page_of_an_adult(chromium, served, app, db, cast, size, who):
    ready = situations.one_of_everything(db, cast)
    found = [f.path for f in walk(app) if "GET" in f.methods and f.path.startswith("/practitioner")]
    page = new_page(chromium, served, viewport=SIZES[size])
    abroad = home_only(page)
    client_sign_in(page, getattr(cast, who).username)
    opened = 0
    for path in found:
        address = ready.address(path)
        answer = page.request.get(served + address)
        if answer.status == 200 and answer.body().lstrip().lower().startswith(b"<!doctype"):
            open_and_look(page, address)
            opened += 1
    assert opened >= (20 if who == "priya" else 12)
    assert abroad == [] and page.problems == []


def client_sign_in(page, username: str) -> None:
    open_and_look(page, "/practitioner/sign-in")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", people.PASSWORD)
    page.locator("form:has(input[name=password]) button").click()
    page.wait_for_url("**/practitioner")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("band", ["3-5", "6-7", "8-10", "11-12", "13+", "easy-read"])
def test_every_page_of_a_child(chromium, served, db, cast, band, size):
    sitting = people.pack_for(db, cast, cast.ada, band=band)
    token = open_on_device(db, cast.actor(cast.priya), sitting, "handed-over")
    db.commit()
    page = new_page(chromium, served, viewport=SIZES[size])
    abroad = home_only(page)
    page.context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    pages = child_pages()
    for address in pages if size == "phone" else pages[::2]:
        open_and_look(page, address)
    assert abroad == [] and page.problems == []
