"""Pages to print: what the child's own pages ask, in any language and band, tagged, and with nobody's name."""

import io

import pytest
from pypdf import PdfReader
from sqlmodel import select

from app.catalogue import catalogue
from app.exports.printed.packs import make_pack, pack_of
from app.trail import What
from app.trail.models import Happening
from tests import people

PAGE = "/practitioner/children/K-1001/print"


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def some(*names: str):
    return [catalogue().activities[name] for name in names]


@pytest.mark.parametrize("language", ["en", "ur", "ar", "ps", "pa", "bn", "uk", "cy"])
def test_every_script_can_be_set_as_a_tagged_file(language):
    pdf = read(make_pack(some("feelings-today", "people-who-matter"), "6-7", language, "K-1001"))
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert str(pdf.trailer["/Root"]["/Lang"]).startswith(language)
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "another script" not in text and "K-1001" in text


@pytest.mark.parametrize("band", ["3-5", "6-7", "8-10", "11-12", "13+", "easy-read"])
def test_each_question_of_a_band_has_a_page_and_both_ways_to_leave_it(band):
    activities = list(catalogue().on_map(band))
    pdf = read(make_pack(activities, band, "en", "K-1001"))
    assert len(pdf.pages) == sum(len(activity.steps) for activity in activities)
    for page in pdf.pages:
        text = page.extract_text().replace("’", "'")
        assert "I don't know" in text and "Not now" in text


def test_what_can_be_picked_is_what_the_childs_page_offers_with_its_pictures():
    (activity,) = pack_of(some("how-things-are"), "6-7", "en", "K-1001")["activities"]
    home = activity["pages"][0]
    assert home["question"] == "How is it at home?"
    assert [(o["label"], o["file"]) for o in home["options"]] == [("happy", "face-happy.svg"), ("not happy", "face-unhappy.svg")]


def test_the_pages_hold_no_name_and_the_trail_says_they_were_made(client, db, cast):
    people.sign_in(client, cast.priya)
    data = {"csrf_token": people.token_for(client), "band": "6-7", "language": "pl", "activities": ["how-things-are"]}
    answer = client.post(PAGE, data=data)
    assert answer.headers["content-type"] == "application/pdf"
    text = "".join(page.extract_text() for page in read(answer.content).pages)
    assert not any(name in text for name in ("Ada", "Ben", "Priya"))
    (made,) = db.exec(select(Happening).where(Happening.what == What.PACK_PRINTED.value)).all()
    assert made.child_id == cast.ada.id and made.detail["language"] == "pl"


@pytest.mark.parametrize(("chosen", "says"), [([], "at least one"), (list(catalogue().activities), "at most 6")])
def test_none_or_too_many_is_said_and_nothing_is_made(client, db, cast, chosen, says):
    people.sign_in(client, cast.priya)
    answer = client.post(PAGE, data={"csrf_token": people.token_for(client), "activities": chosen})
    assert answer.status_code == 422 and says in answer.text
    assert not db.exec(select(Happening).where(Happening.what == What.PACK_PRINTED.value)).all()
