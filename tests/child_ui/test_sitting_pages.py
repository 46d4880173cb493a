"""The pages of a sitting, through the client: every register, every kind, and no word ever comes back."""

import re

import pytest
from sqlmodel import select

from app.catalogue import catalogue
from app.responses.models import How, Response
from app.sharing.models import ResponseWish
from app.sharing.reading import sharing_for
from app.signals.models import Signal
from app.sittings.models import Sitting
from tests import people

BANDS = ("3-5", "6-7", "8-10", "11-12", "13+", "easy-read")
FIXED = ("/sit/hello", "/sit/with-me", "/sit", "/sit/stop", "/sit/finish")
TOLD = "CANARY Tuesdays are the hard one"


def addresses(band: str) -> list[str]:
    """Every page of every activity there is for this band."""
    steps = [f"/sit/{a.id}/{s.id}" for a in catalogue().on_map(band) for s in a.steps]
    ways = [f"/sit/how-things-are/home/about/{way.id}" for way in catalogue().about.ways]
    return [*FIXED, *steps, *ways, *(f"/sit/{a.id}" for a in catalogue().on_map(band))]


@pytest.fixture
def sit(client, db, cast):
    """Opens a sitting for Ada on this client; `band` and `language` as asked."""

    def opened(**more) -> Sitting:
        return people.hand_over(client, db, cast, cast.ada, **more)

    return opened


def send(client, path: str, **fields):
    """Opens the page and sends its form as a browser would, key and token and all."""
    key = re.search(r'name="key" value="([0-9a-f]+)"', client.get(path).text)
    more = {"key": key[1]} if key else {}
    return client.post(path, data={"csrf_token": people.token_for(client, "child")} | more | fields)


def given(db) -> list[Response]:
    db.rollback()
    return list(db.exec(select(Response)))


@pytest.mark.parametrize("band", BANDS)
def test_every_page_opens_with_its_six_always_there(client, sit, band):
    sit(band=band, activities=tuple(activity.id for activity in catalogue().on_map(band)))
    for path in addresses(band):
        page = client.get(path)
        assert page.status_code == 200, path
        assert re.findall(r'data-tile="([^"]+)"', page.text) == [
            "hear-it",
            "dont-know",
            "not-now",
            "talk",
            "stop",
            "exit",
        ], path
        assert page.text.count("<h1") == 1 and "<title>My place</title>" in page.text, path


@pytest.mark.parametrize("band", BANDS)
def test_a_scale_offers_as_many_points_as_the_band_can_tell_apart_and_none_is_chosen(client, sit, band):
    sit(band=band)
    page = client.get("/sit/how-things-are/home").text
    assert page.count('name="choice"') == catalogue().bands[band].scale_options
    assert " checked" not in page and "required" not in page


def test_an_answer_is_kept_and_the_next_page_says_so_without_saying_what(client, db, sit):
    sit(band="8-10")
    answer = send(client, "/sit/how-things-are/home", choice="unhappy")
    assert answer.status_code == 303 and answer.headers["location"].endswith("?kept=1")
    assert "Kept." in client.get(answer.headers["location"]).text
    assert [row.step for row in given(db)] == ["home"]


def test_telling_more_goes_to_the_way_the_child_picked_and_keeps_the_choice(client, db, sit):
    sit(band="8-10")
    answer = send(client, "/sit/how-things-are/home", choice="happy", way="words")
    assert answer.headers["location"] == "/sit/how-things-are/home/about/words?kept=1"
    assert send(client, "/sit/how-things-are/home/about/words", words=TOLD).status_code == 303
    assert [(row.step, row.part) for row in given(db)] == [("home", ""), ("home", "about")]


def test_nothing_told_is_on_any_page_afterwards(client, sit):
    sit(band="13+")
    send(client, "/sit/what-i-want-the-meeting-to-know/know", words=TOLD)
    for path in addresses("8-10"):
        assert "CANARY" not in client.get(path).text, path


def test_going_on_with_nothing_chosen_is_a_kind_message(client, db, sit):
    sit(band="6-7")
    page = send(client, "/sit/how-things-are/home")
    assert page.status_code == 422 and 'role="alert"' in page.text
    assert given(db) == []


def test_too_many_words_are_not_lost(client, db, sit):
    sit(band="13+")
    long = "word " * 4001
    page = send(client, "/sit/what-i-want-the-meeting-to-know/know", words=long)
    assert page.status_code == 422 and long in page.text
    assert send(client, "/sit/what-i-want-the-meeting-to-know/know", words=long[:20_000]).status_code == 303
    assert len(given(db)) == 1


def test_markup_in_what_was_typed_stays_text(client, sit):
    sit(band="13+")
    page = send(client, "/sit/what-i-want-the-meeting-to-know/know", words="</textarea><script>" + "x" * 20_000)
    assert "&lt;/textarea&gt;&lt;script&gt;" in page.text


@pytest.mark.parametrize("how", ["dont-know", "not-now"])
def test_not_answering_is_an_answer(client, db, sit, how):
    sit(band="6-7")
    assert send(client, "/sit/how-things-are/night", how=how).status_code == 303
    assert [row.how for row in given(db)] == [How(how)]


def test_a_file_that_is_no_picture_is_told_kindly_and_the_words_stay(client, sit):
    sit(band="8-10")
    path = "/sit/how-things-are/home/about/photo"
    data = {"csrf_token": people.token_for(client, "child"), "key": "1", "words": "my dog"}
    client.get(path)
    page = client.post(path, data=data, files={"photo": ("a.png", b"not a picture", "image/png")})
    assert page.status_code == 422 and "my dog" in page.text and 'role="alert"' in page.text


def test_a_photo_of_paper_stands_for_a_drawing(client, db, sit, tmp_path):
    from PIL import Image

    sit(band="8-10")
    Image.new("RGB", (40, 30), "white").save(tmp_path / "p.png")
    data = {"csrf_token": people.token_for(client, "child"), "key": "1", "drawing": "0" * 32}
    photo = {"photo": ("p.png", (tmp_path / "p.png").read_bytes(), "image/png")}
    assert client.post("/sit/my-three-houses/worries", data=data, files=photo).status_code == 303
    assert [row.kind for row in given(db)] == ["photo"]


def test_a_drawing_nobody_drew_on_is_told_kindly(client, sit):
    sit(band="8-10")
    page = send(client, "/sit/my-three-houses/worries", drawing="0" * 32)
    assert page.status_code == 422 and "no drawing here yet" in page.text


def test_asking_for_someone_is_passed_on_at_once_and_again_after_the_end(client, db, sit):
    sit(band="11-12")
    token = {"csrf_token": people.token_for(client, "child")}
    assert client.post("/sit/talk", data=token).headers["location"] == "/sit/talk"
    assert "0800 1111" in client.get("/sit/talk").text
    assert client.post("/sit/finish", data=token | {"wish": "professionals"}).headers["location"] == "/sit/thanks"
    assert client.post("/sit/talk", data=token).status_code == 303
    db.rollback()
    assert len(db.exec(select(Signal)).all()) == 2
    assert db.exec(select(Sitting)).one().wish == "professionals"


def test_one_answer_can_be_wished_for_fewer_people_and_its_words_never_come_back(client, db, sit):
    sit(band="6-7")
    assert "how-things-are" not in client.get("/sit/finish").text
    assert send(client, "/sit/how-things-are/home/about/words", words=TOLD).status_code == 303
    page = client.get("/sit/finish").text
    assert 'value="how-things-are/home"' in page and "CANARY" not in page and " checked" not in page
    assert 'value="how-things-are/night"' not in page
    send(client, "/sit/finish", wish="everyone", only="how-things-are/home")
    db.rollback()
    [row] = db.exec(select(ResponseWish)).all()
    assert (row.activity, row.step, row.wish) == ("how-things-are", "home", "worker-and-manager")
    assert set(sharing_for(db, row.child_id).wishes.values()) == {"worker-and-manager"}


def test_a_wish_about_a_question_of_another_sitting_is_refused_whole(client, db, sit):
    sit(band="6-7")
    assert send(client, "/sit/finish", wish="everyone", only="my-day/school-day").status_code == 404
    db.rollback()
    assert db.exec(select(ResponseWish)).all() == [] and db.exec(select(Sitting)).one().wish == ""


def test_after_the_end_only_the_thank_you_is_left(client, sit):
    sit(band="8-10")
    client.post("/sit/finish", data={"csrf_token": people.token_for(client, "child")})
    assert "0800 1111" in client.get("/sit/thanks").text
    assert client.get("/sit").status_code == 410


def test_exit_leaves_nothing_behind(client, sit):
    sit(band="8-10")
    gone = client.post("/sit/exit", data={"csrf_token": people.token_for(client, "child")})
    assert gone.headers["location"] == "/e/closed"
    assert "Ada" not in client.get("/e/closed").text
    assert client.get("/sit").status_code == 410


def test_a_child_can_stop_for_today(client, db, sit):
    sit(band="3-5")
    client.post("/sit/stop", data={"csrf_token": people.token_for(client, "child")})
    assert client.get("/sit/stopped").status_code == 200
    assert client.get("/sit").status_code == 410


def test_the_look_is_kept_with_the_sitting_and_the_way_back_stays_here(client, sit):
    sit(band="13+")
    token = {"csrf_token": people.token_for(client, "child"), "ground": "night"}
    assert client.post("/sit/look", data=token | {"back": "https://elsewhere.example"}).headers["location"] == "/sit"
    back = client.post("/sit/look", data=token | {"back": "/sit/how-things-are/home"}).headers["location"]
    assert 'class="look-night"' in client.get(back).text


def test_a_place_that_was_not_packed_is_not_there(client, sit):
    sit(band="8-10")
    for path in ("/sit/nowhere", "/sit/how-things-are/nothing", "/sit/how-things-are/home/about/dance"):
        assert client.get(path).status_code == 404, path


def test_pages_are_mirrored_for_a_language_that_runs_the_other_way(client, sit):
    sit(band="8-10", language="en-XB")
    page = client.get("/sit/how-things-are/home").text
    assert '<html lang="en-XB" dir="rtl"' in page and "⟦" in page
