"""Every page, adult's and child's, on a large screen or a small one: nothing of WCAG 2.2 A or AA is broken, nothing scrolls sideways,
nothing is fetched from elsewhere. On a phone an adult's is zoomed in on four times and gone through with the Tab key.
A child's questions are seen by kind. Every page on both screens and every single question in every look are for `make bench`."""

import pytest

from app.catalogue import catalogue
from app.prompts import KINDS
from app.sittings.devices import open_on_device
from tests import people, situations
from tests.journeys.steps import look
from tests.journeys.test_the_whole_way import new_page
from tests.journeys.within_reach import at_four_hundred, by_tab, open_all, without_scripts
from tests.routes import walk

SIZES = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
BANDS = ("3-5", "6-7", "8-10", "11-12", "13+", "easy-read")
FIXED = tuple(f"/sit/{name}".rstrip("/") for name in ("hello", "ask", "who", "with-me", "", "talk", "stop", "stopped", "finish", "looks", "about-exit"))


def open_and_look(page, address: str) -> None:
    answer = page.goto(page.context.base + address)
    assert answer and answer.status == 200, f"{address} answered {answer and answer.status}"
    open_all(page)
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
    """Every page at the one or at the other; of the chair's, which are the same with less or other on them, every second."""
    found = addresses(app, situations.one_of_everything(db, cast))
    look_through(new_page(chromium, served, viewport=SIZES[size]), size, who, found[list(SIZES).index(size) :: 2 if who == "priya" else 4])


def look_through(page, size: str, who: str, found: list[str]) -> None:
    abroad = home_only(page)
    client_sign_in(page, who)
    opened = 0
    for address in found:
        if is_a_page(page, address):
            page.set_viewport_size(SIZES[size])
            open_and_look(page, address)
            assert size == "desk" or at_four_hundred(page) + by_tab(page) == [], address
            opened += 1
    assert opened >= (16 if who == "priya" else 4)
    assert abroad == [] and page.problems == []
    page.context.close()


def addresses(app, ready) -> list[str]:
    return [ready.address(f.path) for f in walk(app) if "GET" in f.methods and f.path.startswith("/practitioner")]


def is_a_page(page, address: str, forms: int = 0) -> bool:
    """Not a file, and for this reader; with this many forms that write."""
    answer = page.request.get(page.context.base + address)
    start = answer.body().lstrip()
    return answer.status == 200 and start.lower().startswith(b"<!doctype") and start.count(b'method="post"') >= forms


def test_forms_of_a_worker_can_be_sent_without_scripts(chromium, served, app, db, cast):
    """Every third page that has a form besides the two for looking a child up and signing out; all of them, and all that a family of seven leads to, are for `make bench`."""
    found = addresses(app, situations.one_of_everything(db, cast))
    page = new_page(chromium, served, scripts=False)
    client_sign_in(page, "priya")
    for address in [one for one in found if is_a_page(page, one, forms=3)][::3]:
        page.goto(served + address)
        open_all(page)
        assert without_scripts(page) == [], address


def client_sign_in(page, username: str) -> None:
    open_and_look(page, "/practitioner/sign-in")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", people.PASSWORD)
    page.locator("form:has(input[name=password]) button").click()
    page.wait_for_url("**/practitioner")


def one_of_each(band: str) -> dict[str, str]:
    """The first page of every kind of question: asked, or else as another way of telling; and of each look of a place."""
    places = catalogue().on_map(band)
    ways = {way.id: f"/sit/how-things-are/home/about/{way.id}" for way in catalogue().about.ways}
    kinds = {step.kind: f"/sit/{place.id}/{step.id}" for place in reversed(places) for step in reversed(place.steps)}
    return ways | kinds | {place.looks: f"/sit/{place.id}" for place in reversed(places)}


def every_one(band: str) -> dict[str, str]:
    return dict(zip(FIXED, FIXED, strict=True)) | dict(sorted(one_of_each(band).items()))


def size_of(band: str) -> str:
    return list(SIZES)[BANDS.index(band) % 2]


def seen_in(band: str) -> dict[str, str]:
    """What is seen of a band, at the one size or the other: every other page, and in the next band of that size the others."""
    return dict(list(every_one(band).items())[BANDS.index(band) // 2 % 2 :: 2])


@pytest.mark.parametrize("band", BANDS)
def test_each_fixed_page_each_kind_of_question_and_each_look_of_a_place(chromium, served, db, cast, band):
    look_through_as_a_child(chromium, served, db, cast, band, size_of(band), seen_in(band))


def look_through_as_a_child(chromium, served, db, cast, band: str, size: str, seen: dict[str, str]) -> None:
    """On a device of the child's own: nothing is packed beside what is seen."""
    activities = tuple(activity.id for activity in catalogue().on_map(band))
    sitting = people.pack_for(db, cast, cast.ada, band=band, activities=activities)
    token = open_on_device(db, cast.actor(cast.priya), sitting, "own-device")
    db.commit()
    page = new_page(chromium, served, viewport=SIZES[size])
    abroad = home_only(page)
    page.context.add_cookies([{"name": "heard-child", "value": token, "url": served}])
    for address in seen.values():
        open_and_look(page, address)
    assert abroad == [] and page.problems == []
    page.context.close()


def test_each_of_these_is_seen_in_some_band_and_at_both_sizes():
    for size in SIZES:
        assert {name for band in BANDS if size_of(band) == size for name in seen_in(band)} == {*FIXED, *KINDS, "cards", "day", "house"}
