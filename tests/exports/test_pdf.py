"""The PDF copy: PDF/UA-1, one child, and a page that cannot be set is said plainly."""

import io

import page
import pytest
from pypdf import PdfReader

from app.exports.formats.faults import NotSet
from app.exports.makers import pool as makers
from tests.exports.conftest import MARKUP


def text_of(data: bytes) -> str:
    return "\n".join(one.extract_text() for one in PdfReader(io.BytesIO(data)).pages)


def complies(data: bytes) -> bool:
    return bool(page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1).is_compliant)


def test_it_is_pdf_ua_and_titled(told, cast, make):
    made = make(cast.ada, "pdf")
    assert made.data.startswith(b"%PDF") and made.name == "K-1001-CF-1001.pdf"
    assert complies(made.data)


def test_it_holds_this_childs_words_and_nothing_of_her_brother(told, cast, make):
    text = text_of(make(cast.ada, "pdf").data)
    assert "[my brother or sister]" in text and "Mum is tired" in text
    assert "Ben" not in text and "CANARY" not in text
    assert "K-1001, conference CF-1001" in text and "Page 1 of" in text


def test_markup_in_words_stays_text(told, cast, make):
    flat = " ".join(text_of(make(cast.ada, "pdf").data).split())
    for piece in MARKUP.split():
        assert piece in flat


def test_a_child_without_words_gets_an_honest_page(cast, make):
    made = make(cast.ben, "pdf")
    assert complies(made.data)
    assert "There are no words or drawings of Ben’s own" in " ".join(text_of(made.data).split())


def test_twenty_thousand_characters_and_other_scripts_are_set(db, cast, make):
    from tests import voices

    voices.say(db, cast, cast.ada, "мама 妈妈 أمي 😀\u202e " + "so long " * 2490)
    assert complies(make(cast.ada, "pdf").data)


def test_a_page_that_takes_too_long_is_said_and_the_next_is_made(told, cast, make, monkeypatch):
    with monkeypatch.context() as impatient:
        impatient.setattr(makers, "SECONDS", 0.001)
        with pytest.raises(NotSet):
            make(cast.ada, "pdf")
    assert make(cast.ada, "pdf").data.startswith(b"%PDF")
