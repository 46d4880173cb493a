"""The gallery: every kind of question as a child meets it, for those who make the pages; nothing in it is kept, and no child's installation has it."""

import re

import pytest
from starlette.testclient import TestClient

from app.catalogue import catalogue
from app.kit.cookies import csrf_token
from app.kit.database import make_engine
from app.main import create_app
from app.migrate import migrate
from app.prompts import KINDS
from app.settings import Settings
from app.vault.keyring import make_key_file
from child_ui.patterns.example_steps import EXAMPLES, FOLDER, example
from child_ui.patterns.gallery import first_of
from tests import people
from tests.journeys.steps import paper
from tests.media.sounds import tone
from tests.rules.test_every_response import state

BANDS = [band.id for band in catalogue().bands.values() if band.sits]
SCALE = "/patterns/how-things-are/home?band=8-10&language=en&look=calm&skin="


def token(client) -> dict[str, str]:
    return {"csrf_token": people.token_for(client, "visit")}


def test_anybody_may_look_while_the_installation_is_for_trying_out(client):
    assert client.get("/patterns").status_code == 200
    assert "Nothing here is kept." in client.get("/patterns").text
    assert client.get(SCALE).status_code == 200


@pytest.fixture
def production(tmp_path):
    """A child's installation: its own kind of key, an address of its own."""
    engine = make_engine(f"sqlite:///{tmp_path / 'heard.db'}")
    migrate(engine)
    engine.dispose()
    make_key_file(tmp_path / "heard.key", "production")
    app = create_app(Settings(home=tmp_path, mode="production", public_url="https://heard.example"))
    with TestClient(app, follow_redirects=False, raise_server_exceptions=False, base_url="https://heard.example") as client:
        yield client
    app.state.engine.dispose()


def test_where_real_children_are_there_is_no_gallery(production):
    assert production.get("/e").status_code == 200, "the installation itself does not answer"
    held = production.cookies.get("__Host-heard-visit") or ""
    token = {"csrf_token": csrf_token(production.app.state.keyring.form_key, held)}
    for address in ("/patterns", SCALE, "/patterns/how-things-are/home/about/photo"):
        assert production.get(address).status_code == 404, address
    for address in (SCALE, "/patterns/how-things-are/home/about/words"):
        assert production.post(address, data=token | {"choice": "happy", "words": "x"}).status_code == 404, address
    strokes = production.post("/patterns/my-three-houses/worries/strokes", json={"seq": 0}, headers={"X-CSRF-Token": token["csrf_token"]})
    assert strokes.status_code == 404


@pytest.mark.parametrize("band", BANDS)
def test_every_kind_of_question_is_there_for_every_band(client, band):
    listed = client.get("/patterns", params={"band": band})
    assert "not asked in this band" not in listed.text
    for kind in KINDS:
        at = first_of(kind, band)
        assert f'href="/patterns/{at}?' in listed.text, f"{kind} is not listed"
        page = client.get(f"/patterns/{at}", params={"band": band})
        assert page.status_code == 200 and f"asking kind-{kind}" in page.text


@pytest.mark.parametrize("band", BANDS)
def test_the_examples_that_tests_answer_are_shown_and_can_be_answered(client, band):
    listed = client.get("/patterns", params={"band": band}).text
    for file in sorted(FOLDER.glob("*.yaml")):
        kind, step, forms = example(file.stem)
        address = f"/patterns/{EXAMPLES}/{step.id}"
        assert f'href="{address}?' in listed
        page = client.get(address, params={"band": band})
        assert page.status_code == 200 and f"asking kind-{kind.name}" in page.text
        for form in forms[:1] if band == "8-10" else ():
            answer = client.post(address, params={"band": band}, data=token(client) | hidden(page.text) | form)
            assert answer.status_code == 200 and "Kept." in answer.text, file.stem


def test_no_band_is_shown_what_it_is_not_asked(client):
    """Cards to sort at home are for children of six and over."""
    assert client.get("/patterns/how-things-are/at-home", params={"band": "6-7"}).status_code == 200
    assert client.get("/patterns/how-things-are/at-home", params={"band": "3-5"}).status_code == 404
    assert "how-things-are/at-home" not in client.get("/patterns", params={"band": "3-5"}).text


def test_it_is_seen_in_the_band_language_look_and_skin_that_were_asked_for(client):
    page = client.get("/patterns/how-things-are/home", params={"band": "3-5", "language": "ur", "look": "night large", "skin": "skin-5"}).text
    assert '<html lang="ur" dir="rtl" class="look-night look-large">' in page
    assert page.count('name="choice"') == catalogue().bands["3-5"].scale_options


@pytest.mark.parametrize("asked", [{"band": "never"}, {"language": "xx"}, {"look": "loud <b>"}, {"skin": "../.."}, {"band": "0-2"}])
def test_what_nobody_knows_is_passed_over(client, asked):
    page = client.get("/patterns/how-things-are/home", params=asked)
    assert page.status_code == 200 and '<html lang="en" dir="ltr" class="look-calm">' in page.text
    assert "<b>" not in page.text and "../.." not in page.text.replace("../../", "")


@pytest.mark.parametrize("address", ["/patterns/nowhere/home", "/patterns/how-things-are/nothing", "/patterns/how-things-are/home/about/dance"])
def test_a_place_that_is_not_there_is_not_there(client, address):
    assert client.get(address).status_code == 404


def test_nothing_that_is_posted_is_kept(client, db, cast):
    """Every kind, with an answer in it: the page says what a child would be told, and the record does not change."""
    client.get("/patterns")
    assert set(ANSWERS) == set(KINDS)
    before = state(db)
    for kind, (fields, files) in ANSWERS.items():
        address = f"/patterns/{first_of(kind, '8-10')}"
        page = client.get(address, params={"band": "8-10"})
        answer = client.post(address, params={"band": "8-10"}, data=token(client) | hidden(page.text) | fields, files=files)
        assert answer.status_code == 200 and "Kept." in answer.text, f"{kind}: {answer.status_code}"
        assert "CANARY" not in answer.text, kind
    assert state(db) == before


def hidden(page: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(key|order|drawing)" value="([^"]*)"', page))


PICTURE = {"photo": ("p.png", paper(), "image/png")}
ANSWERS = {
    "scale": ({"choice": "happy"}, None), "choice": ({"choice": "my-worker"}, None), "sorting": ({"place-food": "yes"}, None),
    "words": ({"words": "CANARY"}, None), "drawing": ({}, PICTURE), "photo": ({}, PICTURE),
    "day": ({"words": "CANARY"}, None), "room": ({"words": "CANARY"}, None), "message": ({"words": "CANARY"}, None),
    "feeling": ({"feeling": "happy"}, None), "this-or-that": ({"choice": "something-else", "words": "CANARY"}, None),
    "people": ({"who-0": "mum", "ring-0": "close"}, None), "starters": ({"starter-like": "CANARY"}, None),
    "recording": ({}, {"recording": ("a.webm", tone(), "audio/webm")}),
}  # fmt: skip


def test_strokes_of_a_drawing_are_let_go(client, db, cast):
    client.get("/patterns")
    before = state(db)
    batch = {"drawing": "0" * 32, "seq": 3, "ops": [{"op": "CANARY"}]}
    answer = client.post("/patterns/my-three-houses/worries/strokes", json=batch, headers={"X-CSRF-Token": token(client)["csrf_token"]})
    assert answer.json() == {"kept": 3}
    assert state(db) == before


def test_nothing_given_is_the_kind_message_a_child_would_get(client):
    client.get(SCALE)
    answer = client.post(SCALE, data=token(client))
    assert answer.status_code == 422 and 'role="alert"' in answer.text


def test_another_way_leads_to_the_page_of_that_way_in_the_same_band(client):
    client.get(SCALE)
    answer = client.post(SCALE, data=token(client) | {"way": "photo"})
    assert answer.status_code == 303
    page = client.get(answer.headers["location"])
    assert "asking kind-photo" in page.text


def test_a_form_from_elsewhere_is_refused(client):
    client.get(SCALE)
    assert client.post(SCALE, data={"csrf_token": "0" * 64, "choice": "happy"}).status_code == 403


@pytest.mark.parametrize("band", BANDS)
def test_no_answer_given_in_the_gallery_can_go_into_a_sitting(client, band):
    for kind in KINDS:
        page = client.get(f"/patterns/{first_of(kind, band)}", params={"band": band}).text
        outward = set(re.findall(r'(?:href|action|data-strokes)="(/(?!patterns|static|manifest|favicon)[^"]*)"', page))
        assert outward <= MORE_OF_THE_OLDEST, f"{kind}: {outward}"


MORE_OF_THE_OLDEST = {"/sit/look", "/sit/who"}
"""the look and who sees it, on the pages of thirteen and over: neither takes an answer, and both need a sitting"""
