"""A letter is in words for the child, in their own language where the words are ours, and holds nothing of the record."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalogue import catalogue
from app.exports.printed.letter import letter_data, letter_pdf
from app.kit.faults import Incomplete
from app.tellings.letters import letter_view, too_long, write_letter
from tests import people

HOME = "/practitioner/children/K-1001"


def written(db, cast, **more):
    texts = {"about": "your bed", "did": "We asked for a bed.\nIt comes in May.", "could_not": "", "pictures": ["card-bed"]}
    return write_letter(db, cast.actor(cast.priya), child_id=cast.ada.id, **{**texts, **more})


def test_a_letter_is_a_tagged_pdf_with_its_pictures_said_in_words(db, cast):
    made = letter_pdf(letter_view(written(db, cast), ""), cast.ada, "Priya Nair")
    assert made.startswith(b"%PDF") and b"/StructTreeRoot" in made and b"pdfuaid" in made


def test_it_says_what_is_written_and_leaves_out_what_is_not(db, cast):
    data = letter_data(letter_view(written(db, cast), ""), cast.ada, "Priya Nair", [catalogue().symbols["card-bed"]])
    assert [part["text"] for part in data["parts"]] == ["your bed", "We asked for a bed.\nIt comes in May."]
    assert data["title"] == "Dear Ada," and data["sign"] == "From Priya" and data["pictures"][0]["alt"]
    assert cast.ada.reference not in json.dumps(data)


def test_a_polish_childs_letter_has_polish_headings(db, cast):
    cast.ada.language = "pl"
    data = letter_data(letter_view(written(db, cast), ""), cast.ada, "Priya Nair", [])
    assert data["lang"] == "pl" and not data["title"].startswith("Dear")


@pytest.mark.parametrize(("changed", "field"), [({"did": ""}, "did"), ({"pictures": ["ask-home"] * 5}, "pictures")])
def test_what_is_missing_is_named(db, cast, changed, field):
    with pytest.raises(Incomplete) as fault:
        written(db, cast, **changed)
    assert set(fault.value.fields) == {field}


@given(st.integers(min_value=1, max_value=40))
def test_only_sentences_longer_than_the_band_reads_are_asked_about(count):
    band = catalogue().bands["6-7"]
    sentence = " ".join(["bed"] * count) + "."
    assert (too_long([f"It is so. {sentence}"], band) == [sentence]) is (count > band.words_per_sentence)


def test_the_page_keeps_what_was_typed_and_asks_about_long_sentences(client, db, cast):
    people.sign_in(client, cast.priya)
    send = lambda **fields: client.post(f"{HOME}/letters", data={**fields, "csrf_token": people.token_for(client)})  # noqa: E731
    answer = send(about="your bed", pictures="card-bed")
    assert answer.status_code == 422 and "your bed" in answer.text and 'value="card-bed" checked' in answer.text
    long = "We went to see the people who give out beds and they said that it can take until the month of May or even until June."
    assert send(did=long).status_code == 303
    assert "Could it be two?" in client.get(f"{HOME}/letters").text
