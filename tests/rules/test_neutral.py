"""What a child's pages must never show: to a stranger, whose pages they are; to the child, that one answer is wished for more than another."""

import re
import shutil
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from starlette.testclient import TestClient

from app.access.work import open_session
from app.catalogue import catalogue
from app.catalogue.load import CONTENT
from app.catalogue.manners import unmannerly
from app.main import create_app
from app.settings import Settings
from tests import people
from tests.forms import Page

BANDS = tuple(band.id for band in catalogue().bands.values() if band.sits)
TELLING = re.compile(r"report|abuse|neglect|social|safeguard|court|police|protect|council|worker|heard", re.IGNORECASE)
NAMES = re.compile(r"\b(Ada|Ben|Cleo|Priya|Nair|K-1001|FM-1001)\b", re.IGNORECASE)
FIXED = tuple(f"/sit/{page}".rstrip("/") for page in ("hello", "ask", "who", "with-me", "", "stop", "finish", "talk", "looks", "about-exit"))
ANYBODYS = ("/e", "/e/closed", "/p", "/p/wait", "/sit/nowhere", "/sit/how-things-are/nowhere")
COUNTED = re.compile(r"\b\d+\s*(of|out of|/)\s*\d+\b|\b(question|step|page)\s+\d+\b|\b\d+\s*(%|(per cent|points?|stars?|to go|left|more)\b)|streak|badge|\breward|\blevel \d", re.IGNORECASE)
PRESSES = re.compile(r"are you sure|well done|great job|good (job|work|girl|boy)|brilliant|amazing|awesome|clever|proud of you|don.t be shy|come back tomorrow|you must|have to answer", re.IGNORECASE)


class Pages(NamedTuple):
    """Every page of a sitting, by band and address, and what the browser is given beside them."""

    of: dict[str, dict[str, str]]
    beside: dict[str, str]


@pytest.fixture(scope="module")
def pages(template, tmp_path_factory) -> Iterator[Pages]:
    home = tmp_path_factory.mktemp("neutral") / "home"
    shutil.copytree(template, home)
    settings = Settings(home=home, mode="demonstration", host="testserver", port=80)
    app = create_app(settings)
    with (
        TestClient(app, raise_server_exceptions=False) as client,
        open_session(app.state.engine, app.state.keyring, settings, "a test sets the scene") as db,
    ):
        cast = people.gather(db)
        db.commit()
        yield Pages({band: every_page(client, db, cast, band) for band in BANDS}, beside(client))
    app.state.engine.dispose()


def every_page(client, db, cast, band: str) -> dict[str, str]:
    places = catalogue().on_map(band)
    people.hand_over(client, db, cast, cast.ada, band=band, activities=tuple(place.id for place in places))
    inside = [f"/sit/{place.id}" for place in places]
    steps = [f"/sit/{place.id}/{step.id}" for place in places for step in place.steps]
    ways = [f"{steps[0]}/about/{way.id}" for way in catalogue().about.ways]
    found = {address: client.get(address).text for address in (*FIXED, *inside, *steps, *ways, *ANYBODYS)}
    token = {"csrf_token": people.token_for(client, "child")}
    found["/sit/thanks"] = client.post("/sit/finish", data=token).text
    people.hand_over(client, db, cast, cast.ada, band=band)
    return found | {"/sit/stopped": client.post("/sit/stop", data={"csrf_token": people.token_for(client, "child")}).text}


def beside(client) -> dict[str, str]:
    """What the browser keeps or shows of the site as a whole."""
    return {address: client.get(address).text for address in ("/manifest.webmanifest", "/sw.js", "/static/child/icons/leaf.svg", "/robots.txt")}


def every(pages: Pages) -> Iterator[tuple[str, str, str]]:
    yield from ((band, address, text) for band, found in pages.of.items() for address, text in found.items())


def seen(text: str) -> str:
    """What can be read or heard on a page: its words, and the names of what has none."""
    named = re.findall(r'(?:aria-label|title|alt|placeholder|data-(?:put|picked|first|back|empty|full|made|thrown|listening))="([^"]*)"', text)
    bare = re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", " ", re.sub(r"<head>.*?</head>", " ", text, flags=re.S), flags=re.S)
    return re.sub(r"\s+", " ", bare) + " ¦ " + " ¦ ".join(named)


def test_the_walk_is_a_walk(pages):
    """All that follows is worth something only if the pages are the pages."""
    for band in BANDS:
        asked = {f"/sit/{place.id}/{step.id}" for place in catalogue().on_map(band) for step in place.steps}
        assert asked <= set(pages.of[band]) and len(asked) >= 25
        assert all('id="question"' in pages.of[band][address] for address in asked)
        assert "0800 1111" in pages.of[band]["/sit/thanks"] and "Stopped for today" in pages.of[band]["/sit/stopped"]
    assert all(len(text) > 20 for text in pages.beside.values())


def test_titles_and_addresses_name_nobody_and_tell_a_stranger_nothing(pages):
    """S30"""
    for band, address, text in every(pages):
        [title] = re.findall(r"<title>(.*?)</title>", text, re.S)
        for said in (title, address):
            assert not TELLING.search(said) and not NAMES.search(said), f"{band} {address}: {said}"


def test_what_the_browser_keeps_of_the_site_names_nobody_and_tells_a_stranger_nothing(pages):
    """S30: its name and picture on the screen, and the list of what is kept without a line."""
    for address, text in pages.beside.items():
        names = re.findall(r'"(?:name|short_name|description|start_url|src|id)":\s*"([^"]*)"', text) if address.endswith(".webmanifest") else [text]
        assert names
        for said in names:
            assert not NAMES.search(said), address
            if address != "/sw.js":
                assert not TELLING.search(said), f"{address}: {said}"


def test_the_title_is_one_and_the_same_on_every_page(pages):
    """So that nothing in a history or on a tab tells how far a child came, or that there was a question at all."""
    titles = {title for _, _, text in every(pages) for title in re.findall(r"<title>(.*?)</title>", text, re.S)}
    assert titles == {"My place"}


def test_nothing_is_chosen_before_a_child_chooses(pages):
    """Every page of every place as it is first opened. The tools in the tray are tools, and the page of looks shows the look there is."""
    for band, address, text in every(pages):
        if address == "/sit/looks":
            continue
        chosen = [tag for tag in re.findall(r"<(?:input|option)\b[^>]*>", text) if re.search(r"\s(checked|selected)\b", tag) and 'name="tray-' not in tag]
        assert chosen == [], f"{band} {address}"
        assert not re.search(r'aria-(checked|pressed|selected)="true"', text), f"{band} {address}"


def test_no_field_must_be_filled_and_no_words_stand_in_it_beforehand(pages):
    for band, address, text in every(pages):
        typed = [field for form in Page(address, text).forms for field in form.fields.values() if field.typed]
        assert [field.name for field in typed if any(value.strip() for value in field.values)] == [], f"{band} {address}"
        assert not re.search(r"<(input|textarea|select)\b[^>]*\s(aria-)?required", text), f"{band} {address}"


def test_no_page_praises_presses_or_asks_whether_one_is_sure(pages):
    """S71"""
    for band, address, text in every(pages):
        found = PRESSES.search(seen(text))
        assert not found, f"{band} {address}: {found and found[0]}"


def test_no_page_counts_what_a_child_gave_or_how_much_is_left(pages):
    """S71"""
    for band, address, text in every(pages):
        found = COUNTED.search(seen(text))
        assert not found, f"{band} {address}: {found and found[0]}"
        assert not re.search(r"<(progress|meter)\b|role=\"(progressbar|meter)\"|aria-valuenow", text), f"{band} {address}"


def test_every_way_out_is_on_every_page_of_a_question(pages):
    for band in BANDS:
        for place in catalogue().on_map(band):
            for step in place.steps:
                text = pages.of[band][f"/sit/{place.id}/{step.id}"]
                assert re.findall(r'data-tile="([a-z-]+)"', text) == ["hear-it", "dont-know", "not-now", "talk", "stop", "exit"]


def test_no_wording_in_content_praises_presses_or_counts():
    """Every text of every file, in the words of every band, whoever it is for."""
    for file in CONTENT.rglob("*.yaml"):
        if file.parent.name not in ("voices",) and file.name not in ("tags.yaml", "weak-words.yaml"):
            for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
                said = line.split("#")[0]
                assert not PRESSES.search(said) and not COUNTED.search(said), f"{file.name}, line {number}: {line.strip()}"


@pytest.mark.parametrize("said", ["Well done!", "Are you sure you want to stop?", "You must answer."])
def test_what_presses_would_be_found(said):
    assert PRESSES.search(said) and list(unmannerly(said))


@pytest.mark.parametrize("said", ["3 of 8", "Question 2", "2 more", "60 %", "5 stars", "a 4-day streak"])
def test_a_counter_would_be_found(said):
    assert COUNTED.search(said)
